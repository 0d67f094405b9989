// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessRunner;

/** Runs nothing, and remembers what it was asked for. */
final class FakeRunner implements ProcessRunner {
    final List<ProcessRequest> requests = Collections.synchronizedList(new ArrayList<>());
    final List<CompletableFuture<ProcessResult>> pending = new ArrayList<>();
    final Map<Path, List<String>> problems = new HashMap<>();
    Function<ProcessRequest, ProcessResult> result = request -> exited(0);
    boolean full;

    static ProcessResult exited(int code) {
        return ended(ProcessResult.End.EXITED, code);
    }

    static ProcessResult ended(ProcessResult.End end, int code) {
        return new ProcessResult(end, code, List.of(), List.of(), 0, Duration.ofMillis(1));
    }

    @Override
    public ProcessResult run(ProcessRequest request) {
        requests.add(request);
        return result.apply(request);
    }

    @Override
    public CompletionStage<ProcessResult> submit(ProcessRequest request) {
        if (full) {
            throw new RejectedExecutionException("no room");
        }
        requests.add(request);
        CompletableFuture<ProcessResult> future = new CompletableFuture<>();
        pending.add(future);
        return future;
    }

    @Override
    public List<String> problemsOf(Path program) {
        return problems.getOrDefault(program, List.of());
    }

    ProcessRequest last() {
        return requests.get(requests.size() - 1);
    }
}
