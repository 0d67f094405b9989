// SPDX-License-Identifier: Apache-2.0
//
// The one JVM of this process.
//
// It is created by the first load and lives as long as the process: a JVM can be neither created
// twice nor unloaded, while Kea unloads and loads its hook libraries at every change of its
// configuration.

#pragma once

#include <jni.h>

#include <string>
#include <vector>

#include "places.h"

namespace keaosgi {

class JvmHost {
public:
    static JvmHost& instance();

    // Creates the JVM, or finds the one that is there. Throws std::runtime_error. Those options
    // that only make it quicker come first, and are not kept.
    void start(const Jvm& jvm, const std::vector<std::string>& options,
               const std::vector<std::string>& quickening);

    bool running() const { return vm_ != nullptr; }
    JavaVM* vm() const { return vm_; }

    // What the running JVM was created with.
    const Jvm& jvm() const { return jvm_; }
    const std::vector<std::string>& options() const { return options_; }

private:
    JavaVM* vm_ = nullptr;
    Jvm jvm_;
    std::vector<std::string> options_;
};

}  // namespace keaosgi
