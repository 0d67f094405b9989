// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.itests.bundles.shared.Note;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Puts the {@link Note} that another bundle has given a packet into the answer. */
public final class NoteTaker implements BundleActivator {
    public static final int OPTION = 224;

    private static final ContextKey<Note> NAMESAKE = ContextKey.of("note", Note.class);

    @Override
    public void start(BundleContext context) {
        context.registerService(
                Pkt4SendHook.class,
                callout -> {
                    String text =
                            callout.context().get(Note.KEY).map(Note::text).orElse("nothing")
                                    + callout.context().get(NAMESAKE).map(Note::text).orElse("");
                    callout.response().setOption(OPTION, text.getBytes(US_ASCII));
                    return Outcome.CONTINUE;
                },
                null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what is left.
    }
}
