// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.itests.bundles.shared.Note;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Gives each packet a {@link Note} when it comes in. */
public final class NoteGiver implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        context.registerService(
                Pkt4ReceiveHook.class,
                callout -> {
                    String client = callout.query().hardwareAddress().orElseThrow().toString();
                    callout.context().put(Note.KEY, new Note("about " + client));
                    return Outcome.CONTINUE;
                },
                null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what is left.
    }
}
