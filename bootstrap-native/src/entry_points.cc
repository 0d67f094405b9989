// SPDX-License-Identifier: Apache-2.0

#include "entry_points.h"

#include <stdexcept>
#include <string>

#include "jni_ref.h"

namespace keaosgi {
namespace {

constexpr const char* kClass = "org/keaosgi/container/entry/EntryPoints";

jclass findClass(JNIEnv* env) {
    const LocalRef<jclass> found(env, env->FindClass(kClass));
    if (!found) {
        throw std::runtime_error(std::string("the jars in lib/java have no usable class ") +
                                 kClass + ": " + takeException(env));
    }
    return static_cast<jclass>(env->NewGlobalRef(found.get()));
}

jmethodID findMethod(JNIEnv* env, jclass type, const char* name, const char* signature) {
    const jmethodID method = env->GetStaticMethodID(type, name, signature);
    if (!method) {
        env->ExceptionClear();
        throw std::runtime_error(std::string("the class ") + kClass + " has no static method " +
                                 name + signature +
                                 ": jars and native library are not of one build");
    }
    return method;
}

}  // namespace

EntryPoints& EntryPoints::instance() {
    static auto* const entryPoints = new EntryPoints;
    return *entryPoints;
}

void EntryPoints::find(JNIEnv* env) {
    if (type_) {
        return;
    }
    const jclass type = findClass(env);
    load_ = findMethod(env, type, "load", "([B)[B");
    unload_ = findMethod(env, type, "unload", "()V");
    attach_ = findMethod(env, type, "attach", "()Ljava/lang/Object;");
    detach_ = findMethod(env, type, "detach", "(Ljava/lang/Object;)V");
    callout_ = findMethod(env, type, "callout", "(Ljava/lang/Object;IJI)I");
    command_ = findMethod(env, type, "command", "(Ljava/lang/Object;[B[B)[B");
    contextReleased_ = findMethod(env, type, "contextReleased", "(J)V");
    type_ = type;
}

}  // namespace keaosgi
