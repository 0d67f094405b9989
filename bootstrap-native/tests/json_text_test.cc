// SPDX-License-Identifier: Apache-2.0

#include "json_text.h"

#include <gtest/gtest.h>

namespace keaosgi {
namespace {

using isc::data::ConstElementPtr;
using isc::data::Element;

TEST(JsonTextTest, everyType) {
    const std::string text =
        R"({"a":[1,-2,9223372036854775807],"b":true,"c":null,"d":{},"e":[],"f":1.5,"g":"x"})";
    EXPECT_EQ(text, jsonText(Element::fromJSON(text)));
    EXPECT_EQ("null", jsonText(ConstElementPtr()));
}

TEST(JsonTextTest, stringsKeepTheirBytes) {
    const std::string bytes("\"\\\n\x01\x7f\xc3\xb6\xff\0end", 12);
    EXPECT_EQ("\"\\\"\\\\\\u000a\\u0001\\u007f\xc3\xb6\xff\\u0000end\"",
              jsonText(Element::create(bytes)));
    EXPECT_EQ(bytes, Element::fromJSON(jsonText(Element::create(bytes)))->stringValue());
}

TEST(JsonTextTest, realsReadBackAsTheSameReals) {
    for (const double value : {0.1, 1.0, -2.5e-300, 1e100, 123456789.123456789}) {
        const std::string text = jsonText(Element::create(value));
        EXPECT_EQ(value, std::stod(text)) << text;
        EXPECT_NE(std::string::npos, text.find_first_of(".e")) << text;
    }
}

}  // namespace
}  // namespace keaosgi
