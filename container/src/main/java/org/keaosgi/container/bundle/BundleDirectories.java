// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The directories that bundle files may be installed from, and nothing else: whoever may write to
 * the control socket must not be able to run any file on the disk.
 */
public final class BundleDirectories {
    private final List<Path> directories;

    /**
     * Makes it.
     *
     * @param directories absolute
     */
    public BundleDirectories(List<Path> directories) {
        this.directories = List.copyOf(directories);
    }

    /**
     * Finds a file that may be installed.
     *
     * @param file a name within one of the directories, or an absolute path below one
     * @return its real path
     * @throws OperationException when it may not be installed, or is not there
     */
    public Path resolve(String file) throws OperationException {
        Path path = plainPath(file);
        for (Path directory : directories) {
            Path candidate = directory.resolve(path);
            if (candidate.startsWith(directory) && Files.exists(candidate)) {
                return inside(directory, candidate);
            }
        }
        if (path.isAbsolute() && directories.stream().noneMatch(path::startsWith)) {
            throw new OperationException(
                    "file '" + file + "' is outside of bundle-directories (" + this + ")");
        }
        throw new OperationException("file '" + file + "' is not there in " + this);
    }

    private static Path plainPath(String file) throws OperationException {
        if (file.isBlank()) {
            throw new OperationException("file must not be empty");
        }
        if (file.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            throw new OperationException(
                    "file '" + file + "' is a URL; only files in bundle-directories are accepted");
        }
        try {
            Path path = Path.of(file);
            for (Path part : path) {
                if (part.toString().equals("..")) {
                    throw new OperationException("file '" + file + "' must not contain '..'");
                }
            }
            return path;
        } catch (InvalidPathException e) {
            throw new OperationException("file is no path: " + e.getReason());
        }
    }

    private static Path inside(Path directory, Path candidate) throws OperationException {
        try {
            Path real = candidate.toRealPath();
            if (!real.startsWith(directory.toRealPath())) {
                throw new OperationException(
                        "file '" + candidate + "' is a link out of bundle-directories");
            }
            if (!Files.isRegularFile(real)) {
                throw new OperationException("file '" + candidate + "' is no regular file");
            }
            if (!Files.isReadable(real)) {
                throw new OperationException("file '" + candidate + "' cannot be read by Kea");
            }
            return real;
        } catch (IOException e) {
            throw new OperationException("file '" + candidate + "': " + e.getMessage());
        }
    }

    /**
     * All bundles there, the highest version of each; files that are no bundles are left out.
     *
     * @return by symbolic name, in order
     */
    public Map<String, BundleJar> index() {
        Map<String, BundleJar> index = new TreeMap<>();
        for (Path directory : directories) {
            for (Path file : jars(directory)) {
                describe(directory, file)
                        .ifPresent(
                                jar ->
                                        index.merge(
                                                jar.symbolicName(),
                                                jar,
                                                BundleDirectories::higher));
            }
        }
        return index;
    }

    /** What is no bundle is left out here, and told when somebody asks for exactly this file. */
    private static Optional<BundleJar> describe(Path directory, Path file) {
        try {
            return Optional.of(BundleJar.describe(inside(directory, file)));
        } catch (OperationException e) {
            return Optional.empty();
        }
    }

    private static BundleJar higher(BundleJar one, BundleJar other) {
        return other.version().compareTo(one.version()) > 0 ? other : one;
    }

    private static List<Path> jars(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.jar")) {
            stream.forEach(files::add);
        } catch (IOException e) {
            return List.of(); // Told when a bundle is missed.
        }
        files.sort(null);
        return files;
    }

    @Override
    public String toString() {
        return directories.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
