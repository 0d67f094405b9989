// SPDX-License-Identifier: Apache-2.0

#include "child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>
#include <utility>

namespace keaosgi {
namespace {

void check(int error, const std::string& what) {
    if (error != 0) {
        throw std::system_error(error, std::generic_category(), what);
    }
}

class FileActions {
public:
    FileActions() { check(::posix_spawn_file_actions_init(&actions_), "posix_spawn"); }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    void open(int number, int flags) {
        check(::posix_spawn_file_actions_addopen(&actions_, number, "/dev/null", flags, 0),
              "posix_spawn");
    }
    void duplicate(int from, int to) {
        check(::posix_spawn_file_actions_adddup2(&actions_, from, to), "posix_spawn");
    }
    void closeFrom(int number) {
        check(::posix_spawn_file_actions_addclosefrom_np(&actions_, number), "posix_spawn");
    }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

class Attributes {
public:
    Attributes() {
        check(::posix_spawnattr_init(&attributes_), "posix_spawn");
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (const std::string& text : texts) {
        result.push_back(const_cast<char*>(text.c_str()));
    }
    result.push_back(nullptr);
    return result;
}

// Reads until end of file or until the time is over.
bool readAll(int descriptor, std::chrono::milliseconds limit, std::string& text) {
    const auto end = std::chrono::steady_clock::now() + limit;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::max<long>(left.count(), 0)));
        if (ready == 0) {
            return false;
        }
        std::array<char, 4096> chunk{};
        const ssize_t size = ready < 0 ? -1 : ::read(descriptor, chunk.data(), chunk.size());
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return size == 0;
        }
        text.append(chunk.data(), static_cast<std::size_t>(size));
    }
}

}  // namespace

Descriptor::~Descriptor() { reset(); }

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    reset();
    number_ = other.release();
    return *this;
}

int Descriptor::release() { return std::exchange(number_, -1); }

void Descriptor::reset() {
    if (number_ >= 0) {
        ::close(release());
    }
}

pid_t startChild(const std::string& path, const std::vector<std::string>& arguments,
                 const std::vector<std::string>& environment, const ChildDescriptors& descriptors) {
    FileActions actions;
    if (descriptors.extra >= 0) {
        actions.duplicate(descriptors.extra, 3);
    }
    if (descriptors.output >= 0) {
        actions.duplicate(descriptors.output, 1);
    } else {
        actions.open(1, O_WRONLY);
    }
    if (descriptors.error >= 0) {
        actions.duplicate(descriptors.error, 2);
    }
    actions.open(0, O_RDONLY);
    actions.closeFrom(descriptors.extra >= 0 ? 4 : 3);
    const Attributes attributes;
    pid_t pid = -1;
    check(::posix_spawn(&pid, path.c_str(), actions.get(), attributes.get(),
                        pointers(arguments).data(), pointers(environment).data()),
          path);
    return pid;
}

void reap(pid_t pid, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (::waitpid(pid, nullptr, WNOHANG) == 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

std::vector<std::string> environmentWithout(const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (char** entry = environ; *entry; ++entry) {
        const std::string variable(*entry);
        const std::string name = variable.substr(0, variable.find('='));
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            result.push_back(variable);
        }
    }
    return result;
}

std::string outputOf(const std::string& path, const std::vector<std::string>& arguments,
                     std::chrono::milliseconds limit, bool& finished) {
    std::array<int, 2> ends{};
    check(::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno, "pipe");
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    // The launcher of java reads a variable that a JVM in this process would not.
    const pid_t pid = startChild(path, arguments, environmentWithout({"JDK_JAVA_OPTIONS"}),
                                 {writing.get(), writing.get(), -1});
    writing.reset();
    std::string text;
    finished = readAll(reading.get(), limit, text);
    if (!finished) {
        ::kill(pid, SIGKILL);
    }
    reap(pid, std::chrono::seconds(1));
    return text;
}

}  // namespace keaosgi
