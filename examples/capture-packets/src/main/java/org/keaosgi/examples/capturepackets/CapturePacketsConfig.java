// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the bundle. */
@ObjectClassDefinition(name = "Capture", description = "Writes packets into files.")
@interface CapturePacketsConfig {
    /** The configuration's PID, which is the bundle's name. */
    String PID = "org.keaosgi.examples.capture-packets";

    @AttributeDefinition(name = "pcap", description = "File for the packets as they are on the wire.")
    String pcap();

    @AttributeDefinition(name = "text", description = "File for the packets in readable text.")
    String text();

    @AttributeDefinition(
            name = "mebibytes",
            description = "Nothing more is written into a file that is as large as that.",
            min = "1",
            required = false)
    int mebibytes() default 100;
}
