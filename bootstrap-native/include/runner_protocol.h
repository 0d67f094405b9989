// SPDX-License-Identifier: Apache-2.0
//
// The border between the container (Java, inside Kea) and the resident runner process, which runs
// programs on its behalf. org.keaosgi.container.process.RunnerProtocol mirrors this file; a test
// reads this file and compares, so a change here is a change there.
//
// Why there is such a process: inside Kea nobody can run a program safely. Kea's own SIGCHLD
// handler reaps every child there is, and fork() copies the page tables of a whole JVM.
//
// Starting
//  - The program kea-osgi-runner finds one end of a stream socket pair as its descriptor 3. It
//    takes no arguments.
//  - The process that was started ends at once, with status 0; a child of it is the runner, which
//    therefore never becomes a zombie of Kea's. Whoever starts it waits for that first process
//    (ECHILD means that Kea was quicker, and is no error).
//  - The other end must be closed on exec in Kea: end of file on descriptor 3 is how the runner
//    learns that Kea is gone.
//
// Speaking
//  - Both directions carry frames. A frame starts with its size, its kind and an id: see
//    rp_frame_field. Field offsets below count from the start of the frame.
//  - Integers have the machine's byte order and need no alignment; they are int32_t unless the
//    field says otherwise. A string is its length followed by its bytes, without a final NUL. A
//    string may hold any byte but NUL.
//  - The container chooses the id of a run; the runner repeats it in every reply about that run.
//    Ids of runs that are not over yet differ.
//  - For each RP_RUN there is exactly one RP_EXIT, and it is the last frame about that run.
//  - A frame that breaks these rules ends the conversation: the runner treats it as end of file.
//
// After end of file the runner lets the running programs finish within their time limits, still
// starts queued ones for RP_AFTERLIFE_MS, and ends.

#ifndef RUNNER_PROTOCOL_H
#define RUNNER_PROTOCOL_H

#define RP_VERSION 1

// The descriptor on which the runner finds its end of the socket pair.
#define RP_DESCRIPTOR 3

// Largest value of RP_F_SIZE: more than the kernel lets a program's arguments and environment be.
#define RP_MAX_FRAME 4194304

// Programs running at one time; further ones are queued in the runner.
#define RP_MAX_RUNNING 32

// Programs queued at one time; a further one gets RP_COULD_NOT_START with EAGAIN.
#define RP_MAX_QUEUED 4096

// How long the output of a program that has ended is waited for, when processes that it left
// behind keep it open. They go on running, but nobody reads what they write.
#define RP_OUTPUT_GRACE_MS 100

// How long a killed program may take to disappear before its RP_EXIT is sent all the same (a
// process inside a hanging system call can't be killed).
#define RP_KILL_GRACE_MS 1000

// How long after end of file queued programs are still started.
#define RP_AFTERLIFE_MS 10000

// First fields of every frame.
enum rp_frame_field {
    RP_F_SIZE = 0,  // number of bytes after this field
    RP_F_KIND = 4,  // rp_kind
    RP_F_ID = 8,    // the run's id; 0 in RP_HELLO
    RP_F_BODY = 12,
};

enum rp_kind {
    RP_RUN = 1,      // to the runner: run a program
    RP_HELLO = 16,   // from the runner, once: it is ready
    RP_OUTPUT = 17,  // from the runner: the program wrote something
    RP_EXIT = 18,    // from the runner: the run is over
};

// RP_RUN. After the fixed part stand the strings: program (absolute path), working directory
// (empty: the root directory), the arguments (the first is the program's name as it sees it), and
// the environment ("NAME=value"). The environment is exactly that; nothing is inherited.
// Standard input is empty. The program gets its own process group and no other descriptors.
enum rp_run_field {
    RP_RUN_FLAGS = 12,         // rp_run_flag
    RP_RUN_TIMEOUT = 16,       // ms, at least 1: then the whole process group gets SIGTERM ...
    RP_RUN_GRACE = 20,         // ms: ... and this much later SIGKILL; 0: SIGKILL at once
    RP_RUN_OUTPUT_LIMIT = 24,  // bytes of each output stream that are passed on
    RP_RUN_ARGUMENTS = 28,     // number of arguments, at least 1
    RP_RUN_ENVIRONMENT = 32,   // number of environment strings
    RP_RUN_STRINGS = 36,
};

enum rp_run_flag {
    RP_WANT_OUTPUT = 1,  // RP_OUTPUT frames are wanted; otherwise output goes to /dev/null
    RP_URGENT = 2,       // somebody waits: before all that are not urgent in the queue, and the
                         // time limit includes the time in the queue
};

// RP_HELLO
enum rp_hello_field {
    RP_HELLO_VERSION = 12,  // RP_VERSION of the runner
    RP_HELLO_PID = 16,      // its process id
    RP_HELLO_END = 20,
};

// RP_OUTPUT
enum rp_output_field {
    RP_OUTPUT_STREAM = 12,  // 1: standard output, 2: standard error
    RP_OUTPUT_BYTES = 16,   // the rest of the frame
};

// RP_EXIT
enum rp_exit_field {
    RP_EXIT_HOW = 12,      // rp_exit_how
    RP_EXIT_CODE = 16,     // see rp_exit_how
    RP_EXIT_MICROS = 20,   // int64_t: from the program's start to its end, in microseconds
    RP_EXIT_DROPPED = 28,  // int64_t: bytes of output above the limit, read and thrown away
    RP_EXIT_END = 36,
};

enum rp_exit_how {
    RP_EXITED = 1,           // code: the exit status
    RP_SIGNALLED = 2,        // code: the signal that ended it
    RP_TIMED_OUT = 3,        // code: the last signal sent to the process group; 0: it was still
                             // waiting in the queue, and was never started
    RP_COULD_NOT_START = 4,  // code: errno
};

#endif  // RUNNER_PROTOCOL_H
