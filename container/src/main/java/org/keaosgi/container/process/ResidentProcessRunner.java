// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessRunner;
import org.keaosgi.container.guard.Ownership;

/**
 * The service {@link ProcessRunner} over a resident runner process, which is started here and
 * started again whenever it dies. Lives as long as Kea's process does, over all reloads of Kea's
 * configuration.
 *
 * <p>A script that is a link is run by the path of the file it leads to. When the time limit
 * passes, the process group gets SIGTERM, and SIGKILL shortly after. Programs that run while the
 * runner dies (which nothing but a signal from outside or a lack of memory makes it do) are {@link
 * ProcessResult.End#LOST}; they go on, without a time limit.
 */
public final class ResidentProcessRunner implements ProcessRunner, AutoCloseable {
    /** Runs that nobody waits for and that are not over. */
    static final int MAX_SUBMITTED = 1024;

    private static final int EACCES = 13;
    private static final int E2BIG = 7;

    /** On top of its time limit, a waiting thread gives the runner so long to answer. */
    private static final long ANSWER_MILLIS =
            RequestFrame.TERM_GRACE_MS
                    + RunnerProtocol.RP_KILL_GRACE_MS
                    + RunnerProtocol.RP_OUTPUT_GRACE_MS
                    + 5_000;

    private final RunQueue queue = new RunQueue();
    private final Semaphore submitted = new Semaphore(MAX_SUBMITTED);
    private final ResultThread results = new ResultThread();
    private final RunnerKeeper keeper;
    private final int user;
    private volatile ScriptDirectories directories;

    /**
     * Starts the runner.
     *
     * @param launcher starts runner processes
     * @param scriptDirectories absolute paths of the directories that programs may be run from
     * @throws IOException when the process's own user can't be found out
     */
    public ResidentProcessRunner(RunnerChannel.Launcher launcher, List<Path> scriptDirectories)
            throws IOException {
        user = Ownership.userOfProcess();
        setScriptDirectories(scriptDirectories);
        keeper = new RunnerKeeper(launcher, queue);
    }

    /**
     * Changes where programs may be run from.
     *
     * @param scriptDirectories absolute paths
     */
    public void setScriptDirectories(List<Path> scriptDirectories) {
        directories = new ScriptDirectories(scriptDirectories, user);
    }

    @Override
    public ProcessResult run(ProcessRequest request) throws InterruptedException {
        CompletableFuture<ProcessResult> result = new CompletableFuture<>();
        begin(request, true, result::complete);
        long patience = RequestFrame.timeoutMillis(request) + ANSWER_MILLIS;
        try {
            return result.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            keeper.replaceHungRunner();
            return lostUnlessDone(result);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run never ends with an exception", e);
        }
    }

    @Override
    public CompletionStage<ProcessResult> submit(ProcessRequest request) {
        if (!submitted.tryAcquire()) {
            if (queue.stalled()) {
                keeper.replaceHungRunner();
            }
            throw new RejectedExecutionException(
                    MAX_SUBMITTED + " programs are running or waiting already");
        }
        CompletableFuture<ProcessResult> result = new CompletableFuture<>();
        try {
            begin(request, false, outcome -> results.execute(() -> deliver(result, outcome)));
        } catch (RuntimeException | Error e) {
            submitted.release();
            throw e;
        }
        return result.minimalCompletionStage();
    }

    @Override
    public List<String> problemsOf(Path program) {
        return directories.judge(program).problems();
    }

    /** Ends the conversation with the runner, which lets running programs finish by itself. */
    @Override
    public void close() {
        keeper.close();
        results.close();
    }

    /** Process id of the runner, 0 when there is none at the moment. */
    public int runnerPid() {
        return keeper.pid();
    }

    private void begin(ProcessRequest request, boolean urgent, Consumer<ProcessResult> whenOver) {
        ScriptDirectories.Verdict verdict = directories.judge(request.program());
        if (!verdict.good()) {
            whenOver.accept(Run.notStarted(EACCES, verdict.problems()));
            return;
        }
        byte[] frame = RequestFrame.of(request, verdict.realPath(), urgent);
        if (frame.length > RunQueue.MAX_FRAME) {
            String reason = "arguments and environment are longer than " + RunQueue.MAX_FRAME;
            whenOver.accept(Run.notStarted(E2BIG, List.of(reason)));
            return;
        }
        queue.add(new Run(frame, urgent, RequestFrame.timeoutMillis(request), whenOver));
    }

    private void deliver(CompletableFuture<ProcessResult> result, ProcessResult outcome) {
        // First, so that whoever learns of the result finds room to submit again.
        submitted.release();
        result.complete(outcome);
    }

    private static ProcessResult lostUnlessDone(CompletableFuture<ProcessResult> result) {
        return result.getNow(
                new ProcessResult(
                        ProcessResult.End.LOST, 0, List.of(), List.of(), 0, Duration.ZERO));
    }
}
