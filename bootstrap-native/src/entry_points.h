// SPDX-License-Identifier: Apache-2.0
//
// The class org.keaosgi.container.entry.EntryPoints: the only thing in Java that is called from
// here. Its methods are looked up once, when the JVM has been created.

#pragma once

#include <jni.h>

namespace keaosgi {

class EntryPoints {
public:
    static EntryPoints& instance();

    // Looks everything up. Throws std::runtime_error that says precisely what is missing.
    void find(JNIEnv* env);

    jclass type() const { return type_; }
    jmethodID load() const { return load_; }
    jmethodID unload() const { return unload_; }
    jmethodID attach() const { return attach_; }
    jmethodID detach() const { return detach_; }
    jmethodID callout() const { return callout_; }
    jmethodID command() const { return command_; }
    jmethodID contextReleased() const { return contextReleased_; }

private:
    jclass type_ = nullptr;
    jmethodID load_ = nullptr;
    jmethodID unload_ = nullptr;
    jmethodID attach_ = nullptr;
    jmethodID detach_ = nullptr;
    jmethodID callout_ = nullptr;
    jmethodID command_ = nullptr;
    jmethodID contextReleased_ = nullptr;
};

}  // namespace keaosgi
