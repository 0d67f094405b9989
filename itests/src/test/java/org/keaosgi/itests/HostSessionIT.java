// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/** The session in examples/host-reservations happens as it is printed there. */
public class HostSessionIT {
    private static final Path EXAMPLE =
            Repository.root().resolve("examples").resolve("host-reservations");
    private static final String PROMPT = "> ";

    @Rule public final Lab lab = new Lab();

    @Test
    public void everyAnswerIsAsPrinted() throws IOException {
        KeaServer kea = new KeaServer(lab, KeaConfig.of(Family.V4, configuration())).start();
        List<String> lines = Files.readAllLines(EXAMPLE.resolve("session.txt"));
        int commands = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                String command = lines.get(i).substring(PROMPT.length());
                assertEquals(
                        command,
                        JsonParser.parseString(lines.get(i + 1)),
                        JsonParser.parseString(kea.exchange(command)));
                commands++;
            }
        }
        assertEquals(27, commands);
        kea.log().assertQuiet();
        kea.stop();
    }

    /** The example's own, with the lab's interface, library and places. */
    private Map<String, Object> configuration() throws IOException {
        String text = Files.readString(EXAMPLE.resolve("kea-dhcp4.conf")).replace("eth1", "srv0");
        JsonObject body = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("Dhcp4");
        JsonObject library = body.getAsJsonArray("hooks-libraries").get(0).getAsJsonObject();
        library.addProperty("library", KeaUnderTest.hookLibrary().toString());
        library.getAsJsonObject("parameters")
                .addProperty("storage", lab.directory().resolve("storage").toString());
        body.getAsJsonObject("lease-database").addProperty("persist", false);
        return new GsonBuilder()
                .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
                .create()
                .fromJson(body, new TypeToken<Map<String, Object>>() {}.getType());
    }
}
