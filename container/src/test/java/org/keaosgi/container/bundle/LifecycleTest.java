// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogSink;
import org.keaosgi.container.log.RecordingSink;

public class LifecycleTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final RecordingSink log = new RecordingSink();
    private final Lifecycle lifecycle = new Lifecycle();
    private final CountDownLatch release = new CountDownLatch(1);
    private LogSink before;

    @Before
    public void record() {
        before = ContainerLog.setSink(log);
    }

    @After
    public void restore() {
        release.countDown();
        ContainerLog.setSink(before);
    }

    private boolean hang() throws InterruptedException {
        release.await();
        return true;
    }

    @Test
    public void operationsRunOnTheirOwnThread() throws Exception {
        assertThat(lifecycle.call("look", LONG, () -> Thread.currentThread().getName()))
                .isEqualTo("osgi-lifecycle");
    }

    @Test
    public void nestedOperationsRunAtOnce() throws Exception {
        assertThat(lifecycle.call("outer", LONG, () -> lifecycle.call("inner", LONG, () -> 7)))
                .isEqualTo(7);
    }

    @Test
    public void whoOverstaysIsLeftBehindAndNamedWithItsStack() throws Exception {
        assertThatThrownBy(() -> lifecycle.call("stop of x", SHORT, this::hang))
                .hasMessageContaining("stop of x is still in progress after 50 ms")
                .hasMessageContaining("LifecycleTest.hang");
        assertThat(log.lines().get(0)).contains("OSGI_LIFECYCLE_OVERSTAYS", "stop of x");
        assertThat(lifecycle.call("next", LONG, () -> Thread.currentThread().getName()))
                .isEqualTo("osgi-lifecycle-2");
    }

    @Test
    public void onlySoManyMayHang() {
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> lifecycle.call("stop", Duration.ofMillis(1), this::hang))
                    .hasMessageContaining("still in progress");
        }
        assertThatThrownBy(() -> lifecycle.call("stop", LONG, () -> 1))
                .hasMessageContaining("too many operations");
    }

    @Test
    public void whatIsThrownIsTold() {
        assertThatThrownBy(
                        () ->
                                lifecycle.call(
                                        "start of x",
                                        LONG,
                                        () -> {
                                            throw new OutOfMemoryError("test");
                                        }))
                .isInstanceOf(OperationException.class)
                .hasMessageContaining("start of x failed: java.lang.OutOfMemoryError: test");
        assertThatThrownBy(
                        () ->
                                lifecycle.call(
                                        "start of x",
                                        LONG,
                                        () -> {
                                            throw new OperationException("as it is");
                                        }))
                .hasMessage("as it is");
    }
}
