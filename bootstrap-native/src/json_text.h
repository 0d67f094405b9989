// SPDX-License-Identifier: Apache-2.0
//
// Kea's JSON elements as text for Java.
//
// Kea's own printer writes each byte above 0x7f of a string as an escape of its own, so that UTF-8
// text comes out as other text, and prints some numbers in ways that no JSON parser accepts. Here a
// string keeps its bytes as they are.

#pragma once

#include <cc/data.h>

#include <string>

namespace keaosgi {

// The element as JSON text; "null" for a null pointer.
std::string jsonText(const isc::data::ConstElementPtr& element);

}  // namespace keaosgi
