// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.FakeEditBridge;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogSink;
import org.keaosgi.container.log.RecordingSink;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** An engine on a real framework and a bridge without Kea, loaded as for kea-dhcp4. */
public final class EngineRule extends ExternalResource {
    static final long DRAIN_MILLIS = 300;

    final FakeBridge bridge = new FakeBridge();
    final FakeEditBridge edits = new FakeEditBridge();
    final HookEngine engine;
    final RecordingSink log = new RecordingSink();

    private final TemporaryFolder folder = new TemporaryFolder();
    private LogSink sinkBefore;
    private Framework framework;

    EngineRule() {
        this(DRAIN_MILLIS);
    }

    /** With another limit for the calls that a service still has when it goes. */
    EngineRule(long drainMillis) {
        engine = new HookEngine(bridge, () -> edits, "dhcp4", drainMillis * 1_000_000, drainMillis);
    }

    @Override
    protected void before() throws Throwable {
        sinkBefore = ContainerLog.setSink(log);
        folder.create();
        Path cache = folder.getRoot().toPath();
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        settings.put("felix.resolver.parallelism", "1");
        framework = new FrameworkFactory().newFramework(settings);
        framework.start();
        engine.start(framework.getBundleContext());
        engine.loaded();
    }

    @Override
    protected void after() {
        engine.stop();
        try {
            framework.stop();
            framework.waitForStop(5000);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            folder.delete();
            ContainerLog.setSink(sinkBefore);
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Registers a service with properties given as key, value, key, value, … */
    <S> ServiceRegistration<S> register(Class<S> type, S service, Object... properties) {
        return context().registerService(type, service, dictionary(properties));
    }

    static Dictionary<String, Object> dictionary(Object... properties) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            map.put((String) properties[i], properties[i + 1]);
        }
        return FrameworkUtil.asDictionary(map);
    }

    /** One call on the calling thread, as Kea would make it. */
    Outcome call(ThreadContext thread, HookPoint point, Outcome soFar) {
        int code = engine.callout(thread, idOf(point), FakeBridge.FRAME, soFar.keaCode());
        for (Outcome outcome : Outcome.values()) {
            if (outcome.keaCode() == code) {
                return outcome;
            }
        }
        throw new AssertionError("no outcome has the code " + code);
    }

    Outcome call(ThreadContext thread, HookPoint point) {
        return call(thread, point, Outcome.CONTINUE);
    }

    static int idOf(HookPoint point) {
        return List.of(HookPoint.values()).indexOf(point);
    }

    /** 1 open, 0 closed, null never touched. */
    Integer gate(HookPoint point) {
        return bridge.gates.get(idOf(point));
    }

    /** Lines with this message id. */
    List<String> logged(String id) {
        return log.lines().stream()
                .filter(line -> line.contains(" " + id + " "))
                .collect(Collectors.toList());
    }
}
