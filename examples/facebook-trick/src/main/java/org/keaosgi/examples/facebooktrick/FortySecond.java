// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.facebooktrick;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.keaosgi.api.option.Bytes;
import org.keaosgi.api.option.Options4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.facebooktrick.AddressSource;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.osgi.service.component.annotations.Component;

/** Whoever asks gets the 42nd address of 10.0.0.0/20. */
@Component
public class FortySecond implements AddressSource {
    private static final byte[] ADDRESS = {10, 0, 0, 42};
    private static final int PREFIX_LENGTH = 20;
    private static final Bytes ROUTER = Bytes.of((byte) 10, (byte) 0, (byte) 0, (byte) 1);
    private static final Bytes NAME_SERVERS = Bytes.ofHex("c0a80301" + "c0a80302");

    private final Assignment assignment =
            Assignment.builder()
                    .address(Addresses.v4(ADDRESS))
                    .prefixLength(PREFIX_LENGTH)
                    .option(Options4.ROUTERS, ROUTER)
                    .option(Options4.DOMAIN_NAME_SERVERS, NAME_SERVERS)
                    .option(Options4.DOMAIN_NAME, Bytes.ofText("facebook.com"))
                    .build();

    @Override
    public CompletionStage<Optional<Assignment>> find(ClientIdentity client) {
        return CompletableFuture.completedStage(Optional.of(assignment));
    }
}
