// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogSink;
import org.keaosgi.container.log.RecordingSink;

public class CommandRegistryTest {
    private final RecordingSink log = new RecordingSink();
    private final CommandBridge bridge = new CommandBridge();
    private final CommandRegistry registry = new CommandRegistry();
    private final CommandHandler echo =
            request -> CommandResponse.success("echo", request.arguments());
    private LogSink before;

    @Before
    public void bind() {
        before = ContainerLog.setSink(log);
        registry.bind(bridge);
    }

    @After
    public void restore() {
        ContainerLog.setSink(before);
    }

    private String answer(String name, String arguments) {
        byte[] json = arguments == null ? null : arguments.getBytes(UTF_8);
        return new String(registry.answer(name, json), UTF_8);
    }

    @Test
    public void argumentsAndAnswerAreJson() {
        registry.offer("echo", echo, null);
        assertThat(answer("echo", "{\"a\":[1,2.5,null,\"Zoë\"]}"))
                .isEqualTo(
                        "{\"result\":0,\"text\":\"echo\","
                                + "\"arguments\":{\"a\":[1,2.5,null,\"Zoë\"]}}");
        assertThat(answer("echo", null)).contains("\"arguments\":{}");
        assertThat(answer("echo", "null")).contains("\"arguments\":{}");
    }

    @Test
    public void argumentsThatAreNoMapAreRefused() {
        registry.offer("echo", echo, null);
        assertThat(answer("echo", "[1]"))
                .isEqualTo(
                        "{\"result\":1,\"text\":"
                                + "\"arguments: a map was expected, not a list\"}");
        assertThat(answer("echo", "{")).startsWith("{\"result\":1,\"text\":\"arguments: ");
    }

    @Test
    public void handlersSeeArgumentsOfEveryKind() {
        registry.offer(
                "raw",
                request ->
                        CommandResponse.success(
                                request.hasArguments() + " " + request.rawArguments()),
                null);
        assertThat(answer("raw", null)).contains("\"false null\"");
        assertThat(answer("raw", "null")).contains("\"true null\"");
        assertThat(answer("raw", "[1]")).contains("\"true [1]\"");
        assertThat(answer("raw", "\"text\"")).contains("\"true text\"");
    }

    @Test
    public void handlersAskKeaForPositionsAndTexts() {
        bridge.command = 7;
        registry.offer(
                "where",
                request ->
                        CommandResponse.success(request.position("a", 1) + ", " + request.text()),
                null);
        String one = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "01000000" : "00000001";
        String second =
                ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "feffffff" : "fffffffe";
        assertThat(answer("where", "{\"a\":[1,2]}"))
                .isEqualTo(
                        "{\"result\":0,\"text\":\"position " + one + "61" + second + ", text \"}");
        assertThat(answer("where", null)).contains("has no arguments");
    }

    @Test
    public void aRequestKeptForTooLongKnowsNoPositions() {
        AtomicReference<CommandRequest> kept = new AtomicReference<>();
        bridge.command = 7;
        registry.offer(
                "keep",
                request -> {
                    kept.set(request);
                    return CommandResponse.success("kept");
                },
                null);
        answer("keep", "{}");
        bridge.command = 0;
        assertThatThrownBy(() -> kept.get().position()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void valuesThatKeaHoldsGoIntoTheAnswerByTheirPlaces() {
        bridge.command = 7;
        CommandValue list = new CommandValue(bridge, 7, 3);
        registry.offer(
                "list",
                request ->
                        CommandResponse.success(
                                "x", Map.of("deep", List.of("a", Map.of("k", list)))),
                null);
        assertThat(answer("list", null))
                .isEqualTo(
                        "[{\"result\":0,\"text\":\"x\",\"arguments\":"
                                + "{\"deep\":[\"a\",{\"k\":null}]}},"
                                + "[[3,\"arguments\",\"deep\",1,\"k\"]]]");
        registry.offer("whole", request -> CommandResponse.success("x", list), null);
        assertThat(answer("whole", null)).endsWith("\"arguments\":null},[[3,\"arguments\"]]]");
        assertThat(list.toJson()).isEqualTo("[\"value\",3]");
        bridge.command = 8;
        assertThat(answer("whole", null)).startsWith("{\"result\":1").contains("another command");
        assertThatThrownBy(list::toJson).isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void anEmptyTextIsLeftOut() {
        registry.offer("silent", request -> CommandResponse.success("", Map.of()), null);
        assertThat(answer("silent", null)).isEqualTo("{\"result\":0,\"arguments\":{}}");
    }

    @Test
    public void keaHearsOfCommandsAsTheyComeAndGo() {
        registry.offer("echo", echo, null);
        assertThat(bridge.commands).containsExactly("echo");
        registry.withdraw("echo", echo);
        assertThat(bridge.commands).isEmpty();
        assertThat(answer("echo", null))
                .isEqualTo("{\"result\":2,\"text\":\"'echo' command not supported.\"}");
    }

    @Test
    public void allAreOfferedAgainAtTheNextLoad() {
        registry.offer("one", echo, null);
        registry.unbind();
        registry.offer("two", echo, null);
        assertThat(bridge.commands).containsExactly("one");
        CommandBridge next = new CommandBridge();
        registry.bind(next);
        assertThat(next.commands).containsExactly("one", "two");
    }

    @Test
    public void keasOwnCommandsAndBadNamesAreRefused() {
        for (String name : List.of("config-get", "Bad Name", "")) {
            registry.offer(name, echo, null);
            assertThat(answer(name, null)).contains("\"result\":2");
        }
        assertThat(log.lines()).hasSize(3).allMatch(line -> line.contains("OSGI_COMMAND_REFUSED"));
    }

    @Test
    public void theSecondHandlerGetsItWhenTheFirstGoes() {
        CommandHandler other = request -> CommandResponse.success("other");
        registry.offer("x", echo, null);
        registry.offer("x", other, null);
        assertThat(answer("x", null)).contains("echo");
        assertThat(log.lines().get(0)).contains("OSGI_COMMAND_REFUSED", "offers it already");
        registry.withdraw("x", echo);
        assertThat(answer("x", null)).contains("other");
        assertThat(bridge.commands).containsExactly("x");
        registry.withdraw("x", other);
        assertThat(bridge.commands).isEmpty();
    }

    @Test
    public void failuresAreAnswers() {
        registry.offer(
                "refuse",
                request -> {
                    throw new CommandException(3, "nothing there");
                },
                null);
        registry.offer(
                "crash",
                request -> {
                    throw new StackOverflowError();
                },
                null);
        registry.offer("nothing", request -> null, null);
        registry.offer(
                "odd", request -> CommandResponse.success("x", Map.of("k", new Object())), null);
        assertThat(answer("refuse", null)).isEqualTo("{\"result\":3,\"text\":\"nothing there\"}");
        assertThat(log.lines()).isEmpty();
        assertThat(answer("crash", null)).contains("\"result\":1", "StackOverflowError");
        assertThat(answer("nothing", null)).contains("\"result\":1", "gave no answer");
        assertThat(answer("odd", null)).contains("\"result\":1", "cannot be written as JSON");
    }

    @Test
    public void withdrawingWaitsForACallInFlight() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CommandHandler slow =
                request -> {
                    inside.countDown();
                    leave.await();
                    return CommandResponse.success("done");
                };
        registry.offer("slow", slow, null);
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> answer("slow", null));
        inside.await();
        CompletableFuture<Void> withdrawal =
                CompletableFuture.runAsync(() -> registry.withdraw("slow", slow));
        await().until(bridge.commands::isEmpty);
        assertThat(withdrawal).isNotDone();
        assertThat(answer("slow", null)).contains("\"result\":2");
        leave.countDown();
        withdrawal.get(5, TimeUnit.SECONDS);
        assertThat(call.get(5, TimeUnit.SECONDS)).contains("done");
    }

    @Test
    public void aHandlerMayWithdrawItsOwnCommand() {
        CommandHandler[] self = new CommandHandler[1];
        self[0] =
                request -> {
                    registry.withdraw("bye", self[0]);
                    return CommandResponse.success("bye");
                };
        registry.offer("bye", self[0], null);
        assertThat(answer("bye", null)).contains("\"result\":0");
        assertThat(bridge.commands).isEmpty();
    }
}
