// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.api.runtime.LibraryListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Which services the component registers, and when. */
public class RunscriptTest {
    private static final String LISTENER = LibraryListener.class.getName();
    private static final String SELECT = Lease4SelectHook.class.getName();
    private static final String RECEIVE = Pkt4ReceiveHook.class.getName();

    private static final Dictionary<?, ?> NONE = FrameworkUtil.asDictionary(Map.of());

    private final FakeRunner runner = new FakeRunner();
    private final FakeLog log = new FakeLog();
    private final Map<String, Dictionary<?, ?>> services = new TreeMap<>();
    private final Map<String, Integer> registrations = new TreeMap<>();

    @Test
    public void oneServiceForEachHookPointOfTheDaemon() {
        component("dhcp4").activate(Configs.of());
        assertThat(services).hasSize(9 + 1).containsKeys(SELECT, LISTENER);
        services.clear();
        component("dhcp6").activate(Configs.of());
        assertThat(services)
                .hasSize(10 + 1)
                .containsKeys(Lease6SelectHook.class.getName(), LISTENER);
    }

    @Test
    public void nothingForHookPointsThatAreNotSelected() {
        component("dhcp4")
                .activate(Configs.of("hooks", new String[] {"lease4_select", "pkt6_send"}));
        assertThat(services).containsOnlyKeys(SELECT);
    }

    @Test
    public void changeTouchesOnlyWhatChanged() {
        Runscript component = component("dhcp4");
        component.activate(Configs.of("hooks", new String[] {"lease4_select", "load"}));
        component.modified(
                Configs.of(
                        "hooks",
                        new String[] {"lease4_select", "pkt4_receive"},
                        "service_ranking",
                        5));
        assertThat(services).containsOnlyKeys(SELECT, RECEIVE);
        assertThat(registrations.get(SELECT)).isEqualTo(1);
        assertThat(services.get(SELECT).get("service.ranking")).isEqualTo(5);
    }

    @Test
    public void mistakeLeavesEverythingAsItWas() {
        Runscript component = component("dhcp4");
        component.activate(Configs.of("hooks", new String[] {"lease4_select"}));
        runner.problems.put(Path.of("/gone.sh"), List.of("/gone.sh does not exist"));
        component.modified(Configs.of("script", new String[] {"/gone.sh"}, "timeout", 1));
        assertThat(services).containsOnlyKeys(SELECT);
        assertThat(log.lines)
                .containsExactly(
                        "error the configuration of org.keaosgi.runscript is not used: script:"
                                + " /gone.sh does not exist; timeout: 1 is not between 10 and"
                                + " 600000");
    }

    @Test
    public void failureOutcomeIsOneThatTheHookPointHeeds() {
        component("dhcp4").activate(Configs.of("hook_failure_outcome", "DROP"));
        assertThat(services.get(RECEIVE).get("hook.failure.outcome")).isEqualTo("DROP");
        assertThat(services.get(SELECT).get("hook.failure.outcome")).isEqualTo("SKIP");
        assertThat(services.get(Pkt4SendHook.class.getName()).get("hook.failure.outcome"))
                .isEqualTo("DROP");
    }

    @Test
    public void stopRemovesEverything() {
        Runscript component = component("dhcp4");
        component.activate(Configs.of());
        component.deactivate();
        assertThat(services).isEmpty();
        assertThat(log.lines).isEmpty();
    }

    @Test
    public void loadAndUnloadRunTheScript() {
        Runscript component = component("dhcp4");
        component.activate(Configs.of());
        component.loaded();
        component.unloading();
        assertThat(runner.requests.stream().map(r -> r.arguments().get(1)).toList())
                .isEqualTo(List.of("load", "unload"));
    }

    private Runscript component(String daemon) {
        KeaServer kea = Fakes.of(KeaServer.class, Map.of("daemon", daemon));
        return new Runscript(context(), runner, kea, log.logger());
    }

    private BundleContext context() {
        return proxy(
                BundleContext.class,
                (method, arguments) -> {
                    String name =
                            arguments[0] instanceof Class<?> type
                                    ? type.getName()
                                    : (String) arguments[0];
                    properties(name, arguments[2]);
                    registrations.merge(name, 1, Integer::sum);
                    return registration(name);
                });
    }

    private ServiceRegistration<?> registration(String name) {
        return proxy(
                ServiceRegistration.class,
                (method, arguments) -> {
                    if (method.equals("setProperties")) {
                        properties(name, arguments[0]);
                    } else {
                        services.remove(name);
                    }
                    return null;
                });
    }

    private void properties(String name, Object properties) {
        services.put(name, properties == null ? NONE : (Dictionary<?, ?>) properties);
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
