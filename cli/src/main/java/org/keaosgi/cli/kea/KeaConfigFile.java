// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keaosgi.cli.text.Json;

/**
 * A daemon's configuration file, as far as this tool needs to know it.
 *
 * @param file as Kea is told it
 * @param daemon whose configuration it is
 * @param body what stands below {@code Dhcp4} or {@code Dhcp6}
 */
public record KeaConfigFile(Path file, Daemon daemon, JsonObject body) {
    /**
     * Reads one.
     *
     * @param file as Kea is told it
     * @param place where a path of Kea's is for us
     * @throws IOException when it or a file it includes can't be read
     * @throws KeaConfigException when it is no configuration of a daemon
     */
    public static KeaConfigFile read(Path file, UnaryOperator<Path> place)
            throws IOException, KeaConfigException {
        JsonElement json;
        try {
            json = Json.parse(KeaText.read(file, place));
        } catch (JsonParseException e) {
            throw new KeaConfigException(file + " is no JSON: " + e.getMessage());
        }
        if (json.isJsonObject()) {
            for (String root : json.getAsJsonObject().keySet()) {
                Optional<Daemon> daemon = Daemon.ofRoot(root);
                JsonElement body = json.getAsJsonObject().get(root);
                if (daemon.isPresent() && body.isJsonObject()) {
                    return new KeaConfigFile(file, daemon.get(), body.getAsJsonObject());
                }
            }
        }
        throw new KeaConfigException(file + " has neither \"Dhcp4\" nor \"Dhcp6\" at its top");
    }

    /**
     * The first Unix control socket.
     *
     * @param directory where Kea puts a socket whose name has no directory
     * @return empty when there is none
     */
    public Optional<Path> controlSocket(Path directory) {
        List<JsonObject> all = new ArrayList<>();
        Json.object(body, "control-socket").ifPresent(all::add);
        all.addAll(Json.objects(body, "control-sockets"));
        return all.stream()
                .filter(socket -> Json.text(socket, "socket-type").orElse("unix").equals("unix"))
                .flatMap(socket -> Json.text(socket, "socket-name").stream())
                .map(directory::resolve)
                .findFirst();
    }

    /** The hook libraries, each as the configuration has it. */
    public List<JsonObject> hookLibraries() {
        return Json.objects(body, "hooks-libraries");
    }
}
