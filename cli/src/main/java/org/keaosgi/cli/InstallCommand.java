// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code install}: {@code bundle-install}. */
@Command(
        name = "install",
        description = {
            "Install a bundle and start it.",
            "Should anything go wrong, nothing of it is left."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kea-osgi -4 install org.example.hello-1.0.0.jar",
            "  kea-osgi -4 install --no-start /var/lib/kea-osgi/bundles/hello.jar"
        })
final class InstallCommand extends KeaCommand {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "A name within the daemon's bundle-directories, or a path that leads into one.")
    private String file;

    @Option(names = "--no-start", description = "Do not start it.")
    private boolean noStart;

    @Override
    public Integer call() throws ToolException {
        JsonObject arguments = arguments("file", BundleFiles.forKea(file));
        if (noStart) {
            arguments.addProperty("start", false);
        }
        return change("bundle-install", arguments, this::printText);
    }
}
