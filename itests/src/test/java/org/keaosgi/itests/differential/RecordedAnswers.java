// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.keaosgi.itests.lab.Repository;

/**
 * What a server once answered to the first commands of a stream, kept with the tests: a line for
 * each answer, below one that tells which commands they were.
 */
final class RecordedAnswers {
    private static final Path PLACE =
            Path.of("itests/src/test/resources/org/keaosgi/itests/differential");

    private RecordedAnswers() {}

    /**
     * The answers, in the order of the stream.
     *
     * @throws IllegalStateException when the stream is no longer the one that was recorded
     */
    static List<String> read(String name, CommandStream stream, int count) {
        InputStream file = RecordedAnswers.class.getResourceAsStream(name + ".gz");
        if (file == null) {
            throw new IllegalStateException("nothing is recorded as " + name);
        }
        try (InputStream plain = new GZIPInputStream(file);
                var lines = new BufferedReader(new InputStreamReader(plain, ISO_8859_1))) {
            String recorded = lines.readLine();
            String wanted = title(stream, count);
            if (!recorded.equals(wanted)) {
                throw new IllegalStateException(
                        "recorded are the answers to " + recorded + ", not to " + wanted);
            }
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps answers in the source tree, in place of what is there. */
    static void write(String name, CommandStream stream, List<String> answers) {
        String text = title(stream, answers.size()) + "\n" + String.join("\n", answers) + "\n";
        try {
            Path directory = Files.createDirectories(Repository.root().resolve(PLACE));
            try (var out =
                    new GZIPOutputStream(Files.newOutputStream(directory.resolve(name + ".gz")))) {
                out.write(text.getBytes(ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(CommandStream stream, int count) {
        CRC32 sum = new CRC32();
        for (int index = 0; index < count; index++) {
            sum.update(stream.command(index).getBytes(ISO_8859_1));
        }
        return count + " commands of seed " + stream.seed() + ", sum " + sum.getValue();
    }
}
