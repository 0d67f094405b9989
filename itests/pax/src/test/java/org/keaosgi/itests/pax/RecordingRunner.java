// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.pax;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessRunner;

/** Keeps what it was asked to run and says that all went well. */
final class RecordingRunner implements ProcessRunner {
    private final List<ProcessRequest> requests = new CopyOnWriteArrayList<>();

    /** The hook points of the runs so far. */
    List<String> hooks() {
        return requests.stream().map(request -> request.arguments().get(1)).toList();
    }

    @Override
    public ProcessResult run(ProcessRequest request) {
        requests.add(request);
        return new ProcessResult(
                ProcessResult.End.EXITED, 0, List.of(), List.of(), 0, Duration.ZERO);
    }

    @Override
    public CompletionStage<ProcessResult> submit(ProcessRequest request) {
        return CompletableFuture.completedFuture(run(request));
    }

    @Override
    public List<String> problemsOf(Path program) {
        return List.of();
    }
}
