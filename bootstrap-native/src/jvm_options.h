// SPDX-License-Identifier: Apache-2.0
//
// The options that the JVM is created with, and the trial of them.

#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "places.h"

namespace keaosgi {

// Ours first, then the operator's, which therefore win.
std::vector<std::string> jvmOptions(const Jvm& jvm, const std::string& home,
                                    const std::string& storage,
                                    const std::vector<std::string>& given);

// Whether the options have to be tried before they come near Kea. Those that we choose ourselves
// are known to be good, and a trial takes a good part of the start-up; whatever somebody else adds,
// in the configuration or in the environment variables that a JVM reads, is tried.
bool needTrial(const Jvm& jvm, const std::vector<std::string>& given);

// Runs `java <options> -version` in a child process. Some bad options make the JVM end the process
// that it lives in, so they must never reach Kea untried. Throws std::runtime_error with what java
// says about them.
void tryJvmOptions(const Jvm& jvm, const std::vector<std::string>& options,
                   std::chrono::milliseconds limit);

}  // namespace keaosgi
