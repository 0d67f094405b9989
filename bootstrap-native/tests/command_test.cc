// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_service.h>
#include <cc/command_interpreter.h>
#include <config/command_mgr.h>
#include <hooks/hooks_manager.h>

#include "callout_fixture.h"
#include "command_registry.h"
#include "compat.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using isc::config::CommandMgr;
using isc::data::ConstElementPtr;
using isc::data::Element;

// The registry over a real event loop and Kea's real command manager.
class CommandTest : public CalloutTest {
protected:
    CommandTest() : loop(new isc::asiolink::IOService()) {
        compat::mainLoop() = loop;
        CommandRegistry::instance().start();
        MainLoop::instance().start();
    }
    ~CommandTest() override {
        CommandRegistry::instance().stop();
        MainLoop::instance().stop();
        compat::mainLoop().reset();
    }

    static std::int32_t add(const std::string& name) {
        return kb_command_add(reinterpret_cast<std::intptr_t>(name.data()),
                              static_cast<int>(name.size()));
    }
    static std::int32_t remove(const std::string& name) {
        return kb_command_remove(reinterpret_cast<std::intptr_t>(name.data()),
                                 static_cast<int>(name.size()));
    }
    static std::string send(const std::string& command) {
        return CommandMgr::instance().processCommand(Element::fromJSON(command))->str();
    }
    static bool listed(const std::string& name) {
        return send(R"({"command": "list-commands"})").find("\"" + name + "\"") !=
               std::string::npos;
    }

    isc::asiolink::IOServicePtr loop;
};

TEST_F(CommandTest, isOfferedAndWithdrawnByTheEventLoop) {
    EXPECT_EQ(0, add("demo-get"));
    EXPECT_FALSE(listed("demo-get")) << "nothing changes under a callout";
    loop->poll();
    EXPECT_TRUE(listed("demo-get"));
    EXPECT_EQ(0, remove("demo-get"));
    EXPECT_TRUE(listed("demo-get"));
    loop->poll();
    EXPECT_FALSE(listed("demo-get"));
    EXPECT_EQ(0, add("demo-get"));
    loop->poll();
    EXPECT_TRUE(listed("demo-get")) << "and once more";
}

TEST_F(CommandTest, javaAnswers) {
    java.onCommand = [](const std::string& name, const std::string* arguments, std::string&) {
        EXPECT_EQ("demo-get", name);
        return "{\"result\": 3, \"arguments\": {\"got\": " +
               (arguments ? *arguments : std::string("\"nothing\"")) + "}}";
    };
    add("demo-get");
    loop->poll();
    EXPECT_EQ(R"({ "arguments": { "got": { "a": 1 } }, "result": 3 })",
              send(R"({"command": "demo-get", "arguments": {"a": 1}})"));
    EXPECT_EQ(R"({ "arguments": { "got": "nothing" }, "result": 3 })",
              send(R"({"command": "demo-get"})"));
}

TEST_F(CommandTest, failureOfJavaIsAnAnswer) {
    add("demo-get");
    loop->poll();
    java.onCommand = [](const std::string&, const std::string*, std::string& error) {
        error = "boom";
        return std::string();
    };
    EXPECT_EQ(R"({ "result": 1, "text": "command 'demo-get' failed: boom" })",
              send(R"({"command": "demo-get"})"));
    java.onCommand = [](const std::string&, const std::string*, std::string&) {
        return std::string("no json");
    };
    EXPECT_NE(std::string::npos, send(R"({"command": "demo-get"})").find("\"result\": 1"));
}

TEST_F(CommandTest, namesAreChecked) {
    for (const char* name : {"", "Demo", "de mo", "demo_get", "d\n", "d\"x"}) {
        EXPECT_EQ(KB_E_INVALID, add(name)) << name;
    }
    EXPECT_EQ(KB_E_FAILED, add("list-commands"));
    EXPECT_EQ("Kea itself has a command 'list-commands'", lastErrorText());
    EXPECT_EQ(0, add("demo-get"));
    EXPECT_EQ(KB_E_FAILED, add("demo-get"));
    EXPECT_EQ("the command 'demo-get' is offered already", lastErrorText());
    EXPECT_EQ(KB_E_FAILED, remove("demo-other"));
}

TEST_F(CommandTest, commandMayWithdrawItself) {
    java.onCommand = [](const std::string&, const std::string*, std::string&) {
        EXPECT_EQ(0, remove("demo-end"));
        return std::string(R"({"result": 0})");
    };
    add("demo-end");
    loop->poll();
    EXPECT_EQ(R"({ "result": 0 })", send(R"({"command": "demo-end"})"));
    loop->poll();
    EXPECT_FALSE(listed("demo-end"));
}

TEST_F(CommandTest, unloadWithdrawsAllAndDropsWhatWasPosted) {
    add("demo-a");
    loop->poll();
    add("demo-b");
    CommandRegistry::instance().stop();
    MainLoop::instance().stop();
    loop->poll();
    EXPECT_FALSE(listed("demo-a"));
    EXPECT_FALSE(listed("demo-b"));
    EXPECT_EQ(KB_E_FAILED, add("demo-c"));
}

}  // namespace
}  // namespace keaosgi
