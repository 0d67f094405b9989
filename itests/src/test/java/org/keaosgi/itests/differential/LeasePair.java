// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** Two servers that differ in who answers their lease commands. */
final class LeasePair {
    private final NcrSink oracleSink;
    private final NcrSink subjectSink;
    private final LeaseStore oracleStore;
    private final LeaseStore subjectStore;
    private final KeaServer oracle;
    private final KeaServer subject;

    private LeasePair(
            Lab lab,
            Family family,
            boolean threads,
            LeaseStore oracleStore,
            LeaseStore own,
            Map<String, Object> library) {
        this.oracleStore = oracleStore;
        this.subjectStore = own;
        oracleSink = new NcrSink(lab);
        subjectSink = new NcrSink(lab);
        oracle = server(lab, family, threads, oracleStore, oracleSink, nativeLibrary(), "native");
        subject = server(lab, family, threads, own, subjectSink, library, "ours");
    }

    /** Kea's own library and our bundle. */
    static LeasePair of(Lab lab, Family family, LeaseStore.Kind kind, boolean threads) {
        return switch (kind) {
            case FILE -> inFiles(lab, family, threads, bundle(lab));
            case MEMORY ->
                    new LeasePair(
                            lab,
                            family,
                            threads,
                            LeaseStore.memory(),
                            LeaseStore.memory(),
                            bundle(lab));
            case POSTGRESQL -> inDatabase(lab, family, threads);
        };
    }

    /** Twice the same: what differs between these two is the harness's fault. */
    static LeasePair ofNatives(Lab lab, Family family) {
        return inFiles(lab, family, false, nativeLibrary());
    }

    private static LeasePair inFiles(
            Lab lab, Family family, boolean threads, Map<String, Object> library) {
        return new LeasePair(
                lab,
                family,
                threads,
                LeaseStore.file(lab.directory().resolve("native.csv")),
                LeaseStore.file(lab.directory().resolve("ours.csv")),
                library);
    }

    private static LeasePair inDatabase(Lab lab, Family family, boolean threads) {
        Database database = Database.start(lab, Database.Kind.POSTGRESQL);
        LeaseStore first = LeaseStore.tables(database.schema("native"), family);
        LeaseStore second = LeaseStore.tables(database.schema("ours"), family);
        return new LeasePair(lab, family, threads, first, second, bundle(lab));
    }

    private static KeaServer server(
            Lab lab,
            Family family,
            boolean threads,
            LeaseStore store,
            NcrSink sink,
            Map<String, Object> library,
            String name) {
        KeaConfig config =
                LeaseWorld.config(family, threads, store.connection(), sink.port(), library);
        return new KeaServer(lab, config, name);
    }

    private static Map<String, Object> nativeLibrary() {
        return Map.of("library", "libdhcp_lease_cmds.so");
    }

    private static Map<String, Object> bundle(Lab lab) {
        return Map.of(
                "library",
                KeaUnderTest.hookLibrary().toString(),
                "parameters",
                Map.of(
                        "storage",
                        lab.directory().resolve("storage").toString(),
                        "bundles",
                        List.of("org.keaosgi.lease-cmds")));
    }

    void start() {
        oracle.start();
        subject.start();
    }

    void stop() {
        oracle.stop();
        subject.stop();
    }

    /** Both forget all leases, and count anew. */
    void reset() {
        oracleStore.empty();
        subjectStore.empty();
        oracle.command("config-reload").expect(0);
        subject.command("config-reload").expect(0);
    }

    KeaServer oracle() {
        return oracle;
    }

    KeaServer subject() {
        return subject;
    }

    LeaseStore oracleStore() {
        return oracleStore;
    }

    LeaseStore subjectStore() {
        return subjectStore;
    }

    List<String> oracleRequests() {
        return oracleSink.requests();
    }

    List<String> subjectRequests() {
        return subjectSink.requests();
    }
}
