// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code update}: {@code bundle-update}. */
@Command(
        name = "update",
        description = {
            "Replace a bundle by another version of itself.",
            "Should the new one not start, the old one runs on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kea-osgi -4 update org.example.hello org.example.hello-1.0.1.jar",
            "  kea-osgi -4 update org.example.hello"
        })
final class UpdateCommand extends KeaCommand {
    @Parameters(
            index = "0",
            paramLabel = "BUNDLE",
            description = "A symbolic name, or a number from the list.")
    private String bundle;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The new version; without one, the file that the bundle came from.")
    private String file;

    @Override
    public Integer call() throws ToolException {
        JsonObject arguments = arguments("bundle", bundle);
        if (file != null) {
            arguments.addProperty("file", BundleFiles.forKea(file));
        }
        return change("bundle-update", arguments, this::printText);
    }
}
