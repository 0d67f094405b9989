// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.container.guard.Ownership;

public class ScriptDirectoriesTest {
    private static final int SOMEBODY_ELSE = 54321;

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private Path allowed;
    private ScriptDirectories directories;

    @Before
    public void makeDirectory() throws IOException {
        allowed = mode(folder.newFolder("allowed").toPath(), "rwxr-xr-x");
        directories =
                new ScriptDirectories(
                        List.of(Path.of("/nonexistent"), allowed), Ownership.userOfProcess());
    }

    private static Path mode(Path path, String mode) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private Path script(String name) throws IOException {
        Path file = allowed.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        return mode(file, "rwxr-xr-x");
    }

    private List<String> problems(Path program) {
        return directories.judge(program).problems();
    }

    @Test
    public void goodScriptHasNoProblems() throws IOException {
        assertThat(problems(script("good.sh"))).isEmpty();
        Path deep = script("a/b/good.sh");
        mode(allowed.resolve("a"), "rwxr-xr-x");
        mode(allowed.resolve("a/b"), "rwxr-xr-x");
        assertThat(problems(deep)).isEmpty();
    }

    @Test
    public void pathMustBeAbsoluteAndPlain() throws IOException {
        script("good.sh");
        assertThat(problems(Path.of("good.sh"))).hasSize(1).first().asString().contains("absolute");
        assertThat(problems(allowed.resolve("x/../good.sh")))
                .hasSize(1)
                .first()
                .asString()
                .contains("'..'");
    }

    @Test
    public void scriptMustBeThere() {
        assertThat(problems(allowed.resolve("none.sh")))
                .hasSize(1)
                .first()
                .asString()
                .contains("does not exist");
    }

    @Test
    public void scriptMustBeInside() throws IOException {
        assertThat(problems(Path.of("/bin/sh").toRealPath()))
                .hasSize(1)
                .first()
                .asString()
                .contains("outside")
                .contains(allowed.toString());
        Path sibling = folder.newFolder("allowed-not").toPath().resolve("x.sh");
        Files.writeString(sibling, "");
        assertThat(problems(sibling)).hasSize(1);
        assertThat(problems(allowed)).isNotEmpty();
    }

    @Test
    public void linkMustNotLeadOut() throws IOException {
        Path link = Files.createSymbolicLink(allowed.resolve("out.sh"), Path.of("/bin/sh"));
        assertThat(problems(link)).hasSize(1).first().asString().contains("really");
        Path inside = Files.createSymbolicLink(allowed.resolve("in.sh"), script("good.sh"));
        ScriptDirectories.Verdict verdict = directories.judge(inside);
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.realPath()).isEqualTo(allowed.toRealPath().resolve("good.sh"));
    }

    @Test
    public void scriptMustBeAnExecutableFile() throws IOException {
        Path directory = mode(Files.createDirectory(allowed.resolve("directory")), "rwxr-xr-x");
        assertThat(problems(directory)).hasSize(1).first().asString().contains("regular file");
        Path plain = mode(script("plain.sh"), "rw-r--r--");
        assertThat(problems(plain)).hasSize(1).first().asString().contains("not executable");
    }

    @Test
    public void nobodyElseMayWriteToIt() throws IOException {
        assertThat(problems(mode(script("group.sh"), "rwxrwxr-x")))
                .hasSize(1)
                .first()
                .asString()
                .contains("writable")
                .contains("0775");
        Path deep = script("open/good.sh");
        mode(deep.getParent(), "rwxrwxrwx");
        assertThat(problems(deep)).hasSize(1).first().asString().contains("/open is writable");
        Path good = script("good.sh");
        mode(allowed, "rwxrwxrwx");
        assertThat(problems(good)).hasSize(1);
    }

    @Test
    public void allProblemsAreNamedAtOnce() throws IOException {
        assertThat(problems(mode(script("bad.sh"), "rw-rw-rw-"))).hasSize(2);
    }

    @Test
    public void nobodyElseMayOwnIt() throws IOException {
        Path script = script("good.sh");
        int user = Ownership.userOfProcess();
        if (user == 0) {
            Files.setAttribute(script, "unix:uid", SOMEBODY_ELSE);
        } else {
            directories = new ScriptDirectories(List.of(allowed), SOMEBODY_ELSE);
        }
        assertThat(problems(script)).first().asString().contains("belongs to user");
    }
}
