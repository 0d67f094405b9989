// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs programs for bundles. A service of the container, always there. Java's own {@code
 * ProcessBuilder} is forbidden inside Kea: it takes the child signal away from Kea and reports
 * wrong exit codes. This service hands the work to a small resident process that does nothing else.
 *
 * <p>Only programs below the directories that the server's administrator allows ({@code
 * script-directories}) are run. Safe on any thread.
 */
@ProviderType
public interface ProcessRunner {
    /**
     * Runs a program and waits for its end.
     *
     * @param request what to run, not null
     * @return how it ended, never null; failures to start are results, not exceptions
     * @throws InterruptedException when the waiting thread is interrupted; the program goes on
     *     within its time limit
     */
    ProcessResult run(ProcessRequest request) throws InterruptedException;

    /**
     * Starts a program without waiting for it.
     *
     * @param request what to run, not null
     * @return completed with the result on a thread of the container; do no long work there
     * @throws RejectedExecutionException when too many programs are running or waiting already
     */
    CompletionStage<ProcessResult> submit(ProcessRequest request);

    /**
     * Says why a program would not be run: not an absolute path, outside the allowed directories
     * (also by way of {@code ..} or a link), missing, not a regular file, not executable, writable
     * by others.
     *
     * @param program not null
     * @return a sentence for each reason, empty when it would be run
     */
    List<String> problemsOf(Path program);
}
