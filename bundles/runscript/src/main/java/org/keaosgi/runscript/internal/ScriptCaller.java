// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.api.process.ProcessResult;
import org.keaosgi.api.process.ProcessRunner;
import org.osgi.service.log.Logger;

/**
 * Runs the scripts, and turns what becomes of them into log lines and outcomes. The settings may be
 * exchanged at any moment; each event is worked on with one set from start to end. Safe on any
 * thread.
 */
final class ScriptCaller {
    private final ProcessRunner runner;
    private final Logger logger;
    private final OutputLog output;
    private final Throttle throttle;
    private final ScriptQueue queue;
    private volatile Settings settings = Settings.NONE;

    ScriptCaller(ProcessRunner runner, Logger logger, LongSupplier nanoTime) {
        this.runner = runner;
        this.logger = logger;
        this.output = new OutputLog(logger, nanoTime);
        this.throttle = new Throttle(nanoTime);
        this.queue = new ScriptQueue(logger, nanoTime);
    }

    /** What the next event is worked on with. */
    void use(Settings next) {
        settings = next;
    }

    ScriptQueue queue() {
        return queue;
    }

    /**
     * Runs the scripts for one call of a hook point.
     *
     * @param point where Kea is
     * @param fill sets the variables; called at most once, before this method returns
     * @return what Kea is to do next
     */
    Outcome call(HookPoint point, Consumer<Variables> fill) {
        Settings now = settings;
        if (!now.selects(point)) {
            return Outcome.CONTINUE;
        }
        Variables variables = new Variables(now.environment());
        fill.accept(variables);
        List<ProcessRequest> requests = now.requests(point.keaName(), variables.build());
        if (now.waits()) {
            return runAll(now, point, requests);
        }
        queue.add(() -> submitAll(now, point, requests.iterator()), now.queue(), now.parallel());
        return Outcome.CONTINUE;
    }

    /**
     * Runs the scripts when Kea loads or unloads the library, and waits for them even if packets do
     * not: what is to follow may depend on them.
     */
    void callAtBorder(String name) {
        Settings now = settings;
        if (!now.hooks().contains(name)) {
            return;
        }
        Map<String, String> variables = new Variables(now.environment()).build();
        for (ProcessRequest request : now.requests(name, variables)) {
            run(request).ifPresent(result -> reportEnd(now, name, request, result, false));
        }
    }

    private Outcome runAll(Settings now, HookPoint point, List<ProcessRequest> requests) {
        Outcome outcome = Outcome.CONTINUE;
        for (ProcessRequest request : requests) {
            Outcome next =
                    run(request)
                            .map(result -> ended(now, point, request, result))
                            .orElseGet(() -> failure(now, point));
            outcome = outcome.or(next);
        }
        return outcome;
    }

    private CompletionStage<?> submitAll(
            Settings now, HookPoint point, Iterator<ProcessRequest> requests) {
        if (!requests.hasNext()) {
            return CompletableFuture.completedFuture(null);
        }
        ProcessRequest request = requests.next();
        return runner.submit(request)
                .thenCompose(
                        result -> {
                            ended(now, point, request, result);
                            return submitAll(now, point, requests);
                        });
    }

    private Optional<ProcessResult> run(ProcessRequest request) {
        try {
            return Optional.of(runner.run(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Outcome ended(
            Settings now, HookPoint point, ProcessRequest request, ProcessResult result) {
        boolean exited = result.end() == ProcessResult.End.EXITED;
        Optional<Outcome> outcome =
                !exited
                        ? Optional.empty()
                        : now.status()
                                ? StatusTable.outcomeOf(point, result.code())
                                : Optional.of(Outcome.CONTINUE);
        boolean decided = now.status() && outcome.isPresent();
        reportEnd(now, point.keaName(), request, result, decided);
        return outcome.orElseGet(() -> failure(now, point));
    }

    private static Outcome failure(Settings now, HookPoint point) {
        return now.status() ? StatusTable.failureAt(point, now.failure()) : Outcome.CONTINUE;
    }

    private void reportEnd(
            Settings now,
            String hook,
            ProcessRequest request,
            ProcessResult result,
            boolean decided) {
        String source = hook + " " + request.arguments().get(0);
        // A script that never ran has printed nothing; the reason stands in its place.
        if (result.end() != ProcessResult.End.NOT_STARTED) {
            output.write(source, result, now.outputLines());
        }
        if (decided || result.succeeded()) {
            logger.debug("{} ended with exit code {}", source, result.code());
            return;
        }
        String end = Ends.describe(result, now.timeout());
        throttle.pass(source + result.end())
                .ifPresent(held -> logger.warn("{} {}{}", source, end, Throttle.suffix(held)));
    }
}
