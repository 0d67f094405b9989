// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.keaosgi.api.command.ArgumentSource;
import org.keaosgi.api.command.ArgumentsException;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;
import org.keaosgi.container.json.Json;
import org.keaosgi.container.json.JsonException;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.Bundle;

/**
 * Which command is answered by whom. Offers commands to Kea and takes them back as handlers come
 * and go; the first one to offer a name has it, and the next one gets it when the first one goes.
 *
 * <p>Safe on any thread. Never waits for Kea's main thread.
 */
public final class CommandRegistry {
    private static final long DRAIN_MILLIS = 10_000;

    private final Map<String, CommandOffer> active = new ConcurrentHashMap<>();
    private final Map<String, List<CommandOffer>> waiting = new TreeMap<>();
    private volatile Bridge bridge;

    /**
     * Kea has loaded the library: all commands are offered to it.
     *
     * @param toKea where they are offered
     */
    public synchronized void bind(Bridge toKea) {
        bridge = toKea;
        for (CommandOffer offer : List.copyOf(active.values())) {
            if (!announce(offer)) {
                active.remove(offer.name());
            }
        }
    }

    /** Kea is unloading the library; it forgets our commands by itself. */
    public synchronized void unbind() {
        bridge = null;
    }

    /**
     * Offers a command.
     *
     * @param name in Kea's manner
     * @param handler that answers it
     * @param owner of the handler, null for the container
     */
    public synchronized void offer(String name, CommandHandler handler, Bundle owner) {
        CommandOffer offer = new CommandOffer(name, handler, owner);
        CommandOffer present = active.get(name);
        if (present != null) {
            waiting.computeIfAbsent(name, key -> new ArrayList<>()).add(offer);
            refused(offer, present.ownerName() + " offers it already");
        } else if (bridge == null || announce(offer)) {
            active.put(name, offer);
        }
    }

    /**
     * Takes a command back; returns when no call of it is in flight any more, or after some time.
     *
     * @param name of the command
     * @param handler that offered it
     */
    public void withdraw(String name, CommandHandler handler) {
        CommandOffer gone = remove(name, handler);
        Thread busy = gone == null ? null : gone.close(DRAIN_MILLIS);
        if (busy != null) {
            ContainerLog.of(gone.owner())
                    .log(
                            Severity.ERROR,
                            "OSGI_COMMAND_STILL_RUNNING",
                            name,
                            DRAIN_MILLIS,
                            busy.getName(),
                            LogText.stack(busy.getStackTrace()));
        }
    }

    private synchronized CommandOffer remove(String name, CommandHandler handler) {
        List<CommandOffer> others = waiting.getOrDefault(name, List.of());
        CommandOffer present = active.get(name);
        if (present == null || present.handler() != handler) {
            if (!others.isEmpty()) {
                others.removeIf(offer -> offer.handler() == handler);
            }
            return null;
        }
        if (others.isEmpty()) {
            active.remove(name);
            retract(name);
        } else {
            active.put(name, others.remove(0));
        }
        return present;
    }

    private boolean announce(CommandOffer offer) {
        int result = call(offer.name(), true);
        if (result < 0) {
            refused(offer, KeaException.last(bridge, result).getMessage());
        }
        return result >= 0;
    }

    private void retract(String name) {
        if (bridge != null && call(name, false) < 0) {
            ContainerLog.warn("OSGI_COMMAND_REFUSED", name, "the container", "it was not there");
        }
    }

    private int call(String name, boolean add) {
        byte[] bytes = ByteText.encode(name);
        Scratch scratch = Scratch.ofThread();
        scratch.reserve(bytes.length);
        scratch.put(0, bytes);
        return add
                ? bridge.commandAdd(scratch.address(), bytes.length)
                : bridge.commandRemove(scratch.address(), bytes.length);
    }

    private static void refused(CommandOffer offer, String reason) {
        ContainerLog.of(offer.owner())
                .log(
                        Severity.ERROR,
                        "OSGI_COMMAND_REFUSED",
                        offer.name(),
                        offer.ownerName(),
                        reason);
    }

    /**
     * The commands that a bundle answers.
     *
     * @param owner a bundle
     * @return in order
     */
    public List<String> commandsOf(Bundle owner) {
        List<String> names = new ArrayList<>();
        active.forEach(
                (name, offer) -> {
                    if (owner.equals(offer.owner())) {
                        names.add(name);
                    }
                });
        names.sort(null);
        return names;
    }

    /**
     * Answers a command.
     *
     * @param name of the command
     * @param arguments JSON, null for none
     * @return JSON of the whole answer
     */
    public byte[] answer(String name, byte[] arguments) {
        CommandOffer offer = active.get(name);
        CommandResponse response =
                offer == null || !offer.enter()
                        ? unsupported(name)
                        : handleAndLeave(offer, arguments);
        try {
            return Answers.json(response, bridge);
        } catch (JsonException e) {
            ContainerLog.error("OSGI_COMMAND_HANDLER_FAILED", name, e);
            return Answers.json(
                    CommandResponse.error("the answer of '" + name + "' " + e.getMessage()),
                    bridge);
        }
    }

    /** In Kea's own words. */
    private static CommandResponse unsupported(String name) {
        return new CommandResponse(
                CommandResponse.RESULT_UNSUPPORTED, "'" + name + "' command not supported.", null);
    }

    private CommandResponse handleAndLeave(CommandOffer offer, byte[] arguments) {
        try {
            CommandRequest request = request(offer.name(), arguments);
            CommandResponse response = offer.handler().handle(request);
            return response != null
                    ? response
                    : CommandResponse.error("command '" + offer.name() + "' gave no answer");
        } catch (CommandException e) {
            return new CommandResponse(e.result(), e.getMessage(), null);
        } catch (JsonException | ArgumentsException e) {
            return CommandResponse.error("arguments: " + e.getMessage());
        } catch (Throwable e) { // a guest's code may throw anything
            ContainerLog.of(offer.owner())
                    .log(Severity.ERROR, "OSGI_COMMAND_HANDLER_FAILED", offer.name(), e);
            return CommandResponse.error(
                    "command '" + offer.name() + "' of " + offer.ownerName() + " failed: " + e);
        } finally {
            offer.leave();
        }
    }

    private CommandRequest request(String name, byte[] arguments) {
        if (arguments == null) {
            return CommandRequest.withoutArguments(name);
        }
        Bridge toKea = bridge;
        ArgumentSource source =
                toKea == null
                        ? ArgumentSource.NONE
                        : new KeaArguments(toKea, toKea.commandCurrent());
        return CommandRequest.of(name, Json.read(arguments), source);
    }
}
