// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

/**
 * The constants of {@code runner_protocol.h}, in its order, under its names. That file explains
 * them; a test holds this one against it.
 */
final class RunnerProtocol {
    static final int RP_VERSION = 1;
    static final int RP_DESCRIPTOR = 3;
    static final int RP_MAX_FRAME = 4194304;
    static final int RP_MAX_RUNNING = 32;
    static final int RP_MAX_QUEUED = 4096;
    static final int RP_OUTPUT_GRACE_MS = 100;
    static final int RP_KILL_GRACE_MS = 1000;
    static final int RP_AFTERLIFE_MS = 10000;

    // rp_frame_field
    static final int RP_F_SIZE = 0;
    static final int RP_F_KIND = 4;
    static final int RP_F_ID = 8;
    static final int RP_F_BODY = 12;

    // rp_kind
    static final int RP_RUN = 1;
    static final int RP_HELLO = 16;
    static final int RP_OUTPUT = 17;
    static final int RP_EXIT = 18;

    // rp_run_field
    static final int RP_RUN_FLAGS = 12;
    static final int RP_RUN_TIMEOUT = 16;
    static final int RP_RUN_GRACE = 20;
    static final int RP_RUN_OUTPUT_LIMIT = 24;
    static final int RP_RUN_ARGUMENTS = 28;
    static final int RP_RUN_ENVIRONMENT = 32;
    static final int RP_RUN_STRINGS = 36;

    // rp_run_flag
    static final int RP_WANT_OUTPUT = 1;
    static final int RP_URGENT = 2;

    // rp_hello_field
    static final int RP_HELLO_VERSION = 12;
    static final int RP_HELLO_PID = 16;
    static final int RP_HELLO_END = 20;

    // rp_output_field
    static final int RP_OUTPUT_STREAM = 12;
    static final int RP_OUTPUT_BYTES = 16;

    // rp_exit_field
    static final int RP_EXIT_HOW = 12;
    static final int RP_EXIT_CODE = 16;
    static final int RP_EXIT_MICROS = 20;
    static final int RP_EXIT_DROPPED = 28;
    static final int RP_EXIT_END = 36;

    // rp_exit_how
    static final int RP_EXITED = 1;
    static final int RP_SIGNALLED = 2;
    static final int RP_TIMED_OUT = 3;
    static final int RP_COULD_NOT_START = 4;

    private RunnerProtocol() {}
}
