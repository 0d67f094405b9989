// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.keaosgi.container.guard.Ownership;

/**
 * The directories that programs may be run from. A program is good when, all links resolved, it is
 * an executable file below one of them, and nobody but root and Kea's own user can change it or put
 * something else in its place. Immutable.
 */
final class ScriptDirectories {
    private final List<Path> directories;
    private final Ownership ownership;

    /**
     * @param directories absolute paths
     * @param user number of the user that may own programs, besides root
     */
    ScriptDirectories(List<Path> directories, int user) {
        this.directories = List.copyOf(directories);
        this.ownership = new Ownership(user);
    }

    /** A program that was looked at: where it really is, and what speaks against running it. */
    record Verdict(Path realPath, List<String> problems) {
        boolean good() {
            return problems.isEmpty();
        }
    }

    Verdict judge(Path program) {
        if (!program.isAbsolute()) {
            return bad(program, program + " is not an absolute path");
        }
        if (!program.equals(program.normalize())) {
            return bad(program, program + " holds '.' or '..'; name the file directly");
        }
        try {
            return judgeReal(program, program.toRealPath());
        } catch (NoSuchFileException e) {
            return bad(program, program + " does not exist");
        } catch (IOException e) {
            return bad(program, program + " can't be looked at: " + e.getMessage());
        }
    }

    private Verdict judgeReal(Path program, Path real) throws IOException {
        Path root = allowedRootOf(real);
        if (root == null) {
            return bad(program, outside(program, real));
        }
        List<String> problems = new ArrayList<>();
        if (!Files.isRegularFile(real)) {
            problems.add(program + " is not a regular file");
        } else if (!Files.isExecutable(real)) {
            problems.add(program + " is not executable; chmod +x makes it so");
        }
        for (Path each = real; each.startsWith(root); each = each.getParent()) {
            for (String complaint : ownership.complaints(each)) {
                problems.add(each + " " + complaint);
            }
            if (each.equals(each.getRoot())) {
                break;
            }
        }
        return new Verdict(real, problems);
    }

    private Path allowedRootOf(Path real) {
        for (Path directory : directories) {
            try {
                Path root = directory.toRealPath();
                if (real.startsWith(root) && !real.equals(root)) {
                    return root;
                }
            } catch (IOException ignored) {
                // A directory that isn't there allows nothing.
            }
        }
        return null;
    }

    private String outside(Path program, Path real) {
        String where =
                program.equals(real) ? program.toString() : program + " (really " + real + ")";
        String allowed = directories.stream().map(Path::toString).collect(Collectors.joining(", "));
        return where
                + " is outside the directories that scripts may be run from ("
                + (allowed.isEmpty() ? "none" : allowed)
                + "); move it, or change the parameter script-directories";
    }

    private static Verdict bad(Path program, String problem) {
        return new Verdict(program, List.of(problem));
    }
}
