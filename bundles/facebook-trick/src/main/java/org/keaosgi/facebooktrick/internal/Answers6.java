// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.CONFIRM;
import static org.keaosgi.api.packet.MessageTypes.DECLINE;
import static org.keaosgi.api.packet.MessageTypes.INFORMATION_REQUEST;
import static org.keaosgi.api.packet.MessageTypes.RELEASE;
import static org.keaosgi.api.packet.MessageTypes.REPLY;
import static org.keaosgi.api.packet.MessageTypes.SOLICIT;

import java.util.Map;
import java.util.function.Predicate;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.option.Bytes;
import org.keaosgi.api.option.Codecs6;
import org.keaosgi.api.option.Options6;
import org.keaosgi.api.option.StatusCode;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;

/** Turns what Kea has answered to a SOLICIT into what the client is due (RFC 8415, 18.3). */
final class Answers6 {
    private static final StatusCode SUCCESS = new StatusCode(0, "All is as the inventory has it.");
    private static final StatusCode NOT_ON_LINK =
            new StatusCode(4, "The inventory has another address.");

    private final Grants6 grants;
    private final Predicate<Subnet> rapidCommit;

    /**
     * @param grants fills identity associations
     * @param rapidCommit whether a subnet is configured for it
     */
    Answers6(Grants6 grants, Predicate<Subnet> rapidCommit) {
        this.grants = grants;
        this.rapidCommit = rapidCommit;
    }

    void give(
            Pkt6SendCallout callout, Exchange6 exchange, Assignment assignment, boolean recorded) {
        EditablePacket6 response = callout.response();
        addOptions(response, assignment);
        switch (exchange.type()) {
            case INFORMATION_REQUEST -> {}
            case CONFIRM -> confirm(callout, assignment);
            case RELEASE, DECLINE -> takeBack(response);
            default -> assign(callout, exchange, assignment, recorded);
        }
    }

    private static void addOptions(EditablePacket6 response, Assignment assignment) {
        for (Map.Entry<Integer, Bytes> option : assignment.options().entrySet()) {
            response.setOption(option.getKey(), option.getValue().toByteArray());
        }
    }

    private void assign(
            Pkt6SendCallout callout, Exchange6 exchange, Assignment assignment, boolean recorded) {
        EditablePacket6 response = callout.response();
        boolean atOnce =
                exchange.rapidCommit() && exchange.subnet().filter(rapidCommit).isPresent();
        boolean committed = exchange.type() != SOLICIT || atOnce;
        grants.fill(callout, exchange, assignment, committed, committed && recorded);
        if (committed) {
            response.setMessageType(REPLY);
        }
        if (atOnce) {
            response.setOption(Options6.RAPID_COMMIT, new byte[0]);
        }
    }

    /** The client asks whether its addresses are good where it is now (section 18.3.3). */
    private static void confirm(Pkt6SendCallout callout, Assignment assignment) {
        boolean other =
                callout.query().options(Codecs6.IA_NA).stream()
                        .flatMap(ia -> ia.addresses().stream())
                        .anyMatch(address -> !assignment.addresses().contains(address.address()));
        if (other) {
            callout.response().setOption(Codecs6.STATUS_CODE, NOT_ON_LINK);
        }
    }

    /** There is no lease to end; Kea says so, which the client need not know (section 18.3.7). */
    private static void takeBack(EditablePacket6 response) {
        response.removeOption(Options6.IA_NA);
        response.removeOption(Options6.IA_PD);
        response.setOption(Codecs6.STATUS_CODE, SUCCESS);
    }
}
