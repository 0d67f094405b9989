// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deploy directory and its files: owned by those who may deploy, and by nobody else. */
final class DeployCheck implements Check {
    @Override
    public String name() {
        return "deploy directory";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        Optional<Path> deploy = site.path("deploy");
        if (deploy.isEmpty()) {
            return List.of(Finding.ok("none is watched"));
        }
        Path directory = deploy.get();
        if (!Files.isDirectory(site.place(directory))) {
            return List.of(
                    Finding.problem(
                            directory + " is not there",
                            "install -d -o root -m 0755 " + directory));
        }
        List<Finding> findings = new ArrayList<>();
        look(site, directory, findings);
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(site.place(directory), "*.jar")) {
            for (Path jar : jars) {
                look(site, directory.resolve(jar.getFileName()), findings);
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(directory + " and what is in it can be used"));
        }
        return findings;
    }

    private static void look(Site site, Path path, List<Finding> findings) throws IOException {
        Optional<Finding> complaint = Ownership.complaint(site, path);
        complaint.ifPresent(findings::add);
        if (complaint.isEmpty() && site.obstacle(Account.READ, path).isPresent()) {
            findings.add(
                    Finding.problem(
                            site.account().name() + " may not read " + path, "chmod a+rX " + path));
        }
    }
}
