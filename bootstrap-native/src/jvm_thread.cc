// SPDX-License-Identifier: Apache-2.0

#include "jvm_thread.h"

#include <unistd.h>

#include <stdexcept>
#include <string>

#include "entry_points.h"
#include "jni_ref.h"
#include "jvm_host.h"
#include "log.h"
#include "thread_mask.h"

namespace keaosgi {

JvmThread& JvmThread::current() {
    static thread_local JvmThread thread;
    if (!thread.env_) {
        thread.attach();
    }
    if (!thread.context_) {
        thread.createContext();
    }
    return thread;
}

void JvmThread::attach() {
    JavaVM* const vm = JvmHost::instance().vm();
    if (!vm) {
        throw std::runtime_error("there is no JVM");
    }
    takeOwnFileMask();
    void* env = nullptr;
    if (vm->GetEnv(&env, JNI_VERSION_10) != JNI_OK) {
        const std::string name = "osgi-kea-" + std::to_string(::gettid());
        JavaVMAttachArgs arguments{JNI_VERSION_10, const_cast<char*>(name.c_str()), nullptr};
        if (vm->AttachCurrentThreadAsDaemon(&env, &arguments) != JNI_OK) {
            throw std::runtime_error("the JVM refuses a thread");
        }
        ours_ = true;
    }
    env_ = static_cast<JNIEnv*>(env);
}

void JvmThread::createContext() {
    const EntryPoints& entry = EntryPoints::instance();
    const LocalRef<jobject> context(env_,
                                    env_->CallStaticObjectMethod(entry.type(), entry.attach()));
    const std::string exception = takeException(env_);
    if (!exception.empty() || !context) {
        throw std::runtime_error("EntryPoints.attach() failed: " + exception);
    }
    context_ = env_->NewGlobalRef(context.get());
}

// Kea joins its worker threads before the process ends, so the JVM is still there. The main thread,
// which created the JVM, is left alone: when its thread-local objects go, so does the process.
JvmThread::~JvmThread() {
    if (!ours_) {
        return;
    }
    if (context_) {
        const EntryPoints& entry = EntryPoints::instance();
        env_->CallStaticVoidMethod(entry.type(), entry.detach(), context_);
        const std::string exception = takeException(env_);
        if (!exception.empty()) {
            LOG_ERROR(logger, OSGI_UPCALL_FAILED).arg("detach").arg(escapedControls(exception));
        }
        env_->DeleteGlobalRef(context_);
    }
    JvmHost::instance().vm()->DetachCurrentThread();
}

}  // namespace keaosgi
