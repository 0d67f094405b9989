// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The settings of the bundle, as the operator writes them; {@code README.md} explains each. */
@ObjectClassDefinition(
        name = "facebook-trick",
        description = "Serves clients from an inventory instead of Kea's lease allocation.")
@interface TrickConfig {
    /** The configuration's PID. */
    String PID = "org.keaosgi.facebook-trick";

    /** The highest {@link #timeout}, in milliseconds. */
    int LONGEST_TIMEOUT = 10_000;

    @AttributeDefinition(
            name = "Mode",
            description =
                    "stateless: no lease is written. recorded: Kea's lease database says what"
                            + " clients were told.",
            options = {
                @Option(label = "Stateless", value = "stateless"),
                @Option(label = "Recorded", value = "recorded")
            },
            required = false)
    String mode() default "stateless";

    @AttributeDefinition(
            name = "Unknown clients",
            description =
                    "ignore: they get no answer. kea: Kea allocates as without the bundle. class:"
                            + " the same, and they belong to the client class of unknown.class,"
                            + " which can guard a pool for them.",
            options = {
                @Option(label = "Ignore", value = "ignore"),
                @Option(label = "Kea", value = "kea"),
                @Option(label = "Class", value = "class")
            },
            required = false)
    String unknown() default "ignore";

    @AttributeDefinition(
            name = "Class of unknown clients",
            description = "The client class for unknown clients.",
            required = false)
    String unknown_class() default "UNKNOWN_TO_INVENTORY";

    @AttributeDefinition(
            name = "Timeout",
            description =
                    "For how long Kea waits for an address source, in milliseconds; then the client"
                            + " gets no answer.",
            min = "1",
            max = "" + LONGEST_TIMEOUT,
            required = false)
    int timeout() default 1000;
}
