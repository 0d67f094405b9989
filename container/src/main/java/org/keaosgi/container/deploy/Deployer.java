// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.keaosgi.container.bundle.BundleJar;
import org.keaosgi.container.bundle.OperationException;
import org.keaosgi.container.deploy.DeployDirectory.Look;
import org.keaosgi.container.deploy.DeployDirectory.Seen;
import org.keaosgi.container.deploy.DeployDirectory.Stamp;
import org.keaosgi.container.deploy.DeployTarget.Present;
import org.keaosgi.container.guard.Ownership;
import org.keaosgi.container.log.ContainerLog;

/**
 * Brings the framework to what the directory says. What has failed is tried again when its file
 * changes, or when another bundle has come or gone that it may have waited for.
 *
 * <p>Safe on any thread; one look at a time.
 */
final class Deployer {
    /** An unreadable jar may still be on its way, over a network that stutters. */
    private static final int LOOKS_BEFORE_COMPLAINT = 5;

    private final DeployTarget target;
    private final Ownership ownership;
    private final DeployReports reports = new DeployReports();
    private final Map<Path, Known> known = new HashMap<>();
    private final Set<Known> failed = new HashSet<>();

    /** Bundles that hang while they are uninstalled: once is enough until the next load. */
    private final Set<Long> stuck = new HashSet<>();

    private DeployDirectory directory = new DeployDirectory();

    /** What a file holds, {@code jar} or else {@code problem}. */
    private record Known(Stamp stamp, BundleJar jar, String digest, String problem) {}

    Deployer(DeployTarget target, Ownership ownership) {
        this.target = target;
        this.ownership = ownership;
    }

    /**
     * Uninstalls what was deployed and whose file is not in the directory any more. For the time
     * before bundles are started; later, {@link #look} does it.
     *
     * @param place empty when no directory is watched: then none of them has a file
     */
    synchronized void removeGone(Optional<Path> place) {
        directory = new DeployDirectory();
        stuck.clear();
        if (place.isPresent() && !isUsable(place.get())) {
            return;
        }
        for (Present bundle : target.deployed()) {
            boolean there =
                    place.isPresent()
                            && place.get().equals(bundle.file().getParent())
                            && Files.exists(bundle.file());
            if (!there) {
                remove(bundle);
            }
        }
    }

    /**
     * Looks once, and does what is to be done.
     *
     * @param place the directory
     * @param goOn asked before each operation, whether there is still a Kea to work for
     */
    synchronized void look(Path place, BooleanSupplier goOn) {
        if (!isUsable(place)) {
            return;
        }
        try {
            act(directory.look(place), place, goOn);
        } catch (IOException e) {
            reports.refused(place, "can't be read: " + e);
        }
    }

    private boolean isUsable(Path place) {
        try {
            return isTrusted(place);
        } catch (NoSuchFileException e) {
            reports.refused(place, "is not there; mkdir -m 0750 " + place);
        } catch (IOException e) {
            reports.refused(place, "can't be looked at: " + e);
        }
        return false;
    }

    /** Links are followed: what they lead to is what would be run. */
    private boolean isTrusted(Path path) throws IOException {
        List<String> complaints = ownership.complaints(path.toRealPath());
        if (!complaints.isEmpty()) {
            reports.refused(path, String.join("; it ", complaints));
        }
        return complaints.isEmpty();
    }

    private void act(Look look, Path place, BooleanSupplier goOn) {
        known.keySet().retainAll(look.rested().keySet());
        failed.retainAll(known.values());
        Set<Path> mentioned = new HashSet<>(look.present());
        mentioned.add(place);
        target.deployed().forEach(bundle -> mentioned.add(bundle.file()));
        reports.retain(mentioned);
        reports.well(place);
        Map<String, Path> wanted = wanted(look);
        for (Path file : wanted.values()) {
            if (goOn.getAsBoolean()) {
                bring(known.get(file), file);
            }
        }
        for (Present bundle : target.deployed()) {
            // A file that moves may be the one that is missed, under another name.
            if (!look.moving()
                    && !wanted.containsKey(bundle.symbolicName())
                    && !look.present().contains(bundle.file())
                    && !stuck.contains(bundle.id())
                    && goOn.getAsBoolean()) {
                remove(bundle);
            }
        }
    }

    /** The file for each bundle: of several, the one with the highest version. */
    private Map<String, Path> wanted(Look look) {
        Map<String, Path> wanted = new TreeMap<>();
        look.rested()
                .forEach(
                        (file, seen) -> {
                            if (isSound(file, seen)) {
                                offer(file, wanted);
                            }
                        });
        return wanted;
    }

    private void offer(Path file, Map<String, Path> wanted) {
        BundleJar jar = known.get(file).jar;
        Path rival = wanted.get(jar.symbolicName());
        if (rival == null) {
            wanted.put(jar.symbolicName(), file);
            return;
        }
        boolean higher = jar.version().compareTo(known.get(rival).jar.version()) > 0;
        if (higher) {
            wanted.put(jar.symbolicName(), file);
        }
        reports.leftAlone(
                higher ? rival : file,
                "is no newer " + jar.symbolicName() + " than " + (higher ? file : rival));
    }

    private boolean isSound(Path file, Seen seen) {
        try {
            if (!isTrusted(file)) {
                return false;
            }
        } catch (IOException e) {
            return false; // gone between two glances
        }
        Known one = known.get(file);
        if (one == null || !one.stamp.equals(seen.stamp())) {
            one = read(file, seen.stamp());
            known.put(file, one);
        }
        if (one.problem != null && seen.looks() >= LOOKS_BEFORE_COMPLAINT) {
            reports.failed(file, one.problem);
        }
        return one.problem == null;
    }

    private static Known read(Path file, Stamp stamp) {
        try {
            return new Known(stamp, BundleJar.describe(file), BundleJar.digest(file), null);
        } catch (OperationException e) {
            return new Known(stamp, null, null, e.getMessage());
        } catch (IOException e) {
            return new Known(stamp, null, null, "can't be read: " + e);
        }
    }

    private void bring(Known one, Path file) {
        Optional<Present> present = target.find(one.jar.symbolicName());
        if (present.isPresent() && !present.get().isDeployed()) {
            reports.leftAlone(
                    file,
                    present.get().name()
                            + " is installed already, from elsewhere; uninstall that one first");
            return;
        }
        if (present.isPresent() && one.digest.equals(present.get().digest())) {
            keep(present.get(), file);
        } else if (!failed.contains(one)) {
            change(present, one, file);
        }
    }

    private void keep(Present bundle, Path file) {
        if (!file.equals(bundle.file())) {
            try {
                target.rename(bundle, file);
            } catch (OperationException e) {
                reports.failed(file, e.getMessage());
                return;
            }
        }
        reports.well(file);
    }

    private void change(Optional<Present> present, Known one, Path file) {
        try {
            if (present.isEmpty()) {
                target.install(file);
                ContainerLog.info("OSGI_BUNDLE_DEPLOYED", one.jar, file);
            } else {
                target.update(present.get(), file);
                ContainerLog.info(
                        "OSGI_BUNDLE_UPDATED", present.get().name(), one.jar.version(), file);
            }
            failed.clear();
            reports.well(file);
        } catch (OperationException e) {
            failed.add(one);
            reports.failed(file, e.getMessage());
        }
    }

    private void remove(Present bundle) {
        try {
            target.uninstall(bundle);
            ContainerLog.info("OSGI_BUNDLE_UNDEPLOYED", bundle.name(), bundle.file());
            failed.clear();
        } catch (OperationException e) {
            stuck.add(bundle.id());
            reports.failed(bundle.file(), e.getMessage());
        }
    }
}
