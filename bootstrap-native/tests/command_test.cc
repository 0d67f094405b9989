// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_service.h>
#include <cc/command_interpreter.h>
#include <config/command_mgr.h>
#include <hooks/hooks_manager.h>

#include "callout_fixture.h"
#include "command_registry.h"
#include "command_scope.h"
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

// A path as Java writes it: keys, or indexes below zero's complement.
class Path {
public:
    Path& key(const std::string& name) {
        head(static_cast<std::int32_t>(name.size()));
        bytes_ += name;
        return *this;
    }
    Path& index(std::int32_t index) {
        head(~index);
        return *this;
    }
    std::int64_t at() const { return reinterpret_cast<std::intptr_t>(bytes_.data()); }
    std::int32_t length() const { return static_cast<std::int32_t>(bytes_.size()); }
    void cut() { bytes_.pop_back(); }

private:
    void head(std::int32_t value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    std::string bytes_;
};

std::string positionOf(const Path& path) {
    const std::int64_t command = kb_command_current();
    const Bytes answer = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_command_position(command, path.at(), path.length(), out, cap);
    });
    return {answer.data.begin(), answer.data.end()};
}

TEST_F(CommandTest, javaAsksWhereArgumentsStand) {
    const std::string json = R"({"a": [1, {"b": "c"}], "d": 5})";
    const CommandScope scope(Element::fromJSON(json));
    const auto position = [&json](const std::string& text) {
        return "<string>:1:" + std::to_string(json.find(text) + 1);
    };
    // Kea takes the position of a map or list behind its bracket.
    const auto behind = [&json](const std::string& text) {
        return "<string>:1:" + std::to_string(json.find(text) + 2);
    };
    EXPECT_EQ(scope.token(), kb_command_current());
    EXPECT_EQ(behind("{"), positionOf({}));
    EXPECT_EQ(behind("[1"), positionOf(Path().key("a")));
    EXPECT_EQ(position("\"c\""), positionOf(Path().key("a").index(1).key("b")));
    EXPECT_EQ(behind("[1"), positionOf(Path().key("a").index(2))) << "the innermost one";
    EXPECT_EQ(behind("{"), positionOf(Path().key("x").key("y")));
    EXPECT_EQ(position("5}"), positionOf(Path().key("d").key("y")));
    Path broken = Path().key("abc");
    broken.cut();
    EXPECT_EQ(KB_E_INVALID, kb_command_position(scope.token(), broken.at(), broken.length(), 0, 0));
    EXPECT_EQ(KB_E_STALE, kb_command_position(scope.token() + 1, 0, 0, 0, 0));
    const CommandScope without{ConstElementPtr()};
    EXPECT_EQ(KB_E_ABSENT, kb_command_position(without.token(), 0, 0, 0, 0));
}

TEST_F(CommandTest, javaAsksForKeasTextOfArguments) {
    const CommandScope scope(Element::fromJSON(R"({"b": [1], "a": "\u00c5"})"));
    const auto text = [&scope](const Path& path) {
        const Bytes answer = answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_command_text(scope.token(), path.at(), path.length(), out, cap);
        });
        return std::string(answer.data.begin(), answer.data.end());
    };
    EXPECT_EQ(scope.token(), kb_command_current());
    EXPECT_EQ(R"({ "a": "\u00c5", "b": [ 1 ] })", text({}));
    EXPECT_EQ("[ 1 ]", text(Path().key("b")));
    const Path nowhere = Path().key("x");
    EXPECT_EQ(KB_E_ABSENT, kb_command_text(scope.token(), nowhere.at(), nowhere.length(), 0, 0));
}

TEST_F(CommandTest, valuesGoIntoTheAnswerWhereJavaWantsThem) {
    std::int64_t token = 0;
    java.onCommand = [&token](const std::string&, const std::string*, std::string&) {
        token = kb_command_current();
        CommandScope& scope = CommandScope::find(token);
        EXPECT_EQ(1, scope.keep(Element::fromJSON(R"([ { "x": 1 } ])")));
        EXPECT_EQ(2, scope.keep(Element::fromJSON(R"({ "y": 2 })")));
        EXPECT_EQ(1, kb_command_value_size(token, 1));
        EXPECT_EQ(KB_E_INVALID, kb_command_value_size(token, 3));
        return std::string(R"([{"result": 0, "arguments": {"l": null, "m": ["a", null]}},)"
                           R"([[1, "arguments", "l"], [2, "arguments", "m", 1]]])");
    };
    add("demo-get");
    loop->poll();
    EXPECT_EQ(R"({ "arguments": { "l": [ { "x": 1 } ], "m": [ "a", { "y": 2 } ] }, "result": 0 })",
              send(R"({"command": "demo-get"})"));
    EXPECT_EQ(0, kb_command_current());
    EXPECT_EQ(KB_E_STALE, kb_command_value_size(token, 1));
}

TEST_F(CommandTest, aWholeAnswersArgumentsMayBeAValue) {
    java.onCommand = [](const std::string&, const std::string*, std::string&) {
        CommandScope::current()->keep(Element::fromJSON(R"({ "y": 2 })"));
        return std::string(R"([{"result": 0, "arguments": null}, [[1, "arguments"]]])");
    };
    add("demo-get");
    loop->poll();
    EXPECT_EQ(R"({ "arguments": { "y": 2 }, "result": 0 })", send(R"({"command": "demo-get"})"));
}

TEST_F(CommandTest, placesThatMakeNoSenseAreAnError) {
    add("demo-get");
    loop->poll();
    for (const char* answer :
         {R"([{"result": 0}, [[1, "arguments"]]])", "[]", R"([{"result": 0}, 3])",
          R"([{"result": 0}, [["x"]]])", R"([{"result": 0}, [[1, "a", "b"]]])",
          R"([{"result": 0}, [[]]])", R"([{"result": 0}, [[1]]])"}) {
        java.onCommand = [answer](const std::string&, const std::string*, std::string&) {
            if (std::string(answer).find("\"b\"") != std::string::npos) {
                CommandScope::current()->keep(Element::createMap());
            }
            return std::string(answer);
        };
        EXPECT_NE(std::string::npos, send(R"({"command": "demo-get"})").find("\"result\": 1"))
            << answer;
    }
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
