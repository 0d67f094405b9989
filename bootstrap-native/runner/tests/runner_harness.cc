// SPDX-License-Identifier: Apache-2.0

#include "runner_harness.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace runner {
namespace {

constexpr int kPatienceMs = 20'000;

void append_int(std::string& to, int32_t value) {
    to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_string(std::string& to, const std::string& value) {
    append_int(to, static_cast<int32_t>(value.size()));
    to += value;
}

std::string sized(const std::string& frame) {
    std::string result;
    append_int(result, static_cast<int32_t>(frame.size()));
    return result + frame;
}

template <typename T>
T value_at(const std::string& frame, size_t offset) {
    T value;
    std::memcpy(&value, frame.data() + offset, sizeof value);
    return value;
}

// A file of /proc; empty when the process has gone meanwhile.
std::string slurp(const std::filesystem::path& file) {
    try {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    } catch (const std::ios_base::failure&) {
        return std::string();
    }
}

template <typename Visitor>
void for_each_process(Visitor visit) {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos) {
            visit(entry.path(), static_cast<pid_t>(std::stoi(name)));
        }
    }
}

}  // namespace

std::string run_frame(const RunRequest& request) {
    std::string frame;
    append_int(frame, RP_RUN);
    for (int32_t value : {request.id, request.flags, request.timeout_ms, request.grace_ms,
                          request.output_limit, static_cast<int32_t>(request.arguments.size()),
                          static_cast<int32_t>(request.environment.size())}) {
        append_int(frame, value);
    }
    append_string(frame, request.program);
    append_string(frame, request.directory);
    for (const std::string& argument : request.arguments) {
        append_string(frame, argument);
    }
    for (const std::string& variable : request.environment) {
        append_string(frame, variable);
    }
    return sized(frame);
}

RunRequest shell(int32_t id, const std::string& command) {
    RunRequest request;
    request.id = id;
    request.flags = RP_WANT_OUTPUT;
    request.timeout_ms = 10'000;
    request.grace_ms = 200;
    request.output_limit = 65'536;
    request.program = "/bin/sh";
    request.arguments = {"sh", "-c", command};
    request.environment = {"PATH=/usr/bin:/bin"};
    return request;
}

RunnerHarness::RunnerHarness() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        throw std::runtime_error("no socket pair");
    }
    socket_ = UniqueFd(ends[0]);
    const UniqueFd theirs(ends[1]);
    // Above all numbers the runner cares about, so that dup2 really makes a copy without CLOEXEC.
    const UniqueFd high(::fcntl(theirs.get(), F_DUPFD_CLOEXEC, 100));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, high.get(), RP_DESCRIPTOR);
    char name[] = RUNNER_EXECUTABLE;
    char* arguments[] = {name, nullptr};
    pid_t starter = -1;
    const int failure = ::posix_spawn(&starter, name, &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) {
        throw std::runtime_error("runner does not start: " + std::string(std::strerror(failure)));
    }
    int status = -1;
    ::waitpid(starter, &status, 0);
    const std::string hello = next_frame();
    if (status != 0 || value_at<int32_t>(hello, RP_F_KIND) != RP_HELLO ||
        value_at<int32_t>(hello, RP_HELLO_VERSION) != RP_VERSION) {
        throw std::runtime_error("runner does not say hello");
    }
    pid_ = value_at<int32_t>(hello, RP_HELLO_PID);
}

RunnerHarness::~RunnerHarness() {
    if (is_gone(0)) {
        return;
    }
    for (const pid_t group : children_of(pid_)) {
        ::kill(-group, SIGKILL);
    }
    ::kill(pid_, SIGKILL);
}

void RunnerHarness::send(const std::string& bytes) {
    size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count =
            ::send(socket_.get(), bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count < 0) {
            throw std::runtime_error("runner does not listen");
        }
        sent += static_cast<size_t>(count);
    }
}

std::string RunnerHarness::next_frame() {
    size_t length = 0;
    while ((length = complete_frame(input_)) == 0) {
        pollfd readable = {socket_.get(), POLLIN, 0};
        char buffer[65'536];
        ssize_t count = -1;
        if (::poll(&readable, 1, kPatienceMs) == 1) {
            count = ::recv(socket_.get(), buffer, sizeof buffer, 0);
        }
        if (count <= 0) {
            throw std::runtime_error("runner does not answer");
        }
        input_.append(buffer, static_cast<size_t>(count));
    }
    std::string frame = input_.substr(0, length);
    input_.erase(0, length);
    return frame;
}

Outcome RunnerHarness::outcome(int32_t id) {
    while (finished_.find(id) == finished_.end()) {
        const std::string frame = next_frame();
        const FrameHead head = parse_head(frame);
        Outcome& outcome = unfinished_[head.id];
        if (head.kind == RP_OUTPUT) {
            const bool error = value_at<int32_t>(frame, RP_OUTPUT_STREAM) == 2;
            (error ? outcome.error : outcome.output) += frame.substr(RP_OUTPUT_BYTES);
            continue;
        }
        outcome.report = {
            head.id, value_at<int32_t>(frame, RP_EXIT_HOW), value_at<int32_t>(frame, RP_EXIT_CODE),
            value_at<int64_t>(frame, RP_EXIT_MICROS), value_at<int64_t>(frame, RP_EXIT_DROPPED)};
        finished_[head.id] = outcome;
        unfinished_.erase(head.id);
    }
    Outcome result = finished_[id];
    finished_.erase(id);
    return result;
}

Outcome RunnerHarness::run(const RunRequest& request) {
    send(run_frame(request));
    return outcome(request.id);
}

bool RunnerHarness::is_hung_up_on(int timeout_ms) {
    pollfd readable = {socket_.get(), POLLIN, 0};
    char byte;
    return ::poll(&readable, 1, timeout_ms) == 1 && ::recv(socket_.get(), &byte, 1, 0) == 0;
}

bool RunnerHarness::is_gone(int timeout_ms) const {
    for (int waited = 0;; waited += 10) {
        // A zombie counts as gone: nobody may be there to reap what init inherits.
        const std::string stat = slurp("/proc/" + std::to_string(pid_) + "/stat");
        if (stat.empty() || stat.find(") Z ") != std::string::npos) {
            return true;
        }
        if (waited >= timeout_ms) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> result;
    for_each_process([&](const std::filesystem::path& process, pid_t pid) {
        const std::string stat = slurp(process / "stat");
        const size_t end_of_name = stat.rfind(')');
        if (end_of_name != std::string::npos && std::stoi(stat.substr(end_of_name + 4)) == parent) {
            result.push_back(pid);
        }
    });
    return result;
}

bool process_exists(const std::string& text) {
    bool found = false;
    for_each_process([&](const std::filesystem::path& process, pid_t) {
        found = found || slurp(process / "cmdline").find(text) != std::string::npos;
    });
    return found;
}

}  // namespace runner
