// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.kea.UnreachableException;
import org.keaosgi.cli.text.Json;

/** The container in the running daemon, its bundles and their services. */
final class ContainerCheck implements Check {
    @Override
    public String name() {
        return "container";
    }

    @Override
    public List<Finding> examine(Site site) {
        try {
            Answer jvm = site.ask("jvm-get", null);
            if (jvm.result() != 0) {
                return List.of(notLoaded(site, jvm));
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(loaded(site, jvm.arguments()));
            bundles(site, findings);
            services(site, findings);
            return findings;
        } catch (UnreachableException e) {
            return List.of(Finding.skipped("the daemon does not answer"));
        }
    }

    private static Finding notLoaded(Site site, Answer jvm) {
        return Finding.problem(
                "the daemon runs without the hook library: " + jvm.text(),
                "look for OSGI_LOAD_FAILED in its log, then systemctl restart "
                        + site.daemon().unit());
    }

    private static Finding loaded(Site site, JsonObject jvm) {
        String version = Json.text(jvm, "container-version").orElse("?");
        Optional<Path> home = Json.text(jvm, "home").map(Path::of);
        String text = "Kea OSGi " + version + " on Java " + Json.text(jvm, "version").orElse("?");
        Path jar = Path.of("lib/java/kea-osgi-container-" + version + ".jar");
        if (home.isPresent() && !site.exists(home.get().resolve(jar))) {
            return Finding.warning(
                    text + " is still running, and another version is installed",
                    "systemctl restart " + site.daemon().unit());
        }
        return Finding.ok(text);
    }

    private static void bundles(Site site, List<Finding> findings) throws UnreachableException {
        int active = 0;
        Answer list = site.ask("bundle-list", null);
        for (JsonObject bundle : Json.objects(list.arguments(), "bundles")) {
            String state = Json.text(bundle, "state").orElse("?");
            boolean runtime = Json.text(bundle, "origin").orElse("").equals("runtime");
            if (state.equals("active")) {
                active++;
            }
            if (!runtime) {
                bundle(site, bundle, state, findings);
            }
        }
        findings.add(Finding.ok(active + " bundles are active"));
    }

    private static void bundle(Site site, JsonObject bundle, String state, List<Finding> findings)
            throws UnreachableException {
        String name = Json.text(bundle, "symbolic-name").orElse("?");
        String tool = "kea-osgi " + site.daemon().option();
        if (!state.equals("active")) {
            findings.add(
                    Finding.warning(
                            "bundle " + name + " is " + state + ", not active",
                            tool + " start " + name + " starts it, or says what it misses"));
        }
        JsonObject which = new JsonObject();
        which.addProperty("bundle", Json.count(bundle, "id"));
        for (JsonObject component :
                Json.objects(site.ask("bundle-get", which).arguments(), "components")) {
            Json.text(component, "reason")
                    .ifPresent(
                            reason ->
                                    findings.add(
                                            Finding.problem(
                                                    "component "
                                                            + Json.text(component, "name")
                                                                    .orElse("?")
                                                            + " of "
                                                            + name
                                                            + " is "
                                                            + Json.text(component, "state")
                                                                    .orElse("?")
                                                            + ": "
                                                            + reason,
                                                    tool
                                                            + " bundles "
                                                            + name
                                                            + " shows it; configure what it"
                                                            + " misses")));
        }
    }

    private static void services(Site site, List<Finding> findings) throws UnreachableException {
        Answer hooks = site.ask("hook-list", null);
        for (JsonObject point : Json.objects(hooks.arguments(), "hooks")) {
            for (JsonObject service : Json.objects(point, "services")) {
                if (Json.flag(service, "set-aside")) {
                    findings.add(
                            Finding.problem(
                                    Json.text(service, "service").orElse("?")
                                            + " is set aside at "
                                            + Json.text(point, "hook").orElse("?")
                                            + " after "
                                            + Json.count(service, "errors")
                                            + " errors",
                                    "the daemon's log has its exceptions; update or stop the bundle"
                                            + " "
                                            + Json.text(service, "bundle").orElse("?")));
                }
            }
        }
    }
}
