// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.junit.Test;
import org.keaosgi.api.runtime.ForbiddenCallException;
import org.keaosgi.api.runtime.guard.ForbiddenCalls;

public class CallReplacerTest {
    /** What a careless bundle may do; each method is called after weaving. */
    public static final class Careless {
        public void exit() {
            System.exit(3);
        }

        public void exitByRuntime() {
            Runtime.getRuntime().exit(3);
        }

        public void halt() {
            Runtime.getRuntime().halt(3);
        }

        public void execText() throws IOException {
            Runtime.getRuntime().exec("/bin/false");
        }

        public void execArray() throws IOException {
            Runtime.getRuntime().exec(new String[] {"/bin/false"});
        }

        public void execTextEnvironment() throws IOException {
            Runtime.getRuntime().exec("/bin/false", null);
        }

        public void execArrayEnvironment() throws IOException {
            Runtime.getRuntime().exec(new String[] {"/bin/false"}, null);
        }

        public void execTextDirectory() throws IOException {
            Runtime.getRuntime().exec("/bin/false", null, null);
        }

        public void execArrayDirectory() throws IOException {
            Runtime.getRuntime().exec(new String[] {"/bin/false"}, null, null);
        }

        public void start() throws IOException {
            new ProcessBuilder("/bin/false").inheritIO().start();
        }

        public void pipeline() throws IOException {
            ProcessBuilder.startPipeline(List.of(new ProcessBuilder("/bin/false")));
        }

        public void exitByReference() {
            IntConsumer exit = System::exit;
            exit.accept(3);
        }

        public void haltByReference() {
            IntConsumer halt = Runtime.getRuntime()::halt;
            halt.accept(3);
        }

        public void startByReference() throws Exception {
            Callable<Process> start = new ProcessBuilder("/bin/false")::start;
            start.call();
        }

        public void startByUnboundReference() throws Exception {
            Starter starter = ProcessBuilder::start;
            starter.start(new ProcessBuilder("/bin/false"));
        }

        public void exitInALambda() {
            Runnable later = () -> System.exit(3);
            later.run();
        }
    }

    /** For a reference whose object is a parameter. */
    public interface Starter {
        Process start(ProcessBuilder builder) throws IOException;
    }

    /** Uses neighbours of what is forbidden. */
    public static final class Careful implements Function<String, String> {
        @Override
        public String apply(String name) {
            return System.lineSeparator()
                    + Runtime.getRuntime().availableProcessors()
                    + exit(1)
                    + name;
        }

        public static int exit(int status) {
            return status;
        }
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in =
                type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Object woven(Class<?> type) throws Exception {
        byte[] bytes = CallReplacer.replace(classFile(type));
        ClassLoader loader =
                new ClassLoader(type.getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve)
                            throws ClassNotFoundException {
                        return name.equals(type.getName())
                                ? defineClass(name, bytes, 0, bytes.length)
                                : super.loadClass(name, resolve);
                    }
                };
        return loader.loadClass(type.getName()).getConstructor().newInstance();
    }

    @Test
    public void everyForbiddenCallThrows() throws Exception {
        Object careless = woven(Careless.class);
        List<Method> methods =
                Arrays.stream(careless.getClass().getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .collect(Collectors.toList());
        assertThat(methods).hasSize(16);
        for (Method method : methods) {
            assertThatThrownBy(() -> method.invoke(careless))
                    .as(method.getName())
                    .hasCauseInstanceOf(ForbiddenCallException.class)
                    .cause()
                    .hasMessageContaining("is forbidden in");
        }
    }

    @Test
    public void theMessageNamesCallAndRemedy() throws Exception {
        Object careless = woven(Careless.class);
        assertThatThrownBy(() -> careless.getClass().getMethod("start").invoke(careless))
                .cause()
                .hasMessageContaining("ProcessBuilder.start")
                .hasMessageContaining(Careless.class.getName())
                .hasMessageContaining("ProcessRunner");
    }

    @Test
    public void otherClassesAreLeftAlone() throws Exception {
        assertThat(CallReplacer.replace(classFile(Careful.class))).isNull();
        assertThat(CallReplacer.replace(classFile(CallReplacerTest.class))).isNull();
    }

    @Test
    public void everyStandInExists() throws Exception {
        Set<String> standIns =
                Arrays.stream(ForbiddenCalls.class.getMethods())
                        .map(m -> m.getName() + org.objectweb.asm.Type.getMethodDescriptor(m))
                        .collect(Collectors.toSet());
        for (Class<?> type : List.of(System.class, Runtime.class, ProcessBuilder.class)) {
            for (Method method : type.getMethods()) {
                ForbiddenCall call =
                        ForbiddenCall.find(
                                org.objectweb.asm.Type.getInternalName(type),
                                method.getName(),
                                org.objectweb.asm.Type.getMethodDescriptor(method));
                boolean dangerous =
                        Set.of("exit", "halt", "exec", "start", "startPipeline")
                                .contains(method.getName());
                assertThat(call != null).as(method.toString()).isEqualTo(dangerous);
                if (call != null) {
                    assertThat(standIns).contains(call.standInName() + call.standInDescriptor());
                }
            }
        }
    }
}
