// SPDX-License-Identifier: Apache-2.0

#include "jvm_upcall.h"

#include "entry_points.h"
#include "jni_ref.h"
#include "jvm_thread.h"
#include "log.h"

namespace keaosgi {
namespace {

void report(const char* method, const std::string& trouble) noexcept {
    try {
        LOG_ERROR(logger, OSGI_UPCALL_FAILED).arg(method).arg(escapedControls(trouble));
    } catch (...) {
        return;  // nothing is left to say it with
    }
}

// Reports the pending exception; true when there was one.
bool failed(JNIEnv* env, const char* method) {
    if (!env->ExceptionCheck()) {
        return false;
    }
    report(method, takeException(env));
    return true;
}

}  // namespace

JvmUpcall& JvmUpcall::instance() {
    static auto* const upcall = new JvmUpcall;
    return *upcall;
}

std::string JvmUpcall::load(const std::string& environment) {
    JNIEnv* const env = JvmThread::current().env();
    const EntryPoints& entry = EntryPoints::instance();
    const LocalRef<jbyteArray> argument = newByteArray(env, environment);
    const LocalRef<jbyteArray> sentence(
        env, argument ? static_cast<jbyteArray>(
                            env->CallStaticObjectMethod(entry.type(), entry.load(), argument.get()))
                      : nullptr);
    const std::string exception = takeException(env);
    return exception.empty() ? bytesOf(env, sentence.get()) : exception;
}

void JvmUpcall::unload() noexcept {
    try {
        JNIEnv* const env = JvmThread::current().env();
        const EntryPoints& entry = EntryPoints::instance();
        env->CallStaticVoidMethod(entry.type(), entry.unload());
        failed(env, "unload");
    } catch (const std::exception& e) {
        report("unload", e.what());
    }
}

int JvmUpcall::callout(int hook, std::int64_t frame, int outcomeSoFar) noexcept {
    try {
        const JvmThread& thread = JvmThread::current();
        JNIEnv* const env = thread.env();
        const EntryPoints& entry = EntryPoints::instance();
        const jint outcome =
            env->CallStaticIntMethod(entry.type(), entry.callout(), thread.context(), hook,
                                     static_cast<jlong>(frame), outcomeSoFar);
        return failed(env, "callout") ? -1 : outcome;
    } catch (const std::exception& e) {
        report("callout", e.what());
        return -1;
    }
}

std::string JvmUpcall::command(const std::string& name, const std::string* arguments,
                               std::string& error) {
    const JvmThread& thread = JvmThread::current();
    JNIEnv* const env = thread.env();
    const EntryPoints& entry = EntryPoints::instance();
    const LocalRef<jbyteArray> nameBytes = newByteArray(env, name);
    const LocalRef<jbyteArray> argumentBytes =
        arguments && nameBytes ? newByteArray(env, *arguments) : LocalRef<jbyteArray>(env, nullptr);
    const bool ready = nameBytes && (argumentBytes || !arguments);
    const LocalRef<jbyteArray> answer(
        env, ready ? static_cast<jbyteArray>(env->CallStaticObjectMethod(
                         entry.type(), entry.command(), thread.context(), nameBytes.get(),
                         argumentBytes.get()))
                   : nullptr);
    error = takeException(env);
    return error.empty() ? bytesOf(env, answer.get()) : std::string();
}

void JvmUpcall::contextReleased(std::int64_t context) noexcept {
    try {
        JNIEnv* const env = JvmThread::current().env();
        const EntryPoints& entry = EntryPoints::instance();
        env->CallStaticVoidMethod(entry.type(), entry.contextReleased(),
                                  static_cast<jlong>(context));
        failed(env, "contextReleased");
    } catch (const std::exception& e) {
        report("contextReleased", e.what());
    }
}

}  // namespace keaosgi
