// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.stresstest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the bundle. */
@ObjectClassDefinition(name = "Stress test", description = "Serves counts of packets.")
@interface StressTestConfig {
    /** The configuration's PID, which is the bundle's name. */
    String PID = "org.keaosgi.examples.stress-test";

    @AttributeDefinition(
            name = "Address",
            description = "The address to listen on.",
            required = false)
    String address() default "127.0.0.1";

    @AttributeDefinition(
            name = "Port",
            description = "The TCP port to listen on.",
            min = "1",
            max = "65535",
            required = false)
    int port() default 9100;
}
