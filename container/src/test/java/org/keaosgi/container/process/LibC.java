// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.ptr.IntByReference;

/** What tests need of the C library: Java has no socket pairs, and here there is no Kea. */
interface LibC extends Library {
    LibC INSTANCE = Native.load("c", LibC.class);

    int AF_UNIX = 1;
    int SOCK_STREAM_CLOEXEC = 1 | 02000000;
    int F_DUPFD_CLOEXEC = 1030;
    int MSG_NOSIGNAL = 0x4000;
    int SHUT_RDWR = 2;
    int SIGKILL = 9;
    int SIGSTOP = 19;

    int socketpair(int domain, int type, int protocol, int[] fds);

    int fcntl(int fd, int command, int argument);

    int posix_spawn_file_actions_init(Pointer actions);

    int posix_spawn_file_actions_adddup2(Pointer actions, int fd, int newFd);

    int posix_spawn_file_actions_destroy(Pointer actions);

    int posix_spawn(
            IntByReference pid,
            String path,
            Pointer actions,
            Pointer attributes,
            StringArray argv,
            StringArray envp);

    int waitpid(int pid, IntByReference status, int options);

    long recv(int fd, Pointer buffer, long length, int flags);

    long send(int fd, Pointer buffer, long length, int flags);

    int shutdown(int fd, int how);

    int close(int fd);

    int kill(int pid, int signal);

    /** Starts the program with {@code fd} as descriptor {@code as}; returns an errno. */
    static int spawnWith(String program, int fd, int as) {
        Memory actions = new Memory(256);
        INSTANCE.posix_spawn_file_actions_init(actions);
        try {
            INSTANCE.posix_spawn_file_actions_adddup2(actions, fd, as);
            IntByReference pid = new IntByReference();
            int error =
                    INSTANCE.posix_spawn(
                            pid,
                            program,
                            actions,
                            null,
                            new StringArray(new String[] {program}),
                            new StringArray(new String[0]));
            if (error == 0) {
                INSTANCE.waitpid(pid.getValue(), new IntByReference(), 0);
            }
            return error;
        } finally {
            INSTANCE.posix_spawn_file_actions_destroy(actions);
        }
    }
}
