// SPDX-License-Identifier: Apache-2.0
//
// The bridge: changing a callout's plain arguments, and its subnet.

#include <cc/data.h>
#include <dhcpsrv/host.h>

#include "border.h"
#include "edit_arguments.h"
#include "frame.h"
#include "kea_bridge_edit.h"

using namespace keaosgi;
using isc::dhcp::Host;

namespace {

int32_t setInt(Frame& frame, int32_t value, int64_t number) {
    switch (value) {
        case KB_VALUE_FWD_UPDATE:
        case KB_VALUE_REV_UPDATE:
            frame.setValue(value, number != 0);
            return 0;
        case KB_VALUE_ID_TYPE:
            frame.setValue(value, static_cast<Host::IdentifierType>(unsignedArgument<int>(
                                      number, Host::LAST_IDENTIFIER_TYPE, "an identifier's type")));
            return 0;
        default:
            return fail(KB_E_INVALID, "this value is not an int that can be changed");
    }
}

int32_t setBytes(Frame& frame, int32_t value, const std::string& text) {
    switch (value) {
        case KB_VALUE_ID_VALUE:
            frame.setValue(value, std::vector<uint8_t>(text.begin(), text.end()));
            return 0;
        case KB_VALUE_HOSTNAME:
            frame.setValue(value, text);
            return 0;
        case KB_VALUE_COMMAND_RESPONSE:
            frame.setValue(value, isc::data::ConstElementPtr(isc::data::Element::fromJSON(text)));
            return 0;
        default:
            return fail(KB_E_INVALID, "this value is not bytes that can be changed");
    }
}

}  // namespace

int32_t kb_edit_value_int(int64_t frame, int32_t value, int64_t number) {
    return guarded([&] { return setInt(Frame::find(frame), value, number); });
}

int32_t kb_edit_value_bytes(int64_t frame, int32_t value, int64_t data, int32_t length) {
    return guarded([&] {
        return setBytes(Frame::find(frame), value, textArgument(data, length, "the value"));
    });
}

int32_t kb_edit_subnet(int64_t frame, int64_t id) {
    return guarded([&] {
        Frame::find(frame).chooseSubnet(id);
        return 0;
    });
}
