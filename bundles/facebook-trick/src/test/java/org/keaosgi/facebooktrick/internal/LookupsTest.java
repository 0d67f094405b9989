// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.keaosgi.facebooktrick.AddressSource;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.osgi.service.log.Logger;

public class LookupsTest {
    private static final ClientIdentity CLIENT =
            new ClientIdentity(Map.of(ClientField.HW_ADDRESS, "01"));
    private static final Assignment ASSIGNMENT = Assignment.builder().build();
    private static final AddressSource KNOWS =
            client -> CompletableFuture.completedStage(Optional.of(ASSIGNMENT));
    private static final AddressSource DOES_NOT =
            client -> CompletableFuture.completedStage(Optional.empty());

    private final List<String> errors = new ArrayList<>();

    private Verdict find(AddressSource... sources) {
        return lookups(sources).find(CLIENT, 200).join();
    }

    private Lookups lookups(AddressSource... sources) {
        return new Lookups(() -> List.of(sources), logger());
    }

    private Logger logger() {
        return (Logger)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Logger.class},
                        (proxy, method, arguments) -> {
                            errors.add(method.getName() + " " + List.of((Object[]) arguments[1]));
                            return null;
                        });
    }

    @Test
    public void theFirstThatKnowsTheClientAnswers() {
        AddressSource neverAsked =
                client -> {
                    throw new AssertionError("asked");
                };
        assertThat(find(DOES_NOT, KNOWS, neverAsked)).isEqualTo(new Verdict.Known(ASSIGNMENT));
        assertThat(find(DOES_NOT, DOES_NOT)).isEqualTo(new Verdict.Unknown());
        assertThat(errors).isEmpty();
    }

    @Test
    public void withoutAnyInventoryNobodyIsUnknown() {
        assertThat(find()).isEqualTo(new Verdict.Unanswered());
        assertThat(errors).hasSize(1);
    }

    @Test
    public void aSourceThatFailsIsNotTakenForOneThatDoesNotKnow() {
        AddressSource throwing =
                client -> {
                    throw new IllegalStateException("broken");
                };
        AddressSource failing =
                client -> CompletableFuture.failedStage(new IllegalStateException("away"));
        assertThat(find(throwing, KNOWS)).isEqualTo(new Verdict.Unanswered());
        assertThat(find(failing, KNOWS)).isEqualTo(new Verdict.Unanswered());
        assertThat(errors.get(0)).contains("broken");
    }

    @Test
    public void aSourceThatNeverAnswersIsGivenUp() {
        CompletableFuture<Optional<Assignment>> never = new CompletableFuture<>();
        assertThat(find(client -> never)).isEqualTo(new Verdict.Unanswered());
        assertThat(never).as("belongs to the source").isNotDone();
        assertThat(errors.get(0)).contains("TimeoutException");
    }

    @Test
    public void aSourceMayAnswerLater() {
        CompletableFuture<Optional<Assignment>> later = new CompletableFuture<>();
        CompletableFuture<Verdict> verdict = lookups(client -> later).find(CLIENT, 60_000);
        assertThat(verdict).isNotDone();
        later.complete(Optional.of(ASSIGNMENT));
        assertThat(verdict.join()).isEqualTo(new Verdict.Known(ASSIGNMENT));
    }

    @Test
    public void aStormOfFailuresIsOneLine() {
        Lookups lookups = lookups();
        for (int i = 0; i < 100; i++) {
            assertThat(lookups.find(CLIENT, 200).join()).isEqualTo(new Verdict.Unanswered());
        }
        assertThat(errors.size()).isBetween(1, 3);
    }
}
