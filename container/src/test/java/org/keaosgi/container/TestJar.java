// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes bundles for tests, of classes of the tests. */
public final class TestJar {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String name;

    private TestJar(String symbolicName, String version) {
        name = symbolicName + "-" + version;
        header("Manifest-Version", "1.0");
        if (symbolicName != null) {
            header("Bundle-ManifestVersion", "2");
            header("Bundle-SymbolicName", symbolicName);
            header("Bundle-Version", version);
        }
    }

    /** A jar that is no bundle when the name is null. */
    public static TestJar named(String symbolicName, String version) {
        return new TestJar(symbolicName, version);
    }

    /** Adds a header. */
    public TestJar header(String header, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(header), value);
        return this;
    }

    /** Adds a class of the tests. */
    public TestJar withClass(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream("/" + path)) {
            entries.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds a text. */
    public TestJar withText(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes it into a directory, under its name and version. */
    public Path write(Path directory) throws IOException {
        Path file = directory.resolve(name + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
            // Something in the middle that does not compress, for tests that damage the file.
            byte[] noise = new byte[4096];
            new Random(7).nextBytes(noise);
            jar.putNextEntry(new ZipEntry("noise"));
            jar.write(noise);
        }
        return file;
    }
}
