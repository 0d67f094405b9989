// SPDX-License-Identifier: Apache-2.0
//
// The calling thread, as Java knows it: attached at its first upcall, detached when it ends.

#pragma once

#include <jni.h>

namespace keaosgi {

class JvmThread {
public:
    // The calling thread, attached if need be. Throws std::runtime_error when Java refuses it.
    static JvmThread& current();

    JNIEnv* env() const { return env_; }

    // What EntryPoints.attach() has returned for this thread.
    jobject context() const { return context_; }

    JvmThread() = default;
    ~JvmThread();
    JvmThread(const JvmThread&) = delete;
    JvmThread& operator=(const JvmThread&) = delete;

private:
    void attach();
    void createContext();

    JNIEnv* env_ = nullptr;
    jobject context_ = nullptr;
    bool ours_ = false;  // attached by us, to be detached by us
};

}  // namespace keaosgi
