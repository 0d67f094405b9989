// SPDX-License-Identifier: Apache-2.0
//
// What this library knows about Kea's hook points, as data: names, and which arguments hold the
// objects and values that kea_bridge.h speaks of.

#pragma once

#include <cstdint>
#include <string>

#include "kea_bridge.h"

namespace keaosgi {

constexpr int kSlotCount = KB_SLOT_SUBNETS + 1;
constexpr int kValueCount = KB_VALUE_HOST + 1;

enum class Family : std::uint8_t { V4, V6, BOTH };

struct HookPoint {
    kb_hook hook;
    Family family;
    std::string name;
    std::uint32_t slots;   // bit per kb_slot
    std::uint32_t values;  // bit per kb_value
    std::uint32_t writes;  // bit per kb_slot whose object Kea lets callouts change
    bool parks;            // a packet can be parked here, by releases that do so

    bool hasSlot(int slot) const { return slots >> slot & 1; }
    bool hasValue(int value) const { return values >> value & 1; }
    bool writesSlot(int slot) const { return writes >> slot & 1; }
};

// The hook point with this number (0 to KB_HOOK_COUNT - 1).
const HookPoint& hookPoint(int hook);

// Name of the argument behind a slot; the family is that of the hook point.
const std::string& slotArgument(Family family, int slot);

// Name of the argument behind a value.
const std::string& valueArgument(int value);

}  // namespace keaosgi
