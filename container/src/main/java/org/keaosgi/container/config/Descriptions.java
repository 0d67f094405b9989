// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.keaosgi.container.bundle.RuntimeLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Finds which bundle offers a PID, and what it says about the configuration. */
public final class Descriptions {
    private final BundleContext context;
    private final Supplier<MetaTypeService> metatype;
    private final Supplier<ServiceComponentRuntime> components;

    /**
     * Makes it.
     *
     * @param context of the system bundle
     * @param metatype service, which may come and go
     * @param components service, which may come and go
     */
    public Descriptions(
            BundleContext context,
            Supplier<MetaTypeService> metatype,
            Supplier<ServiceComponentRuntime> components) {
        this.context = context;
        this.metatype = metatype;
        this.components = components;
    }

    /** The part before the tilde of a factory configuration, else the PID itself. */
    static String typePid(String pid) {
        int tilde = pid.indexOf('~');
        return tilde < 0 ? pid : pid.substring(0, tilde);
    }

    /** What the bundle that offers a PID says about it. */
    Optional<ObjectClassDefinition> of(String pid) {
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation information = information(bundle);
            if (information != null && pidsOf(information).contains(typePid(pid))) {
                return Optional.of(information.getObjectClassDefinition(typePid(pid), null));
            }
        }
        return Optional.empty();
    }

    /**
     * PIDs that a bundle offers.
     *
     * @param bundle any
     * @return described ones, and those of its components
     */
    public Set<String> pidsOf(Bundle bundle) {
        Set<String> pids = new TreeSet<>();
        MetaTypeInformation information = information(bundle);
        if (information != null) {
            pids.addAll(pidsOf(information));
        }
        ServiceComponentRuntime runtime = components.get();
        if (runtime != null && bundle.getState() == Bundle.ACTIVE) {
            for (ComponentDescriptionDTO description :
                    runtime.getComponentDescriptionDTOs(bundle)) {
                addExplicit(description, pids);
            }
        }
        return pids;
    }

    /** A component without configuration of its own has its name as PID; that is no offer. */
    private static void addExplicit(ComponentDescriptionDTO description, Set<String> pids) {
        for (String pid : description.configurationPid) {
            if (!pid.equals(description.name)
                    || "require".equals(description.configurationPolicy)) {
                pids.add(pid);
            }
        }
    }

    /** PIDs of all bundles of the operator. */
    Set<String> known() {
        Set<String> pids = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            if (!RuntimeLocation.isRuntime(bundle)) {
                pids.addAll(pidsOf(bundle));
            }
        }
        return pids;
    }

    /** Whether a PID belongs to an installed bundle, be it described or not. */
    boolean isOffered(String pid) {
        String type = typePid(pid);
        for (Bundle bundle : context.getBundles()) {
            if (!RuntimeLocation.isRuntime(bundle) && type.equals(bundle.getSymbolicName())) {
                return true;
            }
        }
        return known().contains(type) || isComponent(type);
    }

    private boolean isComponent(String name) {
        ServiceComponentRuntime runtime = components.get();
        return runtime != null
                && runtime.getComponentDescriptionDTOs().stream()
                        .anyMatch(description -> description.name.equals(name));
    }

    private MetaTypeInformation information(Bundle bundle) {
        MetaTypeService service = metatype.get();
        return service == null || RuntimeLocation.isRuntime(bundle)
                ? null
                : service.getMetaTypeInformation(bundle);
    }

    private static Set<String> pidsOf(MetaTypeInformation information) {
        Set<String> pids = new TreeSet<>(listOf(information.getPids()));
        pids.addAll(listOf(information.getFactoryPids()));
        return pids;
    }

    private static List<String> listOf(String[] names) {
        return names == null ? List.of() : Arrays.asList(names);
    }
}
