// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.macblocklist;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the bundle. */
@ObjectClassDefinition(name = "MAC blocklist", description = "Drops the packets of some clients.")
@interface MacBlocklistConfig {
    /** The configuration's PID, which is the bundle's name. */
    String PID = "org.keaosgi.examples.mac-blocklist";

    @AttributeDefinition(
            name = "Addresses",
            description =
                    "Hardware addresses such as 00:11:22:33:44:55, or the beginnings of some, such"
                            + " as 00:11:22 for all devices of one manufacturer.",
            required = false)
    String[] addresses() default {};
}
