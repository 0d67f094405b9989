// SPDX-License-Identifier: Apache-2.0

#include "json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace keaosgi {
namespace {

using isc::data::ConstElementPtr;
using isc::data::Element;

void append(std::string& out, const ConstElementPtr& element);

void appendControl(std::string& out, unsigned char byte) {
    static const char* const digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

void appendString(std::string& out, const std::string& text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            appendControl(out, byte);
        } else {
            out += c;
        }
    }
    out += '"';
}

// The shortest text that reads back as the same number, always with a sign of being no integer.
void appendReal(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    const std::string number(text.data(), end);
    out += number;
    if (number.find_first_of(".e") == std::string::npos) {
        out += ".0";
    }
}

void appendList(std::string& out, const ConstElementPtr& list) {
    out += '[';
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (i != 0) {
            out += ',';
        }
        append(out, list->get(static_cast<int>(i)));
    }
    out += ']';
}

void appendMap(std::string& out, const ConstElementPtr& map) {
    out += '{';
    bool first = true;
    for (const auto& entry : map->mapValue()) {
        if (!first) {
            out += ',';
        }
        first = false;
        appendString(out, entry.first);
        out += ':';
        append(out, entry.second);
    }
    out += '}';
}

void append(std::string& out, const ConstElementPtr& element) {
    if (!element) {
        out += "null";
        return;
    }
    switch (element->getType()) {
        case Element::string:
            return appendString(out, element->stringValue());
        case Element::real:
            return appendReal(out, element->doubleValue());
        case Element::list:
            return appendList(out, element);
        case Element::map:
            return appendMap(out, element);
        default:
            out += element->str();  // integers of any size, booleans, null
    }
}

}  // namespace

std::string jsonText(const ConstElementPtr& element) {
    std::string out;
    append(out, element);
    return out;
}

}  // namespace keaosgi
