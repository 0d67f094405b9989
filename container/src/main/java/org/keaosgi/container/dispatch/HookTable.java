// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.CommandProcessedHook;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Buffer4SendHook;
import org.keaosgi.api.hook.dhcp4.Cb4UpdatedHook;
import org.keaosgi.api.hook.dhcp4.Ddns4UpdateHook;
import org.keaosgi.api.hook.dhcp4.Dhcp4SrvConfiguredHook;
import org.keaosgi.api.hook.dhcp4.Host4IdentifierHook;
import org.keaosgi.api.hook.dhcp4.Lease4DeclineHook;
import org.keaosgi.api.hook.dhcp4.Lease4ExpireHook;
import org.keaosgi.api.hook.dhcp4.Lease4OfferHook;
import org.keaosgi.api.hook.dhcp4.Lease4RecoverHook;
import org.keaosgi.api.hook.dhcp4.Lease4ReleaseHook;
import org.keaosgi.api.hook.dhcp4.Lease4RenewHook;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Lease4ServerDeclineHook;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.hook.dhcp6.Addr6RegisterHook;
import org.keaosgi.api.hook.dhcp6.Buffer6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Buffer6SendHook;
import org.keaosgi.api.hook.dhcp6.Cb6UpdatedHook;
import org.keaosgi.api.hook.dhcp6.Ddns6UpdateHook;
import org.keaosgi.api.hook.dhcp6.Dhcp6SrvConfiguredHook;
import org.keaosgi.api.hook.dhcp6.Host6IdentifierHook;
import org.keaosgi.api.hook.dhcp6.Lease6DeclineHook;
import org.keaosgi.api.hook.dhcp6.Lease6ExpireHook;
import org.keaosgi.api.hook.dhcp6.Lease6RebindHook;
import org.keaosgi.api.hook.dhcp6.Lease6RecoverHook;
import org.keaosgi.api.hook.dhcp6.Lease6ReleaseHook;
import org.keaosgi.api.hook.dhcp6.Lease6RenewHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.container.view.CalloutBase;
import org.keaosgi.container.view.Callouts4;
import org.keaosgi.container.view.Callouts6;
import org.keaosgi.container.view.CommonCallouts;
import org.keaosgi.container.view.Scope;

/**
 * All hook points in the order of the border's numbers: the service interface, the callout and the
 * method to call. A new hook point is one line here, one in kea_bridge.h and two interfaces of
 * kea-api.
 */
final class HookTable {
    private static final List<Hook> HOOKS = new ArrayList<>();
    private static final Map<String, Hook> BY_SERVICE = new HashMap<>();

    static {
        add(
                HookPoint.DHCP4_SRV_CONFIGURED,
                Dhcp4SrvConfiguredHook.class,
                CommonCallouts.Configured::new,
                Dhcp4SrvConfiguredHook::dhcp4SrvConfigured);
        add(
                HookPoint.CB4_UPDATED,
                Cb4UpdatedHook.class,
                CommonCallouts.BackEndUpdated::new,
                Cb4UpdatedHook::cb4Updated);
        add(
                HookPoint.BUFFER4_RECEIVE,
                Buffer4ReceiveHook.class,
                Callouts4.Received::new,
                Buffer4ReceiveHook::buffer4Receive);
        add(
                HookPoint.PKT4_RECEIVE,
                Pkt4ReceiveHook.class,
                Callouts4.Received::new,
                Pkt4ReceiveHook::pkt4Receive);
        add(
                HookPoint.SUBNET4_SELECT,
                Subnet4SelectHook.class,
                Callouts4.SubnetSelect::new,
                Subnet4SelectHook::subnet4Select);
        add(
                HookPoint.HOST4_IDENTIFIER,
                Host4IdentifierHook.class,
                Callouts4.Identifier::new,
                Host4IdentifierHook::host4Identifier);
        add(
                HookPoint.LEASE4_SELECT,
                Lease4SelectHook.class,
                Callouts4.LeaseSelect::new,
                Lease4SelectHook::lease4Select);
        add(
                HookPoint.LEASE4_OFFER,
                Lease4OfferHook.class,
                Callouts4.Offer::new,
                Lease4OfferHook::lease4Offer);
        add(
                HookPoint.LEASE4_RENEW,
                Lease4RenewHook.class,
                Callouts4.Renew::new,
                Lease4RenewHook::lease4Renew);
        add(
                HookPoint.LEASE4_RELEASE,
                Lease4ReleaseHook.class,
                Callouts4.Given::new,
                Lease4ReleaseHook::lease4Release);
        add(
                HookPoint.LEASE4_DECLINE,
                Lease4DeclineHook.class,
                Callouts4.Given::new,
                Lease4DeclineHook::lease4Decline);
        add(
                HookPoint.LEASE4_SERVER_DECLINE,
                Lease4ServerDeclineHook.class,
                Callouts4.Given::new,
                Lease4ServerDeclineHook::lease4ServerDecline);
        add(
                HookPoint.DDNS4_UPDATE,
                Ddns4UpdateHook.class,
                Callouts4.DnsUpdate::new,
                Ddns4UpdateHook::ddns4Update);
        add(
                HookPoint.LEASES4_COMMITTED,
                Leases4CommittedHook.class,
                Callouts4.Committed::new,
                Leases4CommittedHook::leases4Committed);
        add(HookPoint.PKT4_SEND, Pkt4SendHook.class, Callouts4.Send::new, Pkt4SendHook::pkt4Send);
        add(
                HookPoint.BUFFER4_SEND,
                Buffer4SendHook.class,
                Callouts4.Sent::new,
                Buffer4SendHook::buffer4Send);
        add(
                HookPoint.LEASE4_EXPIRE,
                Lease4ExpireHook.class,
                Callouts4.Expire::new,
                Lease4ExpireHook::lease4Expire);
        add(
                HookPoint.LEASE4_RECOVER,
                Lease4RecoverHook.class,
                Callouts4.Recover::new,
                Lease4RecoverHook::lease4Recover);
        add(
                HookPoint.DHCP6_SRV_CONFIGURED,
                Dhcp6SrvConfiguredHook.class,
                CommonCallouts.Configured::new,
                Dhcp6SrvConfiguredHook::dhcp6SrvConfigured);
        add(
                HookPoint.CB6_UPDATED,
                Cb6UpdatedHook.class,
                CommonCallouts.BackEndUpdated::new,
                Cb6UpdatedHook::cb6Updated);
        add(
                HookPoint.BUFFER6_RECEIVE,
                Buffer6ReceiveHook.class,
                Callouts6.Received::new,
                Buffer6ReceiveHook::buffer6Receive);
        add(
                HookPoint.PKT6_RECEIVE,
                Pkt6ReceiveHook.class,
                Callouts6.Received::new,
                Pkt6ReceiveHook::pkt6Receive);
        add(
                HookPoint.SUBNET6_SELECT,
                Subnet6SelectHook.class,
                Callouts6.SubnetSelect::new,
                Subnet6SelectHook::subnet6Select);
        add(
                HookPoint.HOST6_IDENTIFIER,
                Host6IdentifierHook.class,
                Callouts6.Identifier::new,
                Host6IdentifierHook::host6Identifier);
        add(
                HookPoint.LEASE6_SELECT,
                Lease6SelectHook.class,
                Callouts6.LeaseSelect::new,
                Lease6SelectHook::lease6Select);
        add(
                HookPoint.LEASE6_RENEW,
                Lease6RenewHook.class,
                Callouts6.Renew::new,
                Lease6RenewHook::lease6Renew);
        add(
                HookPoint.LEASE6_REBIND,
                Lease6RebindHook.class,
                Callouts6.Renew::new,
                Lease6RebindHook::lease6Rebind);
        add(
                HookPoint.LEASE6_RELEASE,
                Lease6ReleaseHook.class,
                Callouts6.Given::new,
                Lease6ReleaseHook::lease6Release);
        add(
                HookPoint.LEASE6_DECLINE,
                Lease6DeclineHook.class,
                Callouts6.Given::new,
                Lease6DeclineHook::lease6Decline);
        add(
                HookPoint.ADDR6_REGISTER,
                Addr6RegisterHook.class,
                Callouts6.Register::new,
                Addr6RegisterHook::addr6Register);
        add(
                HookPoint.DDNS6_UPDATE,
                Ddns6UpdateHook.class,
                Callouts6.DnsUpdate::new,
                Ddns6UpdateHook::ddns6Update);
        add(
                HookPoint.LEASES6_COMMITTED,
                Leases6CommittedHook.class,
                Callouts6.Committed::new,
                Leases6CommittedHook::leases6Committed);
        add(HookPoint.PKT6_SEND, Pkt6SendHook.class, Callouts6.Send::new, Pkt6SendHook::pkt6Send);
        add(
                HookPoint.BUFFER6_SEND,
                Buffer6SendHook.class,
                Callouts6.Sent::new,
                Buffer6SendHook::buffer6Send);
        add(
                HookPoint.LEASE6_EXPIRE,
                Lease6ExpireHook.class,
                Callouts6.Expire::new,
                Lease6ExpireHook::lease6Expire);
        add(
                HookPoint.LEASE6_RECOVER,
                Lease6RecoverHook.class,
                Callouts6.Recover::new,
                Lease6RecoverHook::lease6Recover);
        add(
                HookPoint.COMMAND_PROCESSED,
                CommandProcessedHook.class,
                CommonCallouts.CommandProcessed::new,
                CommandProcessedHook::commandProcessed);
    }

    private HookTable() {}

    /** How many there are. */
    static int size() {
        return HOOKS.size();
    }

    /** The one with this number on the border. */
    static Hook get(int id) {
        return HOOKS.get(id);
    }

    static List<Hook> all() {
        return HOOKS;
    }

    /** The hook point served by services with this interface, null when it is none of kea-api's. */
    static Hook ofService(String interfaceName) {
        return BY_SERVICE.get(interfaceName);
    }

    private static <S, C extends Callout> void add(
            HookPoint point,
            Class<S> service,
            BiFunction<HookPoint, Scope, ? extends CalloutBase> factory,
            Hook.Invoker<S, C> invoker) {
        Hook hook = new Hook(point, HOOKS.size(), service, factory, invoker);
        HOOKS.add(hook);
        BY_SERVICE.put(service.getName(), hook);
    }
}
