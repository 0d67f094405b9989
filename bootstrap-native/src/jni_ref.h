// SPDX-License-Identifier: Apache-2.0
//
// References to Java objects that end with their scope. A thread of Kea never returns into Java, so
// nobody else would ever free what it was given.

#pragma once

#include <jni.h>

#include <string>
#include <type_traits>

namespace keaosgi {

// Owns a local reference. Move it, or let it go; there is no way to copy it.
template <class T>
class LocalRef {
    static_assert(std::is_convertible_v<T, jobject>);

public:
    LocalRef(JNIEnv* env, T reference) : env_(env), reference_(reference) {}
    ~LocalRef() {
        if (reference_) {
            env_->DeleteLocalRef(reference_);
        }
    }
    LocalRef(LocalRef&& other) noexcept : env_(other.env_), reference_(other.reference_) {
        other.reference_ = nullptr;
    }
    LocalRef(const LocalRef&) = delete;
    LocalRef& operator=(const LocalRef&) = delete;

    T get() const { return reference_; }
    explicit operator bool() const { return reference_ != nullptr; }

private:
    JNIEnv* env_;
    T reference_;
};

// A new byte[] with these bytes; null with a pending exception when Java has no memory left.
LocalRef<jbyteArray> newByteArray(JNIEnv* env, const std::string& bytes);

// The bytes of a byte[]; it may be null, which gives an empty text.
std::string bytesOf(JNIEnv* env, jbyteArray array);

// Takes the pending exception away and describes it: its text, its causes and the first lines of
// its stack. Empty when none is pending.
std::string takeException(JNIEnv* env);

}  // namespace keaosgi
