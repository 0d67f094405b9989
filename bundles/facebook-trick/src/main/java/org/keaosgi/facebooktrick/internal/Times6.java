// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.Optional;
import org.keaosgi.api.option.Codecs6;
import org.keaosgi.api.option.IaAddress;
import org.keaosgi.api.option.IaNa;
import org.keaosgi.api.option.IaPd;
import org.keaosgi.api.option.IaPrefix;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;

/**
 * The times of a client's addresses, in seconds: those of the inventory, else those that Kea has
 * found for its own answer, else those of the subnet.
 */
record Times6(long preferred, long valid, long t1, long t2) {
    private static final long HALF = 2;
    private static final long FIVE_EIGHTHS = 8;

    static Times6 of(Packet6 response, Assignment assignment, Optional<Subnet> subnet) {
        Times6 keas = kea(response).orElseGet(() -> ofSubnet(subnet));
        long valid = assignment.validLifetime().orElse(keas.valid);
        long preferred =
                assignment
                        .preferredLifetime()
                        .orElse(
                                assignment.validLifetime().isPresent()
                                        ? valid * 5 / FIVE_EIGHTHS
                                        : keas.preferred);
        return new Times6(
                Math.min(preferred, valid),
                valid,
                assignment.renewTimer().orElse(keas.t1),
                assignment.rebindTimer().orElse(keas.t2));
    }

    private static Optional<Times6> kea(Packet6 response) {
        for (IaNa ia : response.options(Codecs6.IA_NA)) {
            for (IaAddress address : ia.addresses()) {
                return Optional.of(
                        new Times6(
                                address.preferredLifetime(),
                                address.validLifetime(),
                                ia.t1(),
                                ia.t2()));
            }
        }
        for (IaPd ia : response.options(Codecs6.IA_PD)) {
            for (IaPrefix prefix : ia.prefixes()) {
                return Optional.of(
                        new Times6(
                                prefix.preferredLifetime(),
                                prefix.validLifetime(),
                                ia.t1(),
                                ia.t2()));
            }
        }
        return Optional.empty();
    }

    /** T1 and T2 of 0 leave it to the client (RFC 8415, section 21.4). */
    private static Times6 ofSubnet(Optional<Subnet> subnet) {
        long valid = subnet.flatMap(Subnet::valid).map(Lifetime::preset).orElse(0L);
        long preferred =
                subnet.flatMap(Subnet::preferred).map(Lifetime::preset).orElse(valid / HALF);
        return new Times6(
                preferred,
                valid,
                subnet.flatMap(Subnet::renewTimer).orElse(0L),
                subnet.flatMap(Subnet::rebindTimer).orElse(0L));
    }
}
