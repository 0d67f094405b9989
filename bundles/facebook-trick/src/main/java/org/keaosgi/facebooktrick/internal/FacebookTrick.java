// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4RenewHook;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.SubnetService;
import org.keaosgi.facebooktrick.AddressSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Puts the hooks of the daemon it runs in to work, and keeps the address sources that there are.
 * Without any source known clients can't be told from unknown ones, and nobody gets an answer.
 */
@Component(
        name = TrickConfig.PID,
        configurationPid = TrickConfig.PID,
        configurationPolicy = ConfigurationPolicy.OPTIONAL,
        immediate = true,
        service = {})
@Designate(ocd = TrickConfig.class)
public final class FacebookTrick {
    /** An allocator that fails leaves the client without an answer, and not to Kea's own. */
    private static final Outcome FAILED = Outcome.DROP;

    /** More than the longest timeout: what waits is ended by the answer, or by that. */
    private static final int PARK_LIMIT_MILLIS = 2 * TrickConfig.LONGEST_TIMEOUT;

    private final BundleContext context;
    private final KeaServer kea;
    private final SubnetService subnets;
    private final Logger logger;
    private final Optional<Recorder4> recorder4;
    private final Optional<Recorder6> recorder6;
    private final Claims claims = new Claims(Monotonic::millis);
    private final Map<ServiceReference<AddressSource>, AddressSource> sources =
            new ConcurrentSkipListMap<>(Collections.reverseOrder());
    private final List<ServiceRegistration<?>> registered = new ArrayList<>();
    private Trick4 trick4;
    private Trick6 trick6;

    /**
     * Called by Declarative Services. One of the two lease services is there.
     *
     * @param context registers the hooks
     * @param kea tells which daemon this is
     * @param subnets how they are configured
     * @param leases4 the leases of kea-dhcp4, null in kea-dhcp6
     * @param leases6 the leases of kea-dhcp6, null in kea-dhcp4
     * @param logger writes into Kea's log
     */
    @Activate
    public FacebookTrick(
            BundleContext context,
            @Reference KeaServer kea,
            @Reference SubnetService subnets,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Lease4Service leases4,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Lease6Service leases6,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.context = context;
        this.kea = kea;
        this.subnets = subnets;
        this.logger = logger;
        recorder4 = Optional.ofNullable(leases4).map(Recorder4::new);
        recorder6 = Optional.ofNullable(leases6).map(Recorder6::new);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSource(ServiceReference<AddressSource> reference, AddressSource source) {
        sources.put(reference, source);
    }

    void removeSource(ServiceReference<AddressSource> reference) {
        sources.remove(reference);
    }

    @Activate
    void activate(TrickConfig config) {
        Settings settings = Settings.of(config);
        Lookups lookups = new Lookups(() -> List.copyOf(sources.values()), logger);
        boolean parks = parksAtSubnetSelect(kea.version());
        if (kea.daemon().equals("dhcp6")) {
            Grants6 grants = new Grants6(claims, recorder6, logger);
            Answers6 answers = new Answers6(grants, this::commitsRapidly);
            trick6 = new Trick6(lookups, claims, answers, parks, logger, settings);
            register(trick6, FAILED, Pkt6ReceiveHook.class, Subnet6SelectHook.class);
            register(trick6, FAILED, Pkt6SendHook.class);
            register(trick6, Outcome.SKIP, Lease6SelectHook.class);
        } else {
            Answers4 answers = new Answers4(claims, recorder4, logger);
            trick4 = new Trick4(lookups, claims, answers, parks, logger, settings);
            register(trick4, FAILED, Pkt4ReceiveHook.class, Subnet4SelectHook.class);
            register(trick4, FAILED, Pkt4SendHook.class);
            register(trick4, Outcome.SKIP, Lease4SelectHook.class, Lease4RenewHook.class);
        }
    }

    @Modified
    void modified(TrickConfig config) {
        Settings settings = Settings.of(config);
        if (trick6 != null) {
            trick6.use(settings);
        } else {
            trick4.use(settings);
        }
    }

    @Deactivate
    void deactivate() {
        registered.forEach(ServiceRegistration::unregister);
    }

    private boolean commitsRapidly(Subnet subnet) {
        return subnets.details(subnet.id())
                .map(details -> details.configuration().get("rapid-commit"))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private void register(Object hooks, Outcome failure, Class<?>... types) {
        String[] names = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            names[i] = types[i].getName();
        }
        Dictionary<String, Object> properties =
                FrameworkUtil.asDictionary(
                        Map.of(
                                HookProperties.FAILURE_OUTCOME,
                                failure.name(),
                                HookProperties.PARK_LIMIT,
                                PARK_LIMIT_MILLIS,
                                HookProperties.PARK_EXPIRY,
                                "DROP"));
        registered.add(context.registerService(names, hooks, properties));
    }

    /** Kea lets packets wait at subnet4_select and subnet6_select since 2.6. */
    private static boolean parksAtSubnetSelect(String version) {
        String[] parts = version.split("\\.", -1);
        int major = Integer.parseInt(parts[0]);
        return major > 2 || (major == 2 && Integer.parseInt(parts[1]) >= 6);
    }
}
