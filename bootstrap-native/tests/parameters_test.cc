// SPDX-License-Identifier: Apache-2.0

#include "parameters.h"

#include <gtest/gtest.h>

namespace keaosgi {
namespace {

using isc::data::Element;

std::string mistakesIn(const char* json) {
    try {
        Parameters::parse(Element::fromJSON(json));
        return std::string();
    } catch (const std::invalid_argument& e) {
        return e.what();
    }
}

TEST(ParametersTest, allOfThem) {
    const Parameters parameters = Parameters::parse(Element::fromJSON(R"({
        "home": "/h", "java-home": "/j", "jvm-options": ["-Xmx1g", "-Da=b"], "storage": "/s",
        "bundle-directories": ["/b"], "script-directories": ["/c"], "deploy": "/d",
        "bundles": ["x.y"], "config": {"x.y": {"a": 1}}})"));
    EXPECT_EQ("/h", parameters.home);
    EXPECT_EQ("/j", parameters.javaHome);
    EXPECT_EQ("/s", parameters.storage);
    EXPECT_EQ((std::vector<std::string>{"-Xmx1g", "-Da=b"}), parameters.jvmOptions);
    EXPECT_EQ(9U, parameters.all->size());
}

TEST(ParametersTest, noneOfThem) {
    EXPECT_EQ("", mistakesIn("{}"));
    EXPECT_EQ("", Parameters::parse(nullptr).home);
    EXPECT_EQ(Element::map, Parameters::parse(nullptr).all->getType());
    EXPECT_EQ("the parameters must be a map", mistakesIn("[1]"));
}

TEST(ParametersTest, everyMistakeIsNamedAtOnce) {
    EXPECT_EQ(
        "'bundles[1]' must be a non-empty string; 'config.a' must be a map of properties; "
        "unknown parameter 'hom' (there are home, java-home, jvm-options, storage, "
        "bundle-directories, script-directories, deploy, bundles, config); "
        "'home' must be a string, not integer; "
        "'jvm-options[0]' must start with '-': 'Xmx'; 'storage' must be an absolute path, not 'x'",
        mistakesIn(R"({"home": 1, "hom": "/x", "jvm-options": ["Xmx"], "storage": "x",
                       "bundles": ["a", ""], "config": {"a": 1}})"));
}

TEST(ParametersTest, wrongTypes) {
    EXPECT_EQ("'bundles' must be a list of strings", mistakesIn(R"({"bundles": "a"})"));
    EXPECT_EQ("'bundles[0]' must be a non-empty string", mistakesIn(R"({"bundles": [null]})"));
    EXPECT_EQ("'bundle-directories[0]' must be an absolute path, not 'a'",
              mistakesIn(R"({"bundle-directories": ["a"]})"));
    EXPECT_EQ("'script-directories[0]' must be a string, not map",
              mistakesIn(R"({"script-directories": [{}]})"));
    EXPECT_EQ("'config' must be a map from PID to a map of properties",
              mistakesIn(R"({"config": []})"));
    EXPECT_EQ("'deploy' must be a string, not list", mistakesIn(R"({"deploy": ["/d"]})"));
    EXPECT_EQ("'java-home' must be an absolute path, not ''", mistakesIn(R"({"java-home": ""})"));
    EXPECT_EQ("'home' must be a string, not null", mistakesIn(R"({"home": null})"));
}

}  // namespace
}  // namespace keaosgi
