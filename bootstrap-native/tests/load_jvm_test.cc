// SPDX-License-Identifier: Apache-2.0
//
// The library at work in a JVM, with the JVM's own check of our manners at the border.

#include <asiolink/io_service.h>
#include <config/command_mgr.h>
#include <dhcpsrv/lease_mgr.h>
#include <dlfcn.h>
#include <jni.h>

#include <thread>

#include "compat.h"
#include "kea_bridge.h"
#include "load_fixture.h"

namespace keaosgi {
namespace {

using isc::data::Element;
using isc::hooks::CalloutHandle;
using isc::hooks::CalloutHandlePtr;
using isc::hooks::HooksManager;
using isc::hooks::ServerHooks;

void callHook(const char* name, CalloutHandle& handle) {
    HooksManager::callCallouts(ServerHooks::getServerHooks().getIndex(name), handle);
}

// EntryPoints.callKea.
void JNICALL callKea(JNIEnv*, jclass) {
    const CalloutHandlePtr handle = HooksManager::createCalloutHandle();
    callHook("pkt4_receive", *handle);
    EXPECT_EQ(CalloutHandle::NEXT_STEP_SKIP, handle->getStatus());
}

class JvmTest : public LoadTest {
protected:
    JvmTest() : loop(new isc::asiolink::IOService()) {
        compat::mainLoop() = loop;
        for (const char* name : {"pkt4_receive", "pkt4_send", "lease4_expire", "lease4_recover",
                                 "command_processed"}) {
            if (ServerHooks::getServerHooks().findIndex(name) < 0) {
                ServerHooks::getServerHooks().registerHook(name);
            }
        }
    }

    bool loadChecked(const std::string& more = "") {
        return load(
            parameters(R"("jvm-options": ["-Xcheck:jni"])" + (more.empty() ? more : ", " + more)));
    }

    template <class Function>
    static Function symbol(const char* name) {
        void* const library = ::dlopen(ENGINE_LIBRARY, RTLD_NOW | RTLD_NOLOAD);
        return reinterpret_cast<Function>(::dlsym(library, name));
    }
    void openGate(int hook) const {
        EXPECT_EQ(0, symbol<std::int32_t (*)(std::int32_t, std::int32_t)>("kb_gate_set")(hook, 1));
        loop->poll();
    }
    static bool registered(const char* name) {
        return HooksManager::calloutsPresent(ServerHooks::getServerHooks().getIndex(name));
    }

    static JNIEnv* env() {
        JavaVM* vm = nullptr;
        jsize count = 0;
        using GetVms = jint(JNICALL*)(JavaVM**, jsize, jsize*);
        void* const jvm =
            ::dlopen(JAVA_HOME_FOR_TESTS "/lib/server/libjvm.so", RTLD_NOW | RTLD_NOLOAD);
        reinterpret_cast<GetVms>(::dlsym(jvm, "JNI_GetCreatedJavaVMs"))(&vm, 1, &count);
        void* result = nullptr;
        vm->GetEnv(&result, JNI_VERSION_10);
        return static_cast<JNIEnv*>(result);
    }

    // What a static method of EntryPoints says that returns byte[].
    static std::string ask(const char* method) {
        JNIEnv* const jni = env();
        const jclass type = jni->FindClass("org/keaosgi/container/entry/EntryPoints");
        const jmethodID id = jni->GetStaticMethodID(type, method, "()[B");
        const auto array = static_cast<jbyteArray>(jni->CallStaticObjectMethod(type, id));
        EXPECT_FALSE(jni->ExceptionCheck());
        std::string text(static_cast<std::size_t>(jni->GetArrayLength(array)), '\0');
        jni->GetByteArrayRegion(array, 0, jni->GetArrayLength(array),
                                reinterpret_cast<jbyte*>(&text[0]));
        jni->DeleteLocalRef(array);
        jni->DeleteLocalRef(type);
        return text;
    }

    // Calls a hook point after another library has dropped the packet; the outcome after it.
    static int outcomeAfterDrop(const char* name) {
        HooksManager::preCalloutsLibraryHandle().deregisterAllCallouts(name);
        HooksManager::preCalloutsLibraryHandle().registerCallout(name, drop);
        return outcomeOf(name);
    }
    static int outcomeOf(const char* name) {
        const CalloutHandlePtr handle = HooksManager::createCalloutHandle();
        callHook(name, *handle);
        return handle->getStatus();
    }
    static int drop(CalloutHandle& handle) {
        handle.setStatus(CalloutHandle::NEXT_STEP_DROP);
        return 0;
    }

    isc::asiolink::IOServicePtr loop;
};

TEST_F(JvmTest, loadsAndTellsTheContainerWhereItIs) {
    ASSERT_TRUE(loadChecked(R"("config": {"a.b": {"\u00c3\u00b6": [1, 2.5]}})")) << log;
    EXPECT_TRUE(logged("OSGI_JVM_CREATED"));
    EXPECT_TRUE(logged("OSGI_LOADED"));
    const auto environment = Element::fromJSON(ask("environment"));
    EXPECT_EQ("dhcp4", environment->get("daemon")->stringValue());
    EXPECT_EQ(STUB_HOME, environment->get("home")->stringValue());
    EXPECT_EQ(JAVA_HOME_FOR_TESTS, environment->get("java-home")->stringValue());
    EXPECT_EQ(ENGINE_LIBRARY, environment->get("library")->stringValue());
    EXPECT_EQ(::getpid(), environment->get("pid")->intValue());
    EXPECT_FALSE(environment->get("test-run")->boolValue());
    EXPECT_NE("", environment->get("kea-version")->stringValue());
    EXPECT_EQ('/', environment->get("data-directory")->stringValue()[0]);
    EXPECT_EQ("{ \"\xc3\xb6\": [ 1, 2.5 ] }",
              environment->get("parameters")->get("config")->get("a.b")->str());
}

TEST_F(JvmTest, loadUnloadLoadAgain) {
    for (int round = 1; round <= 3; ++round) {
        ASSERT_TRUE(loadChecked()) << log;
        EXPECT_EQ(round == 1, logged("OSGI_JVM_CREATED"));
        EXPECT_FALSE(logged("OSGI_RESTART_NEEDED"));
        EXPECT_FALSE(registered("pkt4_receive")) << "nobody listens at first";
        EXPECT_EQ(KB_DROP, outcomeAfterDrop("pkt4_receive")) << "the gate is closed at first";
        openGate(KB_PKT4_RECEIVE);
        EXPECT_EQ(KB_SKIP, outcomeAfterDrop("pkt4_receive"));
        unload();
        EXPECT_FALSE(logged("ERROR")) << log;
    }
    EXPECT_EQ("loads=3 unloads=3 attaches=1 detaches=0 releases=0", ask("counters"));
}

TEST_F(JvmTest, otherJvmNeedsARestart) {
    ASSERT_TRUE(loadChecked()) << log;
    unload();
    ASSERT_TRUE(load(parameters(R"("jvm-options": ["-Xmx64m"])"))) << log;
    EXPECT_TRUE(logged("OSGI_RESTART_NEEDED")) << log;
}

TEST_F(JvmTest, refusalOfTheContainerUndoesTheLoad) {
    EXPECT_FALSE(loadChecked(R"("bundles": ["please.refuse"])"));
    EXPECT_TRUE(logged("OSGI_LOAD_FAILED"));
    EXPECT_TRUE(logged(": bundle 'please.refuse' is not here")) << log;
    EXPECT_FALSE(loadChecked(R"("bundles": ["please.throw"])"));
    EXPECT_TRUE(logged("java.lang.IllegalStateException: asked to throw at org.keaosgi")) << log;
    EXPECT_TRUE(logged("caused by java.lang.RuntimeException: the cause")) << log;
    ASSERT_TRUE(loadChecked()) << log;
    openGate(KB_PKT4_RECEIVE);
    EXPECT_EQ(KB_SKIP, outcomeOf("pkt4_receive"));
}

TEST_F(JvmTest, threadsAreAttachedOnceAndDetachedAtTheirEnd) {
    ASSERT_TRUE(loadChecked()) << log;
    openGate(KB_PKT4_RECEIVE);
    for (int round = 0; round < 2; ++round) {
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([] {
                for (int call = 0; call < 200; ++call) {
                    EXPECT_EQ(KB_SKIP, outcomeOf("pkt4_receive"));
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
    }
    EXPECT_EQ("loads=1 unloads=0 attaches=9 detaches=8 releases=0", ask("counters"));
}

TEST_F(JvmTest, exceptionsOfJavaAreLoggedAndLeaveTheOutcome) {
    ASSERT_TRUE(loadChecked()) << log;
    openGate(KB_LEASE4_EXPIRE);
    openGate(KB_LEASE4_RECOVER);
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(KB_DROP, outcomeAfterDrop("lease4_expire"));
    EXPECT_EQ(KB_DROP, outcomeAfterDrop("lease4_recover"));
    std::thread([] { EXPECT_EQ(KB_DROP, outcomeAfterDrop("lease4_recover")); }).join();
    log = ::testing::internal::GetCapturedStderr();
    EXPECT_TRUE(logged("OSGI_UPCALL_FAILED")) << log;
    EXPECT_TRUE(logged("java.lang.IllegalStateException: thrown on purpose")) << log;
    EXPECT_TRUE(logged("java.lang.StackOverflowError")) << log;
}

TEST_F(JvmTest, upcallsMayNest) {
    ASSERT_TRUE(loadChecked()) << log;
    openGate(KB_PKT4_RECEIVE);
    openGate(KB_PKT4_SEND);
    JNIEnv* const jni = env();
    const JNINativeMethod method{const_cast<char*>("callKea"), const_cast<char*>("()V"),
                                 reinterpret_cast<void*>(&callKea)};
    const jclass type = jni->FindClass("org/keaosgi/container/entry/EntryPoints");
    ASSERT_EQ(JNI_OK, jni->RegisterNatives(type, &method, 1));
    EXPECT_EQ(KB_DROP, outcomeAfterDrop("pkt4_send"));
}

TEST_F(JvmTest, commands) {
    ASSERT_TRUE(loadChecked()) << log;
    const std::string name = "demo-get";
    const auto add = symbol<std::int32_t (*)(std::int64_t, std::int32_t)>("kb_command_add");
    EXPECT_EQ(0, add(reinterpret_cast<std::intptr_t>(name.data()), 8));
    loop->poll();
    auto& manager = isc::config::CommandMgr::instance();
    EXPECT_EQ(
        R"({ "arguments": { "got": { "a": 1 } }, "result": 0, "text": "demo-get" })",
        manager
            .processCommand(Element::fromJSON(R"({"command": "demo-get", "arguments": {"a": 1}})"))
            ->str());
    unload();
    EXPECT_NE(std::string::npos,
              manager.processCommand(Element::fromJSON(R"({"command": "demo-get"})"))
                  ->str()
                  .find("\"result\": 2"));
}

}  // namespace
}  // namespace keaosgi
