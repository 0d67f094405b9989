// SPDX-License-Identifier: Apache-2.0

#include "child.h"

#include <fcntl.h>
#include <spawn.h>

#include <cerrno>
#include <csignal>
#include <string>
#include <vector>

namespace runner {
namespace {

// Makes a posix_spawn object usable with scopes: initialised, and destroyed at the end.
struct FileActions {
    posix_spawn_file_actions_t value;
    FileActions() { posix_spawn_file_actions_init(&value); }
    ~FileActions() { posix_spawn_file_actions_destroy(&value); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
};

struct Attributes {
    posix_spawnattr_t value;
    Attributes() { posix_spawnattr_init(&value); }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
};

struct Pipe {
    UniqueFd reader;
    UniqueFd writer;
};

int open_pipe(Pipe& pipe) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return errno;
    }
    pipe.reader = UniqueFd(ends[0]);
    pipe.writer = UniqueFd(ends[1]);
    // Only our end: the program's own end blocks, as programs expect.
    return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 ? 0 : errno;
}

std::vector<char*> pointers(const std::vector<std::string>& strings) {
    std::vector<char*> result;
    result.reserve(strings.size() + 1);
    for (const std::string& string : strings) {
        result.push_back(const_cast<char*>(string.c_str()));
    }
    result.push_back(nullptr);
    return result;
}

int set_signals_and_group(posix_spawnattr_t* attributes) {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setpgroup(attributes, 0);
    return posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

// Connects a standard stream of the program: to the pipe when there is one, else to /dev/null.
int connect_output(posix_spawn_file_actions_t* actions, int stream, const Pipe& pipe) {
    if (pipe.writer.open()) {
        return posix_spawn_file_actions_adddup2(actions, pipe.writer.get(), stream);
    }
    return posix_spawn_file_actions_addopen(actions, stream, "/dev/null", O_WRONLY, 0);
}

int set_descriptors(posix_spawn_file_actions_t* actions, const RunRequest& request,
                    const Pipe& output, const Pipe& error) {
    int result = posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0);
    if (result == 0) {
        result = connect_output(actions, 1, output);
    }
    if (result == 0) {
        result = connect_output(actions, 2, error);
    }
    if (result == 0 && !request.directory.empty()) {
        result = posix_spawn_file_actions_addchdir_np(actions, request.directory.c_str());
    }
    return result;
}

}  // namespace

int spawn(const RunRequest& request, Child& child) {
    Pipe output;
    Pipe error;
    if (request.wants_output()) {
        int failure = open_pipe(output);
        if (failure == 0) {
            failure = open_pipe(error);
        }
        if (failure != 0) {
            return failure;
        }
    }
    FileActions actions;
    Attributes attributes;
    int failure = set_descriptors(&actions.value, request, output, error);
    if (failure == 0) {
        failure = set_signals_and_group(&attributes.value);
    }
    if (failure == 0) {
        failure =
            ::posix_spawn(&child.pid, request.program.c_str(), &actions.value, &attributes.value,
                          pointers(request.arguments).data(), pointers(request.environment).data());
    }
    if (failure == 0) {
        child.output = std::move(output.reader);
        child.error = std::move(error.reader);
    }
    return failure;
}

}  // namespace runner
