// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Lease6DeclineCallout;
import org.keaosgi.api.hook.dhcp6.Lease6DeclineHook;
import org.keaosgi.api.hook.dhcp6.Lease6ExpireCallout;
import org.keaosgi.api.hook.dhcp6.Lease6ExpireHook;
import org.keaosgi.api.hook.dhcp6.Lease6RebindCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RebindHook;
import org.keaosgi.api.hook.dhcp6.Lease6RecoverCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RecoverHook;
import org.keaosgi.api.hook.dhcp6.Lease6ReleaseCallout;
import org.keaosgi.api.hook.dhcp6.Lease6ReleaseHook;
import org.keaosgi.api.hook.dhcp6.Lease6RenewCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RenewHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;

/** The hook points of DHCPv6, each with the variables that its scripts get. */
final class Hooks6
        implements Pkt6ReceiveHook,
                Subnet6SelectHook,
                Lease6SelectHook,
                Lease6RenewHook,
                Lease6RebindHook,
                Lease6ReleaseHook,
                Lease6DeclineHook,
                Lease6ExpireHook,
                Lease6RecoverHook,
                Pkt6SendHook {
    /** The service interface of each hook point, in the order in which a packet meets them. */
    static final Map<HookPoint, Class<?>> TYPES = types();

    private final ScriptCaller caller;

    Hooks6(ScriptCaller caller) {
        this.caller = caller;
    }

    @Override
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        return caller.call(
                HookPoint.PKT6_RECEIVE,
                to -> {
                    Variables6.query(to, callout.query());
                });
    }

    @Override
    public Outcome subnet6Select(Subnet6SelectCallout callout) {
        return caller.call(
                HookPoint.SUBNET6_SELECT,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.subnet(to, callout.subnet());
                });
    }

    @Override
    public Outcome lease6Select(Lease6SelectCallout callout) {
        return caller.call(
                HookPoint.LEASE6_SELECT,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.subnet(to, callout.subnet());
                    CommonVariables.fakeAllocation(to, callout.fakeAllocation());
                    Variables6.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease6Renew(Lease6RenewCallout callout) {
        return caller.call(
                HookPoint.LEASE6_RENEW,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease6Rebind(Lease6RebindCallout callout) {
        return caller.call(
                HookPoint.LEASE6_REBIND,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease6Release(Lease6ReleaseCallout callout) {
        return caller.call(
                HookPoint.LEASE6_RELEASE,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease6Decline(Lease6DeclineCallout callout) {
        return caller.call(
                HookPoint.LEASE6_DECLINE,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease6Expire(Lease6ExpireCallout callout) {
        return caller.call(
                HookPoint.LEASE6_EXPIRE,
                to -> {
                    Variables6.lease(to, callout.lease());
                    CommonVariables.removeLease(to, callout.removeLease());
                });
    }

    @Override
    public Outcome lease6Recover(Lease6RecoverCallout callout) {
        return caller.call(
                HookPoint.LEASE6_RECOVER,
                to -> {
                    Variables6.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome pkt6Send(Pkt6SendCallout callout) {
        return caller.call(
                HookPoint.PKT6_SEND,
                to -> {
                    Variables6.query(to, callout.query());
                    Variables6.response(to, callout.response());
                });
    }

    private static Map<HookPoint, Class<?>> types() {
        Map<HookPoint, Class<?>> types = new LinkedHashMap<>();
        types.put(HookPoint.PKT6_RECEIVE, Pkt6ReceiveHook.class);
        types.put(HookPoint.SUBNET6_SELECT, Subnet6SelectHook.class);
        types.put(HookPoint.LEASE6_SELECT, Lease6SelectHook.class);
        types.put(HookPoint.LEASE6_RENEW, Lease6RenewHook.class);
        types.put(HookPoint.LEASE6_REBIND, Lease6RebindHook.class);
        types.put(HookPoint.LEASE6_RELEASE, Lease6ReleaseHook.class);
        types.put(HookPoint.LEASE6_DECLINE, Lease6DeclineHook.class);
        types.put(HookPoint.LEASE6_EXPIRE, Lease6ExpireHook.class);
        types.put(HookPoint.LEASE6_RECOVER, Lease6RecoverHook.class);
        types.put(HookPoint.PKT6_SEND, Pkt6SendHook.class);
        return types;
    }
}
