// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keaosgi.api.hook.Outcome.CONTINUE;
import static org.keaosgi.api.hook.Outcome.DROP;
import static org.keaosgi.api.hook.Outcome.SKIP;

import java.util.stream.Stream;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;

/** Exit codes and failures, and what they mean at each hook point. */
public class StatusTableTest {
    @Test
    public void codesThatAHookPointHeeds() {
        assertThat(StatusTable.outcomeOf(HookPoint.PKT4_RECEIVE, 0)).contains(CONTINUE);
        assertThat(StatusTable.outcomeOf(HookPoint.PKT4_RECEIVE, 10)).contains(SKIP);
        assertThat(StatusTable.outcomeOf(HookPoint.PKT4_RECEIVE, 20)).contains(DROP);
    }

    @Test
    public void codesOfAccidentsAreNoDecisions() {
        for (int code : new int[] {1, 2, 126, 127, 139, 255}) {
            assertThat(StatusTable.outcomeOf(HookPoint.PKT4_RECEIVE, code)).isEmpty();
        }
    }

    @Test
    public void codesThatAHookPointDoesNotHeedAreNoDecisions() {
        assertThat(StatusTable.outcomeOf(HookPoint.LEASE4_SELECT, 20)).isEmpty();
        assertThat(StatusTable.outcomeOf(HookPoint.LEASE6_EXPIRE, 20)).isEmpty();
    }

    @Test
    public void noScriptPacksAnAnswer() {
        assertThat(StatusTable.outcomeOf(HookPoint.PKT4_SEND, 10)).isEmpty();
        assertThat(StatusTable.outcomeOf(HookPoint.PKT6_SEND, 10)).isEmpty();
        assertThat(StatusTable.outcomeOf(HookPoint.PKT6_SEND, 20)).contains(DROP);
    }

    @Test
    public void failureTakesTheNextMilderOutcome() {
        assertThat(StatusTable.failureAt(HookPoint.PKT4_RECEIVE, DROP)).isEqualTo(DROP);
        assertThat(StatusTable.failureAt(HookPoint.LEASE4_SELECT, DROP)).isEqualTo(SKIP);
        assertThat(StatusTable.failureAt(HookPoint.PKT4_SEND, SKIP)).isEqualTo(CONTINUE);
        assertThat(StatusTable.failureAt(HookPoint.PKT4_SEND, DROP)).isEqualTo(DROP);
        assertThat(StatusTable.failureAt(HookPoint.PKT4_RECEIVE, CONTINUE)).isEqualTo(CONTINUE);
    }

    @Test
    public void everyAnswerIsOneThatKeaHeeds() {
        Stream.concat(Hooks4.TYPES.keySet().stream(), Hooks6.TYPES.keySet().stream())
                .forEach(
                        point -> {
                            for (int code = 0; code < 256; code++) {
                                StatusTable.outcomeOf(point, code)
                                        .ifPresent(o -> assertThat(point.outcomes()).contains(o));
                            }
                            assertThat(point.outcomes())
                                    .contains(StatusTable.failureAt(point, DROP))
                                    .contains(StatusTable.failureAt(point, SKIP));
                        });
    }
}
