// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.Test;
import org.keaosgi.container.log.MessageCatalogue.Message;

/**
 * Holds {@code docs/messages.md} against the catalogues of both sides. With {@code
 * -Dmessages.update} it is written anew.
 */
public class MessagesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/messages.md");
    private static final Path NATIVE = Path.of("../bootstrap-native/src/messages.mes");

    private static final String HEAD =
            """
            # Messages

            Every line that the hook library and the container write into Kea's log, by identifier: what it
            means and what to do. Lines of bundles come under the logger `osgi.<last part of the bundle's
            name>`, all others under `osgi`. `%1` and so on stand for what differs from line to line.
            """;

    @Test
    public void theDocumentTellsOfAllMessages() throws IOException {
        TreeMap<String, Message> all = new TreeMap<>();
        for (Message message : MessageCatalogue.container().all()) {
            all.put(message.id(), message);
        }
        for (Message message :
                new MessageCatalogue(new StringReader(Files.readString(NATIVE))).all()) {
            assertThat(all.put(message.id(), message)).as(message.id()).isNull();
        }
        StringBuilder text = new StringBuilder(HEAD);
        all.values().forEach(message -> append(message, text));
        if (System.getProperty("messages.update") != null) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }

    private static void append(Message message, StringBuilder text) {
        text.append("\n## ").append(message.id()).append("\n\n");
        text.append("`").append(message.text()).append("`\n\n");
        text.append(message.explanation()).append('\n');
        if (!message.remedy().isEmpty()) {
            text.append("\n**Remedy:** ").append(message.remedy()).append('\n');
        }
    }
}
