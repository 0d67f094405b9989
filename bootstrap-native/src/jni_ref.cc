// SPDX-License-Identifier: Apache-2.0

#include "jni_ref.h"

namespace keaosgi {
namespace {

// toString() of an object, in Java's own variant of UTF-8; a fallback when even that fails, as it
// may after a StackOverflowError or an OutOfMemoryError.
std::string textOf(JNIEnv* env, jobject object) {
    const LocalRef<jclass> type(env, env->GetObjectClass(object));
    const jmethodID toString = env->GetMethodID(type.get(), "toString", "()Ljava/lang/String;");
    const LocalRef<jstring> string(
        env, toString ? static_cast<jstring>(env->CallObjectMethod(object, toString)) : nullptr);
    if (env->ExceptionCheck() || !string) {
        env->ExceptionClear();
        return "an exception that can't be described";
    }
    const char* const characters = env->GetStringUTFChars(string.get(), nullptr);
    if (!characters) {
        env->ExceptionClear();
        return "an exception that can't be described";
    }
    const std::string text(characters);
    env->ReleaseStringUTFChars(string.get(), characters);
    return text;
}

// What a method of Throwable without arguments returns, null on any trouble.
LocalRef<jobject> ask(JNIEnv* env, jobject throwable, const char* name, const char* signature) {
    const LocalRef<jclass> type(env, env->GetObjectClass(throwable));
    const jmethodID method = env->GetMethodID(type.get(), name, signature);
    LocalRef<jobject> result(env, method ? env->CallObjectMethod(throwable, method) : nullptr);
    if (env->ExceptionCheck()) {
        env->ExceptionClear();
        return LocalRef<jobject>(env, nullptr);
    }
    return result;
}

std::string stackOf(JNIEnv* env, jobject throwable) {
    constexpr jsize kLines = 12;
    const LocalRef<jobject> elements =
        ask(env, throwable, "getStackTrace", "()[Ljava/lang/StackTraceElement;");
    if (!elements) {
        return std::string();
    }
    const auto array = static_cast<jobjectArray>(elements.get());
    const jsize length = env->GetArrayLength(array);
    std::string text;
    for (jsize i = 0; i < length && i < kLines; ++i) {
        const LocalRef<jobject> line(env, env->GetObjectArrayElement(array, i));
        text += " at " + textOf(env, line.get());
    }
    return text + (length > kLines ? " ..." : "");
}

std::string describe(JNIEnv* env, jthrowable throwable, int depth) {
    std::string text = textOf(env, throwable) + stackOf(env, throwable);
    constexpr int kDeepest = 5;
    const LocalRef<jobject> cause = ask(env, throwable, "getCause", "()Ljava/lang/Throwable;");
    if (cause && depth < kDeepest) {
        text += " caused by " + describe(env, static_cast<jthrowable>(cause.get()), depth + 1);
    }
    return text;
}

}  // namespace

LocalRef<jbyteArray> newByteArray(JNIEnv* env, const std::string& bytes) {
    const auto length = static_cast<jsize>(bytes.size());
    LocalRef<jbyteArray> array(env, env->NewByteArray(length));
    if (array) {
        env->SetByteArrayRegion(array.get(), 0, length,
                                reinterpret_cast<const jbyte*>(bytes.data()));
    }
    return array;
}

std::string bytesOf(JNIEnv* env, jbyteArray array) {
    if (!array) {
        return std::string();
    }
    const jsize length = env->GetArrayLength(array);
    std::string bytes(static_cast<std::size_t>(length), '\0');
    env->GetByteArrayRegion(array, 0, length, reinterpret_cast<jbyte*>(&bytes[0]));
    return bytes;
}

std::string takeException(JNIEnv* env) {
    const LocalRef<jthrowable> throwable(env, env->ExceptionOccurred());
    if (!throwable) {
        return std::string();
    }
    env->ExceptionClear();
    return describe(env, throwable.get(), 0);
}

}  // namespace keaosgi
