// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keaosgi.container.bundle.BundleJar;
import org.keaosgi.container.bundle.BundleSource;
import org.keaosgi.container.bundle.OperationException;

/** Bundles without a framework; some refuse. */
final class FakeTarget implements DeployTarget {
    final List<Present> bundles = new ArrayList<>();

    /** What was done, or tried. */
    final List<String> done = new ArrayList<>();

    /** Names and versions of bundles that don't start. */
    final Set<String> bad = new HashSet<>();

    private long lastId;

    void add(BundleSource source, String symbolicName, String version, Path file) {
        bundles.add(new Present(++lastId, symbolicName, version, source, file, "elsewhere"));
    }

    private void add(BundleJar jar, long id) throws OperationException {
        try {
            bundles.add(
                    new Present(
                            id,
                            jar.symbolicName(),
                            jar.version().toString(),
                            BundleSource.DEPLOY,
                            jar.file(),
                            BundleJar.digest(jar.file())));
        } catch (IOException e) {
            throw new OperationException(e.toString());
        }
    }

    private BundleJar sound(String what, Path file) throws OperationException {
        BundleJar jar = BundleJar.check(file);
        done.add(what + " " + jar);
        if (bad.contains(jar.toString())) {
            throw new OperationException(jar + " does not start");
        }
        return jar;
    }

    @Override
    public Optional<Present> find(String symbolicName) {
        return bundles.stream().filter(b -> b.symbolicName().equals(symbolicName)).findFirst();
    }

    @Override
    public List<Present> deployed() {
        return bundles.stream().filter(Present::isDeployed).toList();
    }

    @Override
    public void install(Path file) throws OperationException {
        add(sound("install", file), ++lastId);
    }

    @Override
    public void update(Present bundle, Path file) throws OperationException {
        BundleJar jar = sound("update", file);
        bundles.remove(bundle);
        add(jar, bundle.id());
    }

    @Override
    public void rename(Present bundle, Path file) throws OperationException {
        done.add("rename " + bundle.name());
        bundles.remove(bundle);
        add(BundleJar.describe(file), bundle.id());
    }

    @Override
    public void uninstall(Present bundle) throws OperationException {
        done.add("uninstall " + bundle.name());
        if (bad.contains("uninstall " + bundle.name())) {
            throw new OperationException("it hangs");
        }
        bundles.remove(bundle);
    }

    /** What was done since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(done);
        done.clear();
        return taken;
    }
}
