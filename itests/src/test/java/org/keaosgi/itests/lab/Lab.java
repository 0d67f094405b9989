// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.lab;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * Network namespaces of the test's own (a client's and a server's side, or several servers' sides
 * behind a relay's), a temporary directory, and everything started in them. Whatever happens to the
 * test, all of it goes away: at the end of the rule, at the latest when the JVM ends, and if the
 * JVM is killed, with the next lab on this machine.
 */
public final class Lab extends ExternalResource {
    /** The server's address in its subnet. */
    public static final String SERVER4 = "198.18.0.1";

    /** The client side's own address; also its address as a relay on the server's link. */
    public static final String CLIENT4 = "198.18.255.1";

    /** The client side's address as a relay of a remote subnet. */
    public static final String RELAY4 = "198.19.0.1";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name =
            "it" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();

    /** How many servers are behind a relay; none when there is one on the client's link. */
    private final int relayedServers;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Thread emergencyExit = new Thread(this::remove, "removing " + name);
    private String title = name;
    private Path directory;
    private Namespace client;
    private int clientInterface;
    private int serverInterface;

    /** A server's side and a client's side on one link. */
    public Lab() {
        this(0);
    }

    private Lab(int relayedServers) {
        this.relayedServers = relayedServers;
    }

    /**
     * A client's side, a relay's side, and for each server a side that is called "server" with its
     * number, from 1. The relay's side has {@link #SERVER4} on the client's link.
     */
    public static Lab relayed(int servers) {
        return new Lab(servers);
    }

    @Override
    public Statement apply(Statement base, Description description) {
        title = description.getDisplayName().replaceAll("[^A-Za-z0-9_.]+", "-");
        return super.apply(base, description);
    }

    @Override
    protected void before() throws IOException {
        Runtime.getRuntime().addShutdownHook(emergencyExit);
        // Newer Keas want their sockets in a directory that is closed to others.
        directory =
                Files.createTempDirectory(
                        "kea-osgi-it",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwxr-x---")));
        makeNamespaces();
        // The client side takes every leased address for its own, so that one socket can stand for
        // thousands of clients.
        for (String range : List.of("198.18.64.0/18", "198.19.0.0/16")) {
            run("client", "ip", "route", "add", "local", range, "dev", "lo");
        }
        run("client", "ip", "route", "add", "255.255.255.255", "dev", "cli0");
        clientInterface = interfaceIndex("client", "cli0");
        client = new Namespace(name + "-client");
    }

    private void makeNamespaces() {
        String owner = Long.toString(ProcessHandle.current().pid());
        if (relayedServers > 0) {
            Shell.run(script(), "relayed", name, Integer.toString(relayedServers), owner);
            return;
        }
        Shell.run(script(), "up", name, owner);
        // Remote subnets are behind a relay that the client side plays.
        run("server", "ip", "route", "add", "198.19.0.0/16", "via", CLIENT4);
        serverInterface = interfaceIndex("server", "srv0");
    }

    @Override
    protected void after() {
        remove();
        Runtime.getRuntime().removeShutdownHook(emergencyExit);
    }

    private void remove() {
        List<AutoCloseable> closing;
        synchronized (parts) {
            closing = new ArrayList<>(parts);
            parts.clear();
        }
        closing.forEach(Lab::closeQuietly);
        if (client != null) {
            client.close();
        }
        Shell.tryRun(script(), "down", name);
        if (directory != null) {
            Path keep = Path.of("target", "it-logs", System.getProperty("kea.label", ""), title);
            keepLogs(directory, keep);
            deleteRecursively(directory);
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("while closing " + part + ": " + e);
        }
    }

    /** Closed with the lab, before it goes, in reverse order. */
    public <T extends AutoCloseable> T manage(T part) {
        synchronized (parts) {
            parts.push(part);
        }
        return part;
    }

    /** Private to this lab, removed with it. */
    public Path directory() {
        return directory;
    }

    /** Interface index of the client side's end, for scoped addresses. */
    public int clientInterface() {
        return clientInterface;
    }

    /** Interface index of the server side's end; 0 when there are several. */
    public int serverInterface() {
        return serverInterface;
    }

    /** Runs code in the client's namespace; what it opens there stays there. */
    public <T> T inClient(Callable<T> task) {
        return client.call(task);
    }

    /** The command line for a program in the namespace of one of the sides. */
    public List<String> commandLine(String side, List<String> command) {
        List<String> line = new ArrayList<>(List.of(script(), "exec", name, side));
        line.addAll(command);
        return line;
    }

    /** Runs a program to its end and returns what it printed; fails when it fails. */
    public String run(String side, String... command) {
        return Shell.run(commandLine(side, List.of(command)).toArray(new String[0]));
    }

    /** Has lab/database do something with this lab's server of a kind. */
    String database(String command, String kind, String... more) {
        return Shell.run(databaseCommand(command, kind, more));
    }

    /** Runs SQL in a database of this lab. */
    String databaseSql(String kind, String database, String statements) {
        String[] command = databaseCommand("sql", kind, database);
        return Shell.feed(statements, command).success(command);
    }

    private String[] databaseCommand(String command, String kind, String... more) {
        String program = Repository.root().resolve("lab/database").toString();
        return Stream.concat(Stream.of(program, command, name, kind), Stream.of(more))
                .toArray(String[]::new);
    }

    private int interfaceIndex(String side, String device) {
        return Integer.parseInt(run(side, "cat", "/sys/class/net/" + device + "/ifindex").trim());
    }

    private static String script() {
        return Repository.root().resolve("lab/lab").toString();
    }

    private static void keepLogs(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.filter(Lab::worthKeeping).toList()) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            System.err.println("logs of " + from + " are lost: " + e);
        }
    }

    private static boolean worthKeeping(Path file) {
        String fileName = file.getFileName().toString();
        return Files.isRegularFile(file) && fileName.matches(".*\\.(log|out|conf)");
    }

    private static void deleteRecursively(Path top) {
        try {
            Files.walkFileTree(
                    top,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path entry, IOException failure)
                                throws IOException {
                            Files.deleteIfExists(entry);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            System.err.println("cannot remove " + top + ": " + e);
        }
    }

    /** Waits for a process, and kills it when it does not end. */
    public static int await(Process process, long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "process " + process.pid() + " still runs after " + seconds + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
