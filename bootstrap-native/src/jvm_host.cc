// SPDX-License-Identifier: Apache-2.0

#include "jvm_host.h"

#include <dlfcn.h>

#include <stdexcept>

#include "log.h"

namespace keaosgi {
namespace {

using CreateJavaVm = jint(JNICALL*)(JavaVM**, void**, void*);
using GetCreatedJavaVms = jint(JNICALL*)(JavaVM**, jsize, jsize*);

template <class Function>
Function lookUp(void* library, const char* name, const std::string& path) {
    void* const symbol = ::dlsym(library, name);
    if (!symbol) {
        throw std::runtime_error(path + " has no function " + name);
    }
    return reinterpret_cast<Function>(symbol);
}

// A JVM that somebody else has created in this process; null when there is none.
JavaVM* existing(void* library, const std::string& path) {
    JavaVM* vm = nullptr;
    jsize count = 0;
    const auto get = lookUp<GetCreatedJavaVms>(library, "JNI_GetCreatedJavaVMs", path);
    return get(&vm, 1, &count) == JNI_OK && count == 1 ? vm : nullptr;
}

JavaVM* create(void* library, const std::string& path, const std::vector<std::string>& options) {
    std::vector<JavaVMOption> list;
    for (const std::string& option : options) {
        list.push_back({const_cast<char*>(option.c_str()), nullptr});
    }
    JavaVMInitArgs arguments{};
    arguments.version = JNI_VERSION_10;
    arguments.nOptions = static_cast<jint>(list.size());
    arguments.options = list.data();
    JavaVM* vm = nullptr;
    void* env = nullptr;
    const jint result =
        lookUp<CreateJavaVm>(library, "JNI_CreateJavaVM", path)(&vm, &env, &arguments);
    if (result != JNI_OK) {
        throw std::runtime_error("the JVM could not be created (JNI error " +
                                 std::to_string(result) + "); its options were tried before");
    }
    return vm;
}

}  // namespace

JvmHost& JvmHost::instance() {
    static auto* const host = new JvmHost;
    return *host;
}

void JvmHost::start(const Jvm& jvm, const std::vector<std::string>& options,
                    const std::vector<std::string>& quickening) {
    if (running()) {
        return;
    }
    // Never closed: nothing can take a JVM out of a process.
    void* const library = ::dlopen(jvm.library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        throw std::runtime_error(std::string("the JVM's library can't be loaded: ") + ::dlerror());
    }
    JavaVM* const found = existing(library, jvm.library);
    std::vector<std::string> all = quickening;
    all.insert(all.end(), options.begin(), options.end());
    vm_ = found ? found : create(library, jvm.library, all);
    jvm_ = jvm;
    options_ = options;
    LOG_INFO(logger, OSGI_JVM_CREATED).arg(jvm.version).arg(jvm.home);
}

}  // namespace keaosgi
