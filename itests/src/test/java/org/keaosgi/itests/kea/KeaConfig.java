// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keaosgi.itests.lab.Lab;

/**
 * The configuration of one daemon: two subnets (one on the server's link, one behind a relay), a
 * database in memory, quick timers. What a test wants different it says.
 */
public final class KeaConfig {
    /** Which of the two daemons. */
    public enum Family {
        V4("4"),
        V6("6");

        final String digit;

        Family(String digit) {
            this.digit = digit;
        }

        public String daemon() {
            return "kea-dhcp" + digit;
        }

        public String root() {
            return "Dhcp" + digit;
        }
    }

    public static final String POOL4 = "198.18.64.0 - 198.18.127.255";
    public static final String REMOTE_POOL4 = "198.19.64.0 - 198.19.127.255";
    public static final String POOL6 = "2001:db8:1::1:0 - 2001:db8:1::1:ffff";
    public static final String REMOTE_LINK6 = "2001:db8:9::1";
    public static final String REMOTE_POOL6 = "2001:db8:9::1:0 - 2001:db8:9::1:ffff";

    private final Family family;
    private final List<Map<String, Object>> hooks = new ArrayList<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();
    private final Map<String, Object> timers = new LinkedHashMap<>();
    private final List<Map<String, Object>> subnets = new ArrayList<>();
    private Map<String, Object> whole;
    private boolean multiThreading;
    private String severity = "INFO";
    private String debugged;

    private KeaConfig(Family family) {
        this.family = family;
        set("valid-lifetime", 3600);
        if (KeaUnderTest.reusesLeases()) {
            set("cache-threshold", 0.0);
        }
        timers.put("reclaim-timer-wait-time", 1);
        timers.put("flush-reclaimed-timer-wait-time", 1);
        timers.put("hold-reclaimed-time", 1);
    }

    public static KeaConfig v4() {
        KeaConfig config = new KeaConfig(Family.V4);
        config.subnets.add(config.subnet(1, "198.18.0.0/16", POOL4));
        config.subnets.add(config.subnet(2, "198.19.0.0/16", REMOTE_POOL4));
        config.subnets.get(0).put("interface", "srv0");
        return config;
    }

    public static KeaConfig v6() {
        KeaConfig config = new KeaConfig(Family.V6);
        config.set("preferred-lifetime", 1800);
        config.subnets.add(config.subnet(1, "2001:db8:1::/64", POOL6));
        config.subnets.add(config.subnet(2, "2001:db8:9::/64", REMOTE_POOL6));
        config.subnets.get(0).put("interface", "srv0");
        config.subnets.get(0).put("pd-pools", List.of(prefixes("2001:db8:1000::")));
        config.subnets.get(1).put("pd-pools", List.of(prefixes("2001:db8:9000::")));
        return config;
    }

    /** The usual configuration of a family. */
    public static KeaConfig of(Family family) {
        return family == Family.V4 ? v4() : v6();
    }

    /** A configuration made elsewhere; only the places of the daemon's files are set. */
    public static KeaConfig of(Family family, Map<String, Object> body) {
        KeaConfig config = new KeaConfig(family);
        config.whole = body;
        return config;
    }

    private Map<String, Object> subnet(int id, String prefix, String pool) {
        Map<String, Object> subnet = new LinkedHashMap<>();
        subnet.put("id", id);
        subnet.put("subnet", prefix);
        subnet.put("pools", List.of(Map.of("pool", pool)));
        return subnet;
    }

    private static Map<String, Object> prefixes(String prefix) {
        return Map.of("prefix", prefix, "prefix-len", 36, "delegated-len", 56);
    }

    public Family family() {
        return family;
    }

    /** Any global parameter. */
    public KeaConfig set(String name, Object value) {
        extra.put(name, value);
        return this;
    }

    /** A parameter of subnet 1, on the server's link, or 2, behind the relay. */
    public KeaConfig setInSubnet(int id, String name, Object value) {
        subnets.get(id - 1).put(name, value);
        return this;
    }

    /** A parameter of expired-leases-processing. */
    public KeaConfig timer(String name, int value) {
        timers.put(name, value);
        return this;
    }

    public KeaConfig multiThreading(boolean on) {
        multiThreading = on;
        return this;
    }

    /** Logs Kea's own doings from this severity on; ours stay at INFO. */
    public KeaConfig severity(String least) {
        severity = least;
        return this;
    }

    /** Has one of the daemon's loggers, named without the daemon, say everything it can. */
    public KeaConfig debug(String logger) {
        debugged = logger;
        return this;
    }

    /** Loads our hook library with these parameters. */
    public KeaConfig hook(Map<String, ?> parameters) {
        return library(KeaUnderTest.hookLibrary().getFileName().toString(), parameters);
    }

    /**
     * Loads a hook library: one of Kea's own by its file's name, such as {@code
     * libdhcp_lease_cmds.so}, any other by its path.
     */
    public KeaConfig library(String path, Map<String, ?> parameters) {
        hooks.add(Map.of("library", path, "parameters", parameters));
        return this;
    }

    /** Loads a library, given as Kea wants it. */
    public KeaConfig libraryWith(Map<String, Object> library) {
        hooks.add(library);
        return this;
    }

    /** One more subnet, with one pool. */
    public KeaConfig addSubnet(int id, String prefix, String pool) {
        subnets.add(subnet(id, prefix, pool));
        return this;
    }

    /** No hook library any more. */
    public KeaConfig withoutHooks() {
        hooks.clear();
        return this;
    }

    /** The whole as plain maps and lists, for a server whose files live in a directory. */
    Map<String, Object> build(KeaServer.Files files) {
        Map<String, Object> body = new LinkedHashMap<>(whole == null ? ours() : whole);
        body.put(
                "control-socket",
                Map.of("socket-type", "unix", "socket-name", files.socket().toString()));
        body.put("loggers", loggers(files));
        List<Object> libraries = new ArrayList<>();
        databaseLibraries(body).forEach(name -> libraries.add(Map.of("library", name)));
        libraries.addAll((List<?>) body.getOrDefault("hooks-libraries", List.of()));
        body.put("hooks-libraries", linked(libraries, files));
        if (family == Family.V6 && KeaUnderTest.wantsDataDirectory()) {
            body.put("data-directory", files.directory().toString());
        }
        return Map.of(family.root(), body);
    }

    /** What the databases of a configuration need from Kea. */
    private static Set<String> databaseLibraries(Map<String, Object> body) {
        List<Object> databases = new ArrayList<>();
        databases.add(body.getOrDefault("lease-database", Map.of()));
        databases.add(body.getOrDefault("hosts-database", Map.of()));
        databases.addAll((List<?>) body.getOrDefault("hosts-databases", List.of()));
        Set<String> libraries = new LinkedHashSet<>();
        for (Object database : databases) {
            Object type = ((Map<?, ?>) database).get("type");
            KeaUnderTest.databaseLibrary(type).ifPresent(libraries::add);
        }
        return libraries;
    }

    /** Libraries that stand in the server's own directory of hooks are loaded from there. */
    private static List<Object> linked(List<?> libraries, KeaServer.Files files) {
        List<Object> linked = new ArrayList<>();
        for (Object library : libraries) {
            Map<Object, Object> entry = new LinkedHashMap<>((Map<?, ?>) library);
            Path link =
                    files.hooks().resolve(Path.of(entry.get("library").toString()).getFileName());
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                entry.put("library", link.toString());
            }
            linked.add(entry);
        }
        return linked;
    }

    private Map<String, Object> ours() {
        Map<String, Object> body = new LinkedHashMap<>(extra);
        body.putIfAbsent("interfaces-config", interfaces());
        body.putIfAbsent("lease-database", Map.of("type", "memfile", "persist", false));
        body.put("expired-leases-processing", timers);
        body.put("multi-threading", threads());
        body.put("subnet" + family.digit, subnets);
        body.put("hooks-libraries", hooks);
        return body;
    }

    private Map<String, Object> interfaces() {
        return family == Family.V4
                ? Map.of("interfaces", List.of("srv0/" + Lab.SERVER4), "dhcp-socket-type", "raw")
                : Map.of("interfaces", List.of("srv0"));
    }

    /**
     * The thread that answers commands also takes in packets: what has arrived during a command
     * arrives in the queue at once, so the queue has to hold it.
     */
    private Map<String, Object> threads() {
        return Map.of(
                "enable-multi-threading", multiThreading,
                "thread-pool-size", 2,
                "packet-queue-size", 1000);
    }

    private List<Map<String, Object>> loggers(KeaServer.Files files) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(logger(family.daemon(), severity, files));
        all.add(logger(family.daemon() + ".osgi", "INFO", files));
        if (debugged != null) {
            Map<String, Object> talkative =
                    new LinkedHashMap<>(logger(family.daemon() + "." + debugged, "DEBUG", files));
            talkative.put("debuglevel", 99);
            all.add(talkative);
        }
        return all;
    }

    private static Map<String, Object> logger(String name, String least, KeaServer.Files files) {
        Map<String, Object> output =
                Map.of("output", files.log().toString(), "flush", true, "maxsize", 0);
        return Map.of(
                "name", name, "severity", least, KeaUnderTest.outputOptions(), List.of(output));
    }
}
