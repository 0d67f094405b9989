// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keaosgi.cli.text.Json;

/** The scripts that the configuration has runscript run: allowed, there, executable. */
final class ScriptsCheck implements Check {
    private static final String RUNSCRIPT = "org.keaosgi.runscript";

    @Override
    public String name() {
        return "scripts";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        List<Path> allowed = new ArrayList<>();
        Json.texts(site.parameters(), "script-directories").forEach(s -> allowed.add(Path.of(s)));
        if (!site.parameters().has("script-directories")) {
            allowed.add(site.directory("KEA_HOOK_SCRIPTS_PATH", "/usr/share/kea/scripts"));
        }
        List<Finding> findings = new ArrayList<>();
        for (String script : scripts(site)) {
            findings.add(look(site, Path.of(script), allowed));
        }
        return findings.isEmpty()
                ? List.of(Finding.ok("the configuration names none for " + RUNSCRIPT))
                : findings;
    }

    private static List<String> scripts(Site site) {
        Optional<JsonObject> properties =
                Json.object(site.parameters(), "config").flatMap(c -> Json.object(c, RUNSCRIPT));
        if (properties.isEmpty()) {
            return List.of();
        }
        return Json.text(properties.get(), "script")
                .map(List::of)
                .orElseGet(() -> Json.texts(properties.get(), "script"));
    }

    private static Finding look(Site site, Path script, List<Path> allowed) throws IOException {
        if (allowed.stream().noneMatch(script.normalize()::startsWith)) {
            return Finding.problem(
                    script + " is outside of the directories scripts may be run from: " + allowed,
                    "move it there, or name its directory in \"script-directories\"");
        }
        Path place = site.place(script);
        if (!Files.isRegularFile(place)) {
            return Finding.problem(script + " is not there", "put it there, or take it out");
        }
        Optional<Path> obstacle = site.obstacle(Account.READ | Account.EXECUTE, script);
        if (obstacle.isPresent()) {
            return Finding.problem(
                    site.account().name()
                            + " may not run "
                            + script
                            + " because of "
                            + obstacle.get(),
                    "chmod a+rx " + obstacle.get());
        }
        return ownership(site, script, allowed).orElse(Finding.ok(script + " can be run"));
    }

    /** Of the script and of the directories above it, up to the permitted one. */
    private static Optional<Finding> ownership(Site site, Path script, List<Path> allowed)
            throws IOException {
        for (Path path = script.normalize(); path != null; path = path.getParent()) {
            Optional<Finding> complaint = Ownership.complaint(site, path);
            if (complaint.isPresent() || allowed.contains(path)) {
                return complaint;
            }
        }
        return Optional.empty();
    }
}
