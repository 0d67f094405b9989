// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.askhttp;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the bundle. */
@ObjectClassDefinition(name = "Ask HTTP", description = "Asks a service before Kea answers.")
@interface AskHttpConfig {
    /** The configuration's PID, which is the bundle's name. */
    String PID = "org.keaosgi.examples.ask-http";

    @AttributeDefinition(
            name = "url",
            description = "Asked with the parameters client and address behind it.")
    String url();

    @AttributeDefinition(
            name = "timeout",
            description = "Milliseconds after which the service counts as unreachable.",
            min = "1",
            required = false)
    int timeout() default 2000;

    @AttributeDefinition(
            name = "answer.when.unreachable",
            description = "Whether clients are answered when the service is not there.",
            required = false)
    boolean answer_when_unreachable() default true;
}
