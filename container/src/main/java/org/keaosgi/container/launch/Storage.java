// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.keaosgi.container.log.ContainerLog;

/**
 * The directory that belongs to this process alone: the framework's cache and the run-time
 * configuration. Held by a lock for as long as the framework runs, and by its name for ever: what
 * was set for one daemon is not taken over by the other.
 */
public final class Storage {
    private static final String PERMISSIONS = "rwxr-x---";

    /** What a start of the framework may need; less is noticed before anything is changed. */
    private static final int ROOM = 1 << 20;

    private final Path root;
    private final FileChannel lock;
    private final boolean throwAway;

    private Storage(Path root, FileChannel lock, boolean throwAway) {
        this.root = root;
        this.lock = lock;
        this.throwAway = throwAway;
    }

    /**
     * Creates the directory if need be, and locks it.
     *
     * @param root absolute
     * @param daemon that it is for, {@code dhcp4} or {@code dhcp6}
     * @param pid of this process
     * @return held until {@link #release()}
     * @throws LoadException when it cannot be used, naming the reason
     */
    public static Storage open(Path root, String daemon, long pid) throws LoadException {
        create(root);
        Storage storage = new Storage(root, lock(root, pid), false);
        try {
            storage.requireRoom();
            storage.requireOwner(daemon);
            return storage;
        } catch (IOException e) {
            storage.release();
            throw unwritable(root, e);
        } catch (LoadException e) {
            storage.release();
            throw e;
        }
    }

    /** A framework that runs out of space while it starts would look like one with a bad cache. */
    private void requireRoom() throws IOException {
        Path probe = root.resolve("room");
        try {
            Files.write(probe, new byte[ROOM]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private void requireOwner(String daemon) throws IOException, LoadException {
        Path file = root.resolve("daemon");
        String owner = Files.exists(file) ? Files.readString(file).trim() : "";
        if (owner.isEmpty()) {
            Files.writeString(file, daemon + "\n");
        } else if (!owner.equals(daemon)) {
            throw new LoadException(
                    "storage "
                            + root
                            + " holds the bundles and the configuration of kea-"
                            + owner
                            + "; each Kea daemon needs a storage of its own: set 'storage'");
        }
    }

    /**
     * Storage for a test of the configuration, deleted with {@link #release()}.
     *
     * @param pid of this process
     * @return held until {@link #release()}
     * @throws LoadException when there is no room for it
     */
    public static Storage temporary(long pid) throws LoadException {
        try {
            Path root = Files.createTempDirectory("kea-osgi-test-");
            return new Storage(root, lock(root, pid), true);
        } catch (IOException e) {
            throw new LoadException("no temporary storage for the test run: " + reason(e), e);
        }
    }

    private static void create(Path root) throws LoadException {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(PERMISSIONS)));
            }
        } catch (IOException e) {
            throw new LoadException(
                    "storage "
                            + root
                            + " cannot be created: "
                            + reason(e)
                            + "; create it for the user that Kea runs as, or set 'storage'",
                    e);
        }
    }

    private static FileChannel lock(Path root, long pid) throws LoadException {
        Path file = root.resolve("lock");
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            FileLock held = tryLock(channel);
            if (held == null) {
                String owner = read(channel);
                channel.close();
                throw new LoadException(
                        "storage "
                                + root
                                + " is in use by process "
                                + owner
                                + "; each Kea daemon needs a storage of its own: set 'storage'");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static LoadException unwritable(Path root, IOException e) {
        String remedy =
                isFull(e)
                        ? "free some space there, 1 MB at least"
                        : "it must belong to the user that Kea runs as";
        return new LoadException(
                "storage " + root + " cannot be written: " + reason(e) + "; " + remedy, e);
    }

    /** The JDK has no exception of its own for it; the words are those of the C library. */
    private static boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device")
                || message.contains("Disk quota exceeded");
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        int length = channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, Math.max(0, length), StandardCharsets.US_ASCII);
        return text.isBlank() ? "(unknown)" : text.trim();
    }

    /** The message of an {@code IOException} is often only the path. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        } else if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        return e.getMessage();
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** The framework's cache. */
    public Path framework() {
        return root.resolve("framework");
    }

    /** Configuration set at run time. */
    public Path config() {
        return root.resolve("config");
    }

    /** Copies of the files that bundles came from. */
    Path bundleCopies() {
        return root.resolve("bundles");
    }

    /** Where each bundle came from. */
    public Path origins() {
        return root.resolve("bundles.json");
    }

    /** Whether the directory is deleted with {@link #release()}. */
    public boolean isThrowAway() {
        return throwAway;
    }

    /** Gives up the lock, and the directory if it was only for a test. */
    public void release() {
        try {
            lock.close();
            if (throwAway) {
                Directories.delete(root);
            }
        } catch (IOException e) {
            ContainerLog.warn("OSGI_STORAGE_RELEASE_FAILED", root, reason(e));
        }
    }
}
