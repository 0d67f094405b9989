// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The settings of the bundle, as the operator writes them; {@code README.md} explains each. */
@ObjectClassDefinition(name = "runscript", description = "Runs scripts at Kea's hook points.")
@interface RunscriptConfig {
    /** The configuration's PID. */
    String PID = "org.keaosgi.runscript";

    @AttributeDefinition(
            name = "Script",
            description =
                    "Absolute path of the script, or a list of paths. Several scripts run in the order"
                            + " given. Must lie in a script directory, be executable and not be"
                            + " writable by others.")
    String[] script();

    @AttributeDefinition(
            name = "Hook points",
            description = "The hook points that run the script. Default: all of them.",
            required = false)
    String[] hooks() default {
        "load",
        "unload",
        "pkt4_receive",
        "subnet4_select",
        "lease4_select",
        "lease4_renew",
        "lease4_release",
        "lease4_decline",
        "lease4_expire",
        "lease4_recover",
        "pkt4_send",
        "pkt6_receive",
        "subnet6_select",
        "lease6_select",
        "lease6_renew",
        "lease6_rebind",
        "lease6_release",
        "lease6_decline",
        "lease6_expire",
        "lease6_recover",
        "pkt6_send"
    };

    // The dollar sign is not part of the setting's name; a method wait() cannot be declared.
    @AttributeDefinition(
            name = "Wait",
            description =
                    "Whether Kea waits for the script. If not, scripts run after one another in the"
                            + " background, in the order of the events.",
            required = false)
    boolean wait$() default true;

    @AttributeDefinition(
            name = "Timeout",
            description = "Milliseconds after which the script and all its children are killed.",
            min = "10",
            max = "600000",
            required = false)
    int timeout() default 5000;

    @AttributeDefinition(
            name = "Status",
            description =
                    "Whether the exit code decides what Kea does next: 0 continue, 10 skip, 20 drop."
                            + " Needs wait.",
            required = false)
    boolean status() default false;

    @AttributeDefinition(
            name = "Environment",
            description =
                    "Further variables: NAME hands on Kea's own value, NAME=value sets one. Default:"
                            + " nothing is inherited.",
            required = false)
    String[] environment() default {};

    @AttributeDefinition(
            name = "Queue",
            description = "Without wait: how many events may wait for their script.",
            min = "1",
            max = "100000",
            required = false)
    int queue() default 1000;

    @AttributeDefinition(
            name = "Parallel",
            description =
                    "Without wait: for how many events scripts run at once. With more than 1 the"
                            + " order of events is not kept.",
            min = "1",
            max = "64",
            required = false)
    int parallel() default 1;

    @AttributeDefinition(
            name = "Output",
            description = "Where the script's output goes: into Kea's log, or nowhere.",
            options = {
                @Option(label = "Log", value = "log"),
                @Option(label = "Discard", value = "discard")
            },
            required = false)
    String output() default "log";

    @AttributeDefinition(
            name = "Output limit",
            description = "Lines of output of one run that are logged, of each of the two streams.",
            min = "0",
            max = "10000",
            required = false)
    int output_limit() default 100;

    @AttributeDefinition(
            name = "Failure outcome",
            description =
                    "With status: what Kea does when the script fails: CONTINUE, SKIP or DROP. Also"
                            + " what it does when the bundle itself fails.",
            options = {
                @Option(label = "Continue", value = "CONTINUE"),
                @Option(label = "Skip", value = "SKIP"),
                @Option(label = "Drop", value = "DROP")
            },
            required = false)
    String hook_failure_outcome() default "CONTINUE";

    @AttributeDefinition(
            name = "Failure limit",
            description = "Failures of the bundle itself after which it is set aside; 0: never.",
            min = "0",
            required = false)
    int hook_failure_limit() default 10;

    @AttributeDefinition(
            name = "Failure window",
            description = "The window in which those failures are counted, in milliseconds.",
            min = "1",
            required = false)
    int hook_failure_window() default 10000;

    @AttributeDefinition(
            name = "Failure back-off",
            description = "For how long the bundle is set aside, in milliseconds.",
            min = "1",
            required = false)
    int hook_failure_backoff() default 1000;

    @AttributeDefinition(
            name = "Time budget",
            description =
                    "Milliseconds a call may take, script included, before it is reported; 0: never.",
            min = "0",
            required = false)
    int hook_time_budget() default 1000;

    @AttributeDefinition(
            name = "Ranking",
            description = "Order among bundles at the same hook point; higher is called first.",
            required = false)
    int service_ranking() default 0;
}
