// SPDX-License-Identifier: Apache-2.0
//
// Starts programs from inside Kea.
//
// fork() is no choice in a process that holds a JVM, and worker threads of Kea block signals that a
// child would inherit blocked. Nor can an exit status be relied on: Kea's own handler for SIGCHLD
// reaps every child there is.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace keaosgi {

// A descriptor that is closed with its owner.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    int get() const { return number_; }
    int release();
    void reset();

private:
    int number_;
};

// How the standard descriptors of a child are set; -1 means /dev/null, except for standard error,
// where it means Kea's own. `extra` becomes descriptor 3. Nothing else of ours is inherited.
struct ChildDescriptors {
    int output = -1;
    int error = -1;
    int extra = -1;
};

// Starts a program with these arguments (its name first) and environment. Throws std::system_error.
pid_t startChild(const std::string& path, const std::vector<std::string>& arguments,
                 const std::vector<std::string>& environment, const ChildDescriptors& descriptors);

// Waits for a child to end, for no longer than the limit. It is no error when it can't be waited
// for: Kea's handler was quicker.
void reap(pid_t pid, std::chrono::milliseconds limit);

// The environment of this process without these variables.
std::vector<std::string> environmentWithout(const std::vector<std::string>& names);

// Starts a program and reads what it writes until it closes its output; kills it when that takes
// longer than the limit. `finished` tells which of the two happened.
std::string outputOf(const std::string& path, const std::vector<std::string>& arguments,
                     std::chrono::milliseconds limit, bool& finished);

}  // namespace keaosgi
