// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.context.PacketContext;
import org.keaosgi.api.hook.AuditEntry;
import org.keaosgi.api.hook.CommandProcessedCallout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.hook.dhcp4.Cb4UpdatedCallout;
import org.keaosgi.api.hook.dhcp4.Dhcp4SrvConfiguredCallout;
import org.keaosgi.api.hook.dhcp6.Cb6UpdatedCallout;
import org.keaosgi.api.hook.dhcp6.Dhcp6SrvConfiguredCallout;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Kb.Value;

/** The callouts that know nothing of packet families. */
public final class CommonCallouts {
    private CommonCallouts() {}

    /** cb4_updated, cb6_updated. */
    public static final class BackEndUpdated extends CalloutBase
            implements Cb4UpdatedCallout, Cb6UpdatedCallout {
        public BackEndUpdated(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public List<AuditEntry> auditEntries() {
            return AuditEntries.of(bytes(Value.KB_VALUE_AUDIT_ENTRIES));
        }
    }

    /** dhcp4_srv_configured, dhcp6_srv_configured. */
    public static final class Configured extends CalloutBase
            implements Dhcp4SrvConfiguredCallout, Dhcp6SrvConfiguredCallout {
        public Configured(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public String configuration() {
            return text(Value.KB_VALUE_CONFIG);
        }
    }

    /** command_processed. */
    public static final class CommandProcessed extends CalloutBase
            implements CommandProcessedCallout {
        public CommandProcessed(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public String name() {
            return text(Value.KB_VALUE_COMMAND_NAME);
        }

        @Override
        public Optional<String> arguments() {
            return Optional.ofNullable(bytes(Value.KB_VALUE_COMMAND_ARGUMENTS))
                    .map(ByteText::decode);
        }

        @Override
        public String response() {
            return text(Value.KB_VALUE_COMMAND_RESPONSE);
        }

        @Override
        public void setResponse(String json) {
            set(Value.KB_VALUE_COMMAND_RESPONSE, json);
        }

        @Override
        public String subject() {
            return "command " + name();
        }
    }

    /** What every callout of a packet has. */
    abstract static class OfPacket extends CalloutBase implements PacketCallout {
        OfPacket(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public final PacketContext context() {
            return scope.contexts().of(scope.bridge(), frame());
        }
    }
}
