// SPDX-License-Identifier: Apache-2.0

#include "option_factory.h"

#include <dhcp/dhcp4.h>
#include <dhcp/dhcp6.h>
#include <dhcp/libdhcp++.h>
#include <dhcp/option_definition.h>
#include <dhcp/option_space.h>
#include <util/buffer.h>

#include <boost/make_shared.hpp>
#include <cstring>
#include <string>

#include "border.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;

// Those that the operator has defined come after the standard ones, as when Kea takes a packet
// apart.
OptionDefinitionPtr definitionOf(Option::Universe universe, std::uint16_t code) {
    const std::string space = universe == Option::V4 ? DHCP4_OPTION_SPACE : DHCP6_OPTION_SPACE;
    OptionDefinitionPtr definition = LibDHCP::getOptionDef(space, code);
    if (!definition) {
        definition = LibDHCP::getRuntimeOptionDef(space, code);
    }
    return definition;
}

void requireCode(Option::Universe universe, std::int32_t code) {
    const bool v4 = universe == Option::V4;
    const bool exists = v4 ? code > DHO_PAD && code < DHO_END : code >= 0 && code <= 0xffff;
    if (!exists) {
        throw BorderError(KB_E_INVALID, "there is no option " + std::to_string(code));
    }
}

// Options that Kea's code takes for what their code says without looking twice.
bool mustHaveItsType(Option::Universe universe, std::int32_t code) {
    if (universe == Option::V4) {
        return false;
    }
    switch (code) {
        case D6O_IA_NA:
        case D6O_IA_TA:
        case D6O_IAADDR:
        case D6O_IA_PD:
        case D6O_IAPREFIX:
            return true;
        default:
            return false;
    }
}

bool keeps(const Option& option, const OptionBuffer& payload) {
    isc::util::OutputBuffer buffer(payload.size() + 4);
    option.pack(buffer, false);
    const std::size_t header = option.getHeaderLen();
    if (buffer.getLength() != header + payload.size()) {
        return false;
    }
    const auto* const data = static_cast<const std::uint8_t*>(buffer.getData());
    return payload.empty() || std::memcmp(data + header, payload.data(), payload.size()) == 0;
}

std::string described(std::int32_t code, const OptionDefinition& definition) {
    return "option " + std::to_string(code) + " (" + definition.getName() + ")";
}

OptionPtr typedOption(Option::Universe universe, std::uint16_t code, const OptionBuffer& payload,
                      const OptionDefinition& definition) {
    try {
        return definition.optionFactory(universe, code, payload.begin(), payload.end());
    } catch (const std::exception& e) {
        throw BorderError(KB_E_INVALID, "Kea can't read these " + std::to_string(payload.size()) +
                                            " bytes as " + described(code, definition) + ": " +
                                            e.what());
    }
}

}  // namespace

OptionPtr makeOption(Option::Universe universe, std::int32_t code, const OptionBuffer& payload) {
    requireCode(universe, code);
    const auto type = static_cast<std::uint16_t>(code);
    const OptionDefinitionPtr definition = definitionOf(universe, type);
    if (definition) {
        const OptionPtr typed = typedOption(universe, type, payload, *definition);
        if (keeps(*typed, payload)) {
            return typed;
        }
        if (mustHaveItsType(universe, code)) {
            throw BorderError(KB_E_INVALID, described(code, *definition) +
                                                " has bytes behind its end, or is cut short");
        }
    }
    return boost::make_shared<Option>(universe, type, payload);
}

}  // namespace keaosgi
