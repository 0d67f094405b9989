// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All messages that the container can log: text, explanation and remedy by identifier. Kept in one
 * file in the manner of Kea's message files, and printed for operators in {@code docs/messages.md}.
 *
 * <pre>
 * % IDENTIFIER text with %1, %2 …
 * Explanation in one or more lines.
 * Remedy: what to do, in one or more lines.
 * </pre>
 */
public final class MessageCatalogue {
    private static final String RESOURCE = "messages.mes";
    private static final String REMEDY = "Remedy:";

    private static final MessageCatalogue CONTAINER = loadResource();

    private final Map<String, Message> messages = new LinkedHashMap<>();

    /**
     * One message.
     *
     * @param id for example {@code OSGI_STARTED}
     * @param text one line with placeholders {@code %1} …
     * @param explanation what has happened
     * @param remedy what to do about it; empty when nothing needs to be done
     */
    public record Message(String id, String text, String explanation, String remedy) {}

    /**
     * Reads a catalogue.
     *
     * @param reader in the form above
     * @throws IOException when reading fails
     */
    public MessageCatalogue(Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        String head = null;
        StringBuilder body = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("% ")) {
                add(head, body);
                head = line.substring(2).trim();
            } else if (head != null) {
                body.append(line.trim()).append('\n');
            }
        }
        add(head, body);
    }

    /**
     * The container's own catalogue.
     *
     * @return never null
     */
    public static MessageCatalogue container() {
        return CONTAINER;
    }

    private static MessageCatalogue loadResource() {
        try (InputStream in = MessageCatalogue.class.getResourceAsStream(RESOURCE)) {
            return new MessageCatalogue(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("message catalogue " + RESOURCE, e);
        }
    }

    private void add(String head, StringBuilder body) {
        if (head == null) {
            return;
        }
        int space = head.indexOf(' ');
        String id = space < 0 ? head : head.substring(0, space);
        String text = space < 0 ? "" : head.substring(space + 1);
        int remedy = body.indexOf(REMEDY);
        String explanation = remedy < 0 ? body.toString() : body.substring(0, remedy);
        String remedyText = remedy < 0 ? "" : body.substring(remedy + REMEDY.length());
        Message message = new Message(id, text, explanation.trim(), remedyText.trim());
        body.setLength(0);
        if (messages.put(id, message) != null) {
            throw new IllegalArgumentException("message " + id + " stands twice in the catalogue");
        }
    }

    /**
     * All messages in the order of the file.
     *
     * @return unmodifiable
     */
    public Collection<Message> all() {
        return Collections.unmodifiableCollection(messages.values());
    }

    /**
     * Fills in a message's text.
     *
     * @param id of a message; one that is unknown is printed with its arguments
     * @param arguments for the placeholders; a throwable is described with its stack
     * @return not escaped
     */
    public String text(String id, Object... arguments) {
        Message message = messages.get(id);
        StringBuilder out = new StringBuilder();
        String template = message == null ? placeholders(arguments.length) : message.text();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int index = c == '%' && i + 1 < template.length() ? template.charAt(i + 1) - '1' : -1;
            if (index >= 0 && index < 9) {
                out.append(index < arguments.length ? print(arguments[index]) : "?");
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String placeholders(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            out.append('%').append(i).append(' ');
        }
        return out.toString().trim();
    }

    private static String print(Object argument) {
        if (argument instanceof Throwable throwable) {
            return LogText.describe(throwable);
        }
        try {
            return String.valueOf(argument);
        } catch (RuntimeException | StackOverflowError e) {
            return "(" + argument.getClass().getName() + " could not be printed)";
        }
    }
}
