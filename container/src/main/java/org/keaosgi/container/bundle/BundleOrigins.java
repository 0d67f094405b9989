// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keaosgi.container.json.JsonException;
import org.keaosgi.container.json.JsonFile;
import org.keaosgi.container.log.ContainerLog;
import org.osgi.framework.Bundle;

/**
 * Remembers where each bundle came from, and keeps a copy of its file: to go back to it when an
 * update fails, and to install it again when the framework's cache was lost. Safe on any thread.
 */
public final class BundleOrigins {
    private final Path file;
    private final Path copies;
    private final Map<Long, Origin> origins = new TreeMap<>();

    /**
     * One bundle's origin.
     *
     * @param file it was installed from
     * @param digest of the file's content
     * @param source who brought it
     * @param started whether it is to run, as the framework keeps it too
     */
    public record Origin(Path file, String digest, BundleSource source, boolean started) {}

    /**
     * Reads what is known.
     *
     * @param file that holds it
     * @param copies directory of the copies
     */
    public BundleOrigins(Path file, Path copies) {
        this.file = file;
        this.copies = copies;
        try {
            Files.createDirectories(copies);
            if (Files.exists(file)) {
                JsonFile.read(file).forEach(this::read);
            }
        } catch (IOException | JsonException | ClassCastException | NumberFormatException e) {
            ContainerLog.warn("OSGI_ORIGINS_UNREADABLE", file, e);
        }
    }

    private void read(String id, Object value) {
        Map<?, ?> map = (Map<?, ?>) value;
        origins.put(
                Long.valueOf(id),
                new Origin(
                        Path.of((String) map.get("file")),
                        (String) map.get("digest"),
                        BundleSource.of(map.get("source"), map.get("declared")),
                        !Boolean.FALSE.equals(map.get("started"))));
    }

    /** Where a bundle came from; empty for the runtime's own. */
    public synchronized Optional<Origin> of(Bundle bundle) {
        return Optional.ofNullable(origins.get(bundle.getBundleId()));
    }

    /** The copy of a bundle's file. */
    public Path copyOf(Bundle bundle) {
        return copy(bundle.getBundleId());
    }

    private Path copy(long id) {
        return copies.resolve(id + ".jar");
    }

    /**
     * Copies a file of a bundle beside its present copy. What is going to need the space fails
     * here, before anything has changed.
     *
     * @param bundle that it is for
     * @param file to copy
     * @return to be given to {@link #commit}, or deleted
     * @throws IOException when there is no copy
     */
    synchronized Path stage(Bundle bundle, Path file) throws IOException {
        Path staged = copies.resolve(bundle.getBundleId() + ".new");
        try {
            return Files.copy(file, staged, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw e;
        }
    }

    /** Remembers; the copy is replaced in one step. When it fails, what was staged is deleted. */
    synchronized void commit(Bundle bundle, Path staged, Path file, BundleSource source)
            throws IOException {
        Origin before = origins.get(bundle.getBundleId());
        boolean started = before != null && before.started();
        origins.put(
                bundle.getBundleId(), new Origin(file, BundleJar.digest(staged), source, started));
        try {
            save();
            Files.move(
                    staged,
                    copyOf(bundle),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            takeBack(bundle, before);
            Files.deleteIfExists(staged);
            throw e;
        }
    }

    private void takeBack(Bundle bundle, Origin before) {
        if (before == null) {
            origins.remove(bundle.getBundleId());
        } else {
            origins.put(bundle.getBundleId(), before);
        }
    }

    /**
     * Corrects the file that a bundle came from.
     *
     * @param bundle that has an origin
     * @param file where the same content is
     * @throws IOException when that can't be kept
     */
    public synchronized void rename(Bundle bundle, Path file) throws IOException {
        Origin origin = origins.get(bundle.getBundleId());
        origins.put(
                bundle.getBundleId(),
                new Origin(file, origin.digest(), origin.source(), origin.started()));
        save();
    }

    /** Remembers whether a bundle is to run; nothing is kept for the runtime's own. */
    synchronized void setStarted(Bundle bundle, boolean started) throws IOException {
        Origin origin = origins.get(bundle.getBundleId());
        if (origin != null && origin.started() != started) {
            origins.put(
                    bundle.getBundleId(),
                    new Origin(origin.file(), origin.digest(), origin.source(), started));
            save();
        }
    }

    /** Forgets. */
    synchronized void remove(Bundle bundle) throws IOException {
        if (origins.remove(bundle.getBundleId()) != null) {
            save();
        }
        Files.deleteIfExists(copyOf(bundle));
    }

    /** Bundles that were there once and that the framework does not know any more. */
    synchronized List<Lost> takeLost(Bundle[] present) throws IOException {
        Map<Long, Origin> lost = new TreeMap<>(origins);
        for (Bundle bundle : present) {
            // In a new cache, one of the runtime may have the number.
            if (!RuntimeLocation.isRuntime(bundle)) {
                lost.remove(bundle.getBundleId());
            }
        }
        List<Lost> result = new ArrayList<>();
        for (Map.Entry<Long, Origin> entry : lost.entrySet()) {
            origins.remove(entry.getKey());
            Path aside = copies.resolve("lost-" + entry.getKey() + ".jar");
            if (Files.exists(copy(entry.getKey()))) {
                Files.move(copy(entry.getKey()), aside, StandardCopyOption.REPLACE_EXISTING);
                result.add(new Lost(entry.getValue(), aside));
            }
        }
        if (!lost.isEmpty()) {
            ContainerLog.warn("OSGI_CACHE_LOST_BUNDLES", lost.size() + " bundles");
            save();
        }
        return result;
    }

    /**
     * A bundle to install again.
     *
     * @param origin as it was
     * @param copy of its file, to be deleted
     */
    record Lost(Origin origin, Path copy) {}

    private void save() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        origins.forEach(
                (id, origin) ->
                        all.put(
                                id.toString(),
                                Map.of(
                                        "file", origin.file().toString(),
                                        "digest", origin.digest(),
                                        "source", origin.source().text(),
                                        "started", origin.started())));
        JsonFile.write(file, all);
    }
}
