// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.Arrays;
import java.util.function.Supplier;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.container.bridge.KeaException;

/**
 * A service for the hook points of every exchange, there for a moment while the library loads. It
 * is called in all the ways that a bundle's service is, so that the first client doesn't wait until
 * each step has been taken for the first time. What it reads isn't there, since Kea calls nobody
 * yet; it has asked all the same.
 */
final class WarmUpHooks
        implements Pkt4ReceiveHook,
                Subnet4SelectHook,
                Lease4SelectHook,
                Pkt4SendHook,
                Pkt6ReceiveHook,
                Subnet6SelectHook,
                Lease6SelectHook,
                Pkt6SendHook {
    private static final int OPTION = 82;

    /** The interfaces of a daemon's hook points. */
    static String[] interfaces(String daemon) {
        return Arrays.stream(WarmUpHooks.class.getInterfaces())
                .map(Class::getName)
                .filter(name -> HookTable.ofService(name).belongsTo(daemon))
                .toArray(String[]::new);
    }

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        return read4(callout::query);
    }

    @Override
    public Outcome subnet4Select(Subnet4SelectCallout callout) {
        ask(callout::subnet);
        return read4(callout::query);
    }

    @Override
    public Outcome lease4Select(Lease4SelectCallout callout) {
        ask(() -> callout.lease().address());
        return read4(callout::query);
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        ask(() -> callout.response().messageType());
        return read4(callout::query);
    }

    @Override
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        return read6(callout::query);
    }

    @Override
    public Outcome subnet6Select(Subnet6SelectCallout callout) {
        ask(callout::subnet);
        return read6(callout::query);
    }

    @Override
    public Outcome lease6Select(Lease6SelectCallout callout) {
        ask(() -> callout.lease().address());
        return read6(callout::query);
    }

    @Override
    public Outcome pkt6Send(Pkt6SendCallout callout) {
        ask(() -> callout.response().messageType());
        return read6(callout::query);
    }

    private static Outcome read4(Supplier<Packet4> query) {
        ask(() -> query.get().messageType());
        ask(() -> query.get().hardwareAddress());
        ask(() -> query.get().option(OPTION));
        return Outcome.CONTINUE;
    }

    private static Outcome read6(Supplier<Packet6> query) {
        ask(() -> query.get().messageType());
        ask(() -> query.get().duid());
        ask(() -> query.get().option(OPTION));
        return Outcome.CONTINUE;
    }

    private static void ask(Supplier<?> question) {
        try {
            Object unused = question.get();
        } catch (KeaException e) {
            // Expected.
            return;
        }
    }
}
