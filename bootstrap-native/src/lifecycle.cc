// SPDX-License-Identifier: Apache-2.0

#include "lifecycle.h"

#include <kea_version.h>
#include <unistd.h>

#include <chrono>

#include "callout_manager.h"
#include "class_archive.h"
#include "command_registry.h"
#include "compat.h"
#include "entry_points.h"
#include "gate.h"
#include "hook_registry.h"
#include "json_text.h"
#include "jvm_host.h"
#include "jvm_options.h"
#include "jvm_thread.h"
#include "jvm_upcall.h"
#include "kea_thread.h"
#include "lease_results.h"
#include "log.h"
#include "main_loop.h"
#include "parameters.h"
#include "parking.h"
#include "places.h"
#include "safe_point.h"
#include "server_watch.h"

namespace keaosgi {
namespace {

using isc::data::Element;
using isc::data::ElementPtr;

constexpr std::chrono::milliseconds kTrialLimit = std::chrono::seconds(10);
constexpr std::chrono::milliseconds kDrainLimit = std::chrono::seconds(10);

// What this load knows.
struct Environment {
    Family family = Family::V4;
    Parameters parameters;
    std::string library;
    std::string home;
    std::string dataDirectory;
    std::string storage;
};

Environment environmentOf(isc::hooks::LibraryHandle& handle) {
    Environment environment;
    environment.family = daemonFamily();
    environment.parameters = Parameters::parse(handle.getParameters());
    environment.library = libraryPath();
    environment.home = findHome(environment.parameters.home, environment.library);
    environment.dataDirectory = compat::dataDirectory();
    environment.storage = environment.parameters.storage;
    if (environment.storage.empty()) {
        environment.storage = environment.dataDirectory + "/osgi/" + daemonName(environment.family);
    }
    return environment;
}

std::string jsonOf(const Environment& environment) {
    const ElementPtr json = Element::createMap();
    const auto text = [&json](const char* name, const std::string& value) {
        json->set(name, Element::create(value));
    };
    text("daemon", daemonName(environment.family));
    text("kea-version", VERSION);
    text("library", environment.library);
    text("home", environment.home);
    text("java-home", JvmHost::instance().jvm().home);
    text("data-directory", environment.dataDirectory);
    json->set("pid", Element::create(static_cast<int64_t>(::getpid())));
    json->set("test-run", Element::create(isTestRun(ownCommandLine())));
    json->set("parameters", boost::const_pointer_cast<Element>(environment.parameters.all));
    return jsonText(json);
}

void createJvm(const Environment& environment) {
    const Jvm jvm = findJvm(environment.parameters.javaHome);
    const std::vector<std::string> options =
        jvmOptions(jvm, environment.home, environment.storage, environment.parameters.jvmOptions);
    if (needTrial(jvm, environment.parameters.jvmOptions)) {
        tryJvmOptions(jvm, options, kTrialLimit);
    }
    JvmHost::instance().start(jvm, options, classArchiveOptions(jvm, environment.home));
}

// The JVM stays what it was created as; say so when the configuration now wants another one.
void warnOfChanges(const Environment& environment) {
    const JvmHost& host = JvmHost::instance();
    const std::string& wanted = environment.parameters.javaHome;
    if (!wanted.empty() && wanted != host.jvm().home) {
        LOG_WARN(logger, OSGI_RESTART_NEEDED).arg("java-home");
    }
    try {
        const std::vector<std::string> options = jvmOptions(
            host.jvm(), environment.home, environment.storage, environment.parameters.jvmOptions);
        if (options != host.options()) {
            LOG_WARN(logger, OSGI_RESTART_NEEDED).arg("jvm-options, home or storage");
        }
    } catch (const std::exception& e) {
        LOG_WARN(logger, OSGI_RESTART_NEEDED).arg(e.what());
    }
}

// Undoes, in reverse order, as much as has been done.
class Undo {
public:
    void done() { armed_ = false; }
    ~Undo() {
        if (armed_) {
            Gate::instance().disable();
            Upcall::use(nullptr);
            CommandRegistry::instance().stop();
            MainLoop::instance().stop();
            HookRegistry::instance().stop();
            ServerWatch::instance().stop();
        }
    }

private:
    bool armed_ = true;
};

void startJava(const Environment& environment) {
    if (JvmHost::instance().running()) {
        warnOfChanges(environment);
    } else {
        createJvm(environment);
    }
    void* env = nullptr;
    if (JvmHost::instance().vm()->GetEnv(&env, JNI_VERSION_10) != JNI_OK) {
        throw std::runtime_error("load() was called by a thread that the JVM doesn't know");
    }
    EntryPoints::instance().find(static_cast<JNIEnv*>(env));
}

// Java may look at the configuration that Kea is about to take over, which is complete.
std::string loadJava(const Environment& environment) {
    const SafePoint::InJava inJava;
    const ServerWatch::Staging staging;
    return JvmUpcall::instance().load(jsonOf(environment));
}

void unloadJava() {
    const SafePoint::InJava inJava;
    JvmUpcall::instance().unload();
}

}  // namespace

void loadLibrary(isc::hooks::LibraryHandle& handle) {
    const KeaThread::Reconfiguration reconfiguration;
    const Environment environment = environmentOf(handle);
    startJava(environment);
    Undo undo;
    HookRegistry::instance().start(calloutManager(), environment.family);
    CommandRegistry::instance().start();
    MainLoop::instance().onConfigured([] {
        HookRegistry::instance().apply();
        CommandRegistry::instance().apply();
    });
    MainLoop::instance().start();
    SafePoint::instance().start();
    Upcall::use(&JvmUpcall::instance());
    Gate::instance().enable();
    const std::string sentence = loadJava(environment);
    if (!sentence.empty()) {
        throw std::runtime_error(sentence);
    }
    HookRegistry::instance().finishLoad();
    undo.done();
    LOG_INFO(logger, OSGI_LOADED).arg(VERSION).arg(environment.home);
}

void unloadLibrary() noexcept {
    const KeaThread::Reconfiguration reconfiguration;
    try {
        Gate::instance().disable();
        if (!Gate::instance().drain(kDrainLimit)) {
            LOG_ERROR(logger, OSGI_DRAIN_TIMEOUT).arg(kDrainLimit.count());
        }
        CommandRegistry::instance().stop();
        MainLoop::instance().stop();
        HookRegistry::instance().stop();
        LeaseResults::instance().dropAll();
        ServerWatch::instance().stop();
        Parking::instance().clear();
        if (Upcall::current() == &JvmUpcall::instance()) {
            Upcall::use(nullptr);
            unloadJava();
        }
    } catch (const std::exception& e) {
        LOG_ERROR(logger, OSGI_UNLOAD_FAILED).arg(e.what());
    }
}

}  // namespace keaosgi
