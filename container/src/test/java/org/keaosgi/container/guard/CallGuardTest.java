// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.api.runtime.ForbiddenCallException;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogSink;
import org.keaosgi.container.log.RecordingSink;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.launch.Framework;

/** The guard in a framework, on a bundle that imports nothing of kea-api. */
public class CallGuardTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final RecordingSink log = new RecordingSink();
    private LogSink sinkBefore;
    private Framework framework;

    @Before
    public void start() throws Exception {
        sinkBefore = ContainerLog.setSink(log);
        framework =
                new FrameworkFactory()
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        folder.getRoot().toString(),
                                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                                        "org.keaosgi.api.runtime.guard;version=1.0.0"));
        framework.start();
        framework.getBundleContext().registerService(WeavingHook.class, new CallGuard(), null);
    }

    @After
    public void stop() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
        ContainerLog.setSink(sinkBefore);
    }

    private Bundle install(byte[] classFile, String entry) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "careless");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(classFile);
        }
        return framework
                .getBundleContext()
                .installBundle("careless", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static byte[] classFile(String entry) throws IOException {
        try (InputStream in = CallGuardTest.class.getResourceAsStream("/" + entry)) {
            return in.readAllBytes();
        }
    }

    @Test
    public void aBundleCannotEndTheProcess() throws Exception {
        String name = CallReplacerTest.Careless.class.getName();
        String entry = name.replace('.', '/') + ".class";
        Class<?> careless = install(classFile(entry), entry).loadClass(name);
        assertThat(careless).isNotSameAs(CallReplacerTest.Careless.class);
        Object object = careless.getConstructor().newInstance();
        assertThatThrownBy(() -> careless.getMethod("exit").invoke(object))
                .hasCauseInstanceOf(ForbiddenCallException.class);
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .contains("careless", "OSGI_FORBIDDEN_CALL", "System.exit", name);
    }

    @Test
    public void aClassOfTheFutureIsLeftAsItIs() throws Exception {
        String name = CallReplacerTest.Careless.class.getName();
        String entry = name.replace('.', '/') + ".class";
        byte[] future = classFile(entry);
        future[7] = (byte) 200;
        Bundle bundle = install(future, entry);
        assertThatThrownBy(() -> bundle.loadClass(name))
                .isInstanceOf(UnsupportedClassVersionError.class);
        assertThat(log.lines().get(0)).contains("OSGI_GUARD_FAILED", name);
    }
}
