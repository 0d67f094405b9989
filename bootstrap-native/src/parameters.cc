// SPDX-License-Identifier: Apache-2.0

#include "parameters.h"

#include <array>
#include <stdexcept>

namespace keaosgi {
namespace {

using isc::data::ConstElementPtr;
using isc::data::Element;

enum class Type { PATH, PATHS, OPTIONS, NAMES, MAP_OF_MAPS };

struct Parameter {
    const char* name;
    Type type;
};

constexpr std::array<Parameter, 9> kParameters{{
    {"home", Type::PATH},
    {"java-home", Type::PATH},
    {"jvm-options", Type::OPTIONS},
    {"storage", Type::PATH},
    {"bundle-directories", Type::PATHS},
    {"script-directories", Type::PATHS},
    {"deploy", Type::PATH},
    {"bundles", Type::NAMES},
    {"config", Type::MAP_OF_MAPS},
}};

// Collects mistakes, so that the operator sees all of them at once.
class Mistakes {
public:
    void add(const std::string& mistake) { text_ += (text_.empty() ? "" : "; ") + mistake; }
    void throwIfAny() const {
        if (!text_.empty()) {
            throw std::invalid_argument(text_);
        }
    }

private:
    std::string text_;
};

std::string quoted(const std::string& name) { return "'" + name + "'"; }

void checkPath(const std::string& name, const ConstElementPtr& value, Mistakes& mistakes) {
    if (value->getType() != Element::string) {
        mistakes.add(quoted(name) + " must be a string, not " +
                     Element::typeToName(static_cast<Element::types>(value->getType())));
    } else if (value->stringValue().empty() || value->stringValue()[0] != '/') {
        mistakes.add(quoted(name) + " must be an absolute path, not '" + value->stringValue() +
                     "'");
    }
}

void checkString(const std::string& name, const ConstElementPtr& value, Type type,
                 Mistakes& mistakes) {
    if (type == Type::PATHS) {
        return checkPath(name, value, mistakes);
    }
    if (value->getType() != Element::string || value->stringValue().empty()) {
        mistakes.add(quoted(name) + " must be a non-empty string");
    } else if (type == Type::OPTIONS && value->stringValue()[0] != '-') {
        mistakes.add(quoted(name) + " must start with '-': '" + value->stringValue() + "'");
    }
}

void checkList(const std::string& name, const ConstElementPtr& value, Type type,
               Mistakes& mistakes) {
    if (value->getType() != Element::list) {
        mistakes.add(quoted(name) + " must be a list of strings");
        return;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        checkString(name + "[" + std::to_string(i) + "]", value->get(static_cast<int>(i)), type,
                    mistakes);
    }
}

void checkMapOfMaps(const std::string& name, const ConstElementPtr& value, Mistakes& mistakes) {
    if (value->getType() != Element::map) {
        mistakes.add(quoted(name) + " must be a map from PID to a map of properties");
        return;
    }
    for (const auto& entry : value->mapValue()) {
        if (entry.second->getType() != Element::map) {
            mistakes.add(quoted(name + "." + entry.first) + " must be a map of properties");
        }
    }
}

void check(const Parameter& parameter, const ConstElementPtr& value, Mistakes& mistakes) {
    switch (parameter.type) {
        case Type::PATH:
            return checkPath(parameter.name, value, mistakes);
        case Type::MAP_OF_MAPS:
            return checkMapOfMaps(parameter.name, value, mistakes);
        default:
            return checkList(parameter.name, value, parameter.type, mistakes);
    }
}

const Parameter* find(const std::string& name) {
    for (const Parameter& parameter : kParameters) {
        if (name == parameter.name) {
            return &parameter;
        }
    }
    return nullptr;
}

std::string allNames() {
    std::string names;
    for (const Parameter& parameter : kParameters) {
        names += (names.empty() ? "" : ", ") + std::string(parameter.name);
    }
    return names;
}

void checkAll(const ConstElementPtr& map) {
    Mistakes mistakes;
    for (const auto& entry : map->mapValue()) {
        if (const Parameter* parameter = find(entry.first)) {
            check(*parameter, entry.second, mistakes);
        } else {
            mistakes.add("unknown parameter " + quoted(entry.first) + " (there are " + allNames() +
                         ")");
        }
    }
    mistakes.throwIfAny();
}

std::string text(const ConstElementPtr& map, const char* name) {
    return map->contains(name) ? map->get(name)->stringValue() : std::string();
}

}  // namespace

Parameters Parameters::parse(const ConstElementPtr& map) {
    Parameters parameters;
    parameters.all = map ? map : ConstElementPtr(Element::createMap());
    if (parameters.all->getType() != Element::map) {
        throw std::invalid_argument("the parameters must be a map");
    }
    checkAll(parameters.all);
    parameters.home = text(parameters.all, "home");
    parameters.javaHome = text(parameters.all, "java-home");
    parameters.storage = text(parameters.all, "storage");
    if (const ConstElementPtr options = parameters.all->get("jvm-options")) {
        for (std::size_t i = 0; i < options->size(); ++i) {
            parameters.jvmOptions.push_back(options->get(static_cast<int>(i))->stringValue());
        }
    }
    return parameters;
}

}  // namespace keaosgi
