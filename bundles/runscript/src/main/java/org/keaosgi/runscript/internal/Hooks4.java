// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4DeclineCallout;
import org.keaosgi.api.hook.dhcp4.Lease4DeclineHook;
import org.keaosgi.api.hook.dhcp4.Lease4ExpireCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ExpireHook;
import org.keaosgi.api.hook.dhcp4.Lease4RecoverCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RecoverHook;
import org.keaosgi.api.hook.dhcp4.Lease4ReleaseCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ReleaseHook;
import org.keaosgi.api.hook.dhcp4.Lease4RenewCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RenewHook;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;

/** The hook points of DHCPv4, each with the variables that its scripts get. */
final class Hooks4
        implements Pkt4ReceiveHook,
                Subnet4SelectHook,
                Lease4SelectHook,
                Lease4RenewHook,
                Lease4ReleaseHook,
                Lease4DeclineHook,
                Lease4ExpireHook,
                Lease4RecoverHook,
                Pkt4SendHook {
    /** The service interface of each hook point, in the order in which a packet meets them. */
    static final Map<HookPoint, Class<?>> TYPES = types();

    private final ScriptCaller caller;

    Hooks4(ScriptCaller caller) {
        this.caller = caller;
    }

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        return caller.call(
                HookPoint.PKT4_RECEIVE,
                to -> {
                    Variables4.query(to, callout.query());
                });
    }

    @Override
    public Outcome subnet4Select(Subnet4SelectCallout callout) {
        return caller.call(
                HookPoint.SUBNET4_SELECT,
                to -> {
                    Variables4.query(to, callout.query());
                    Variables4.subnet(to, callout.subnet());
                });
    }

    @Override
    public Outcome lease4Select(Lease4SelectCallout callout) {
        return caller.call(
                HookPoint.LEASE4_SELECT,
                to -> {
                    Variables4.query(to, callout.query());
                    Variables4.subnet(to, callout.subnet());
                    CommonVariables.fakeAllocation(to, callout.fakeAllocation());
                    Variables4.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease4Renew(Lease4RenewCallout callout) {
        return caller.call(
                HookPoint.LEASE4_RENEW,
                to -> {
                    Variables4.query(to, callout.query());
                    Variables4.subnet(to, callout.subnet());
                    Variables4.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease4Release(Lease4ReleaseCallout callout) {
        return caller.call(
                HookPoint.LEASE4_RELEASE,
                to -> {
                    Variables4.query(to, callout.query());
                    Variables4.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease4Decline(Lease4DeclineCallout callout) {
        return caller.call(
                HookPoint.LEASE4_DECLINE,
                to -> {
                    Variables4.query(to, callout.query());
                    Variables4.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome lease4Expire(Lease4ExpireCallout callout) {
        return caller.call(
                HookPoint.LEASE4_EXPIRE,
                to -> {
                    Variables4.lease(to, callout.lease());
                    CommonVariables.removeLease(to, callout.removeLease());
                });
    }

    @Override
    public Outcome lease4Recover(Lease4RecoverCallout callout) {
        return caller.call(
                HookPoint.LEASE4_RECOVER,
                to -> {
                    Variables4.lease(to, callout.lease());
                });
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        return caller.call(
                HookPoint.PKT4_SEND,
                to -> {
                    Variables4.query(to, callout.query());
                    Variables4.response(to, callout.response());
                });
    }

    private static Map<HookPoint, Class<?>> types() {
        Map<HookPoint, Class<?>> types = new LinkedHashMap<>();
        types.put(HookPoint.PKT4_RECEIVE, Pkt4ReceiveHook.class);
        types.put(HookPoint.SUBNET4_SELECT, Subnet4SelectHook.class);
        types.put(HookPoint.LEASE4_SELECT, Lease4SelectHook.class);
        types.put(HookPoint.LEASE4_RENEW, Lease4RenewHook.class);
        types.put(HookPoint.LEASE4_RELEASE, Lease4ReleaseHook.class);
        types.put(HookPoint.LEASE4_DECLINE, Lease4DeclineHook.class);
        types.put(HookPoint.LEASE4_EXPIRE, Lease4ExpireHook.class);
        types.put(HookPoint.LEASE4_RECOVER, Lease4RecoverHook.class);
        types.put(HookPoint.PKT4_SEND, Pkt4SendHook.class);
        return types;
    }
}
