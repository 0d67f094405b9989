// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.facebooktrick.AddressSource;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * An inventory in a file. When the file changes it is read again and replaces what was in force as
 * a whole; a file with a mistake is reported, and what was in force stays.
 */
@Component(
        name = FileSourceConfig.PID,
        configurationPid = FileSourceConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = FileSourceConfig.class)
public final class FileSource implements AddressSource {
    private final Logger logger;
    private final InventoryFiles files;
    private final Path file;
    private final Thread watcher;

    private volatile Inventory inventory;
    private volatile String problem;
    // Of the watching thread.
    private Version seen;

    /** What tells one version of a file from another without reading it. */
    private record Version(Object fileKey, long modifiedNanos, long size) {
        static Version of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(
                    found.fileKey(),
                    found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    found.size());
        }
    }

    /**
     * Called by Declarative Services; reads the file before it returns.
     *
     * @param config which file
     * @param kea tells whose options the file names
     * @param logger writes into Kea's log
     */
    @Activate
    public FileSource(
            FileSourceConfig config,
            @Reference KeaServer kea,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.logger = logger;
        files = new InventoryFiles(kea.daemon().equals("dhcp6") ? OptionTexts.V6 : OptionTexts.V4);
        file = Path.of(config.file());
        look();
        watcher = new Thread(() -> watch(config.interval()), "facebook-trick-file");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Deactivate
    void deactivate() {
        watcher.interrupt();
    }

    @Override
    public CompletionStage<Optional<Assignment>> find(ClientIdentity client) {
        Inventory current = inventory;
        if (current == null) {
            return CompletableFuture.failedStage(new IllegalStateException(problem));
        }
        return CompletableFuture.completedStage(current.find(client));
    }

    private void watch(int intervalMillis) {
        try {
            while (true) {
                Thread.sleep(intervalMillis);
                look();
            }
        } catch (InterruptedException e) {
            // The component goes.
        }
    }

    private void look() {
        try {
            Version version = Version.of(file);
            if (!version.equals(seen)) {
                inventory = files.read(file);
                seen = version;
                problem = null;
                logger.info("the inventory {} has {} clients", file, inventory.size());
            }
        } catch (NoSuchFileException e) {
            report("there is no such file");
        } catch (InventoryException | IOException | RuntimeException e) {
            report(e instanceof InventoryException ? e.getMessage() : e.toString());
            seen = versionOrNull();
        }
    }

    /** A file with a mistake is not read again before it changes. */
    private Version versionOrNull() {
        try {
            return Version.of(file);
        } catch (IOException e) {
            return null;
        }
    }

    private void report(String what) {
        String text = file + ": " + what;
        if (!text.equals(problem)) {
            problem = text;
            logger.error(
                    "the inventory {}; {}",
                    text,
                    inventory == null
                            ? "clients get no answer until there is one"
                            : "the one before stays in force");
        }
    }
}
