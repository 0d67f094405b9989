// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keaosgi.cli.doctor.Doctor;
import org.keaosgi.cli.doctor.Finding;
import org.keaosgi.cli.doctor.Finding.Level;
import org.keaosgi.cli.doctor.Programs;
import org.keaosgi.cli.doctor.Site;
import org.keaosgi.cli.kea.Daemon;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Reasons;
import org.keaosgi.cli.text.Style;
import org.keaosgi.cli.text.Style.Mood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}. */
@Command(
        name = "doctor",
        description = {
            "Look for what is wrong: Kea, library, JVM, files and their owners, scripts, AppArmor,"
                    + " control socket, bundles.",
            "Each problem is told with its cause and what puts it right. Run it as root, to let it"
                    + " see everything."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  sudo kea-osgi doctor", "  sudo kea-osgi -4 doctor --json"})
final class DoctorCommand extends KeaCommand {
    private static final String HOME_PROPERTY = "kea-osgi.home";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The home, if it is neither this tool's own nor in the configuration.")
    private Path home;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "/",
            description = "Look at the files of another system, mounted there.")
    private Path root;

    @Override
    public Integer call() throws ToolException {
        Map<Daemon, Map<String, List<Finding>>> all = new LinkedHashMap<>();
        for (Map.Entry<Daemon, Site> one : sites().entrySet()) {
            all.put(one.getKey(), Doctor.examine(one.getValue()));
        }
        if (tool().json()) {
            out().println(Json.pretty(json(all)));
        } else {
            all.forEach(this::print);
            out().println(summary(all));
        }
        return count(all, Level.PROBLEM) > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    /** The daemons named, else those whose configuration names our library, else all. */
    private Map<Daemon, Site> sites() throws ToolException {
        Map<Daemon, Site> sites = new LinkedHashMap<>();
        for (Site.Setting setting : tool().targets().settings(root, home(), Programs.ofMachine())) {
            try {
                sites.put(setting.daemon(), new Site(setting));
            } catch (IOException e) {
                throw ToolException.usage(root + " is no system: " + Reasons.of(e));
            }
        }
        Map<Daemon, Site> concerned = new LinkedHashMap<>(sites);
        concerned.values().removeIf(site -> !site.hasLibrary());
        return tool().targets().areNamed() || concerned.isEmpty() ? sites : concerned;
    }

    private Path home() {
        String own = System.getProperty(HOME_PROPERTY, "/usr/share/kea-osgi");
        return home != null ? home : Path.of(own);
    }

    private void print(Daemon daemon, Map<String, List<Finding>> checks) {
        out().println(style().paint(Mood.TITLE, daemon.program()));
        checks.forEach((check, findings) -> findings.forEach(one -> print(check, one)));
    }

    private void print(String check, Finding finding) {
        String word = String.format("%-7s", word(finding.level()));
        out().println(
                        "  "
                                + style().paint(mood(finding.level()), word)
                                + "  "
                                + String.format("%-16s", check)
                                + "  "
                                + Style.harmless(finding.text()));
        if (!finding.fix().isEmpty()) {
            out().println(" ".repeat(11) + "fix: " + Style.harmless(finding.fix()));
        }
    }

    private static String word(Level level) {
        return switch (level) {
            case OK -> "ok";
            case SKIPPED -> "-";
            case WARNING -> "warning";
            case PROBLEM -> "PROBLEM";
        };
    }

    private static Mood mood(Level level) {
        return switch (level) {
            case OK -> Mood.GOOD;
            case SKIPPED -> Mood.PLAIN;
            case WARNING -> Mood.CAUTION;
            case PROBLEM -> Mood.BAD;
        };
    }

    private static String summary(Map<Daemon, Map<String, List<Finding>>> all) {
        return "problems: "
                + count(all, Level.PROBLEM)
                + ", warnings: "
                + count(all, Level.WARNING);
    }

    private static long count(Map<Daemon, Map<String, List<Finding>>> all, Level level) {
        List<Finding> findings = new ArrayList<>();
        all.values().forEach(checks -> checks.values().forEach(findings::addAll));
        return findings.stream().filter(one -> one.level() == level).count();
    }

    private static JsonObject json(Map<Daemon, Map<String, List<Finding>>> all) {
        JsonObject json = new JsonObject();
        all.forEach(
                (daemon, checks) -> {
                    JsonArray list = new JsonArray();
                    checks.forEach(
                            (check, findings) ->
                                    findings.forEach(one -> list.add(json(check, one))));
                    json.add(daemon.key(), list);
                });
        return json;
    }

    private static JsonObject json(String check, Finding finding) {
        JsonObject one = new JsonObject();
        one.addProperty("check", check);
        one.addProperty("level", finding.level().name().toLowerCase(Locale.ROOT));
        one.addProperty("text", finding.text());
        if (!finding.fix().isEmpty()) {
            one.addProperty("fix", finding.fix());
        }
        return one;
    }
}
