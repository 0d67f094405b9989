// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A bundle file, looked at before the framework gets it.
 *
 * @param file real path
 * @param symbolicName never empty
 * @param version 0.0.0 when the manifest has none
 */
public record BundleJar(Path file, String symbolicName, Version version) {
    /**
     * Reads the manifest only.
     *
     * @param file a jar
     * @return what it is
     * @throws OperationException when it is no bundle
     */
    public static BundleJar describe(Path file) throws OperationException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return of(file, jar);
        } catch (IOException | SecurityException e) {
            throw damaged(file, e);
        }
    }

    /**
     * Reads the whole file, so that a truncated or damaged one is found now.
     *
     * @param file a jar
     * @return what it is
     * @throws OperationException when it is no bundle, or damaged
     */
    public static BundleJar check(Path file) throws OperationException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                readAll(jar, entry);
            }
            return of(file, jar);
        } catch (IOException | SecurityException e) {
            throw damaged(file, e);
        }
    }

    private static void readAll(JarFile jar, JarEntry entry) throws IOException {
        try (CheckedInputStream in =
                new CheckedInputStream(jar.getInputStream(entry), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (entry.getCrc() != in.getChecksum().getValue()) {
                throw new IOException("the checksum of " + entry.getName() + " is wrong");
            }
        }
    }

    private static BundleJar of(Path file, JarFile jar) throws IOException, OperationException {
        Manifest manifest = jar.getManifest();
        String name =
                manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name == null || name.split(";", 2)[0].isBlank()) {
            throw new OperationException(
                    file + " is no bundle: its manifest has no Bundle-SymbolicName");
        }
        return new BundleJar(file, name.split(";", 2)[0].trim(), version(file, manifest));
    }

    private static Version version(Path file, Manifest manifest) throws OperationException {
        String text = manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION);
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new OperationException(file + ": bad Bundle-Version '" + text + "'");
        }
    }

    private static OperationException damaged(Path file, Exception e) {
        return new OperationException(
                file
                        + " is no jar, or damaged ("
                        + e.getMessage()
                        + "); copy it again and check that the copy is complete");
    }

    /**
     * A fingerprint of a file's content.
     *
     * @param file to read
     * @return SHA-256 in hex
     * @throws IOException when it cannot be read
     */
    public static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return symbolicName + " " + version;
    }
}
