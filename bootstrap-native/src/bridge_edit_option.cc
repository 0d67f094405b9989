// SPDX-License-Identifier: Apache-2.0
//
// The bridge: adding, replacing and removing options.
//
// Kea's container is changed itself, not through Kea's addOption() and delOption(), which know only
// one option per code and would copy while callouts run.

#include <dhcp/option.h>

#include "border.h"
#include "edit_arguments.h"
#include "frame.h"
#include "kea_bridge_edit.h"
#include "option_factory.h"

using namespace keaosgi;
using isc::dhcp::Option;
using isc::dhcp::OptionCollection;
using isc::dhcp::OptionPtr;

namespace {

OptionCollection& optionsOf(Frame& frame, int32_t slot, int32_t relay) {
    if (slot == KB_SLOT_IA) {
        return frame.editableIdentityAssociation().getMutableOptions();
    }
    if (relay < 0) {
        return frame.editablePacket(slot).options_;
    }
    return frame.editableRelay(slot, relay).options_;
}

void insert(OptionCollection& options, const OptionPtr& option) {
    options.insert({option->getType(), option});
}

int32_t remove(OptionCollection& options, int32_t code) {
    return code < 0 ? 0 : static_cast<int32_t>(options.erase(static_cast<unsigned>(code)));
}

OptionPtr optionFor(const Frame& frame, int32_t code, int64_t data, int32_t length) {
    return makeOption(frame.isV6() ? Option::V6 : Option::V4, code,
                      bytesArgument(data, length, "the option's payload"));
}

int32_t add(Frame& frame, OptionCollection& options, const OptionPtr& option) {
    if (!frame.isV6() && options.count(option->getType()) != 0) {
        throw BorderError(KB_E_INVALID, "the packet has option " +
                                            std::to_string(option->getType()) +
                                            " already, and DHCPv4 has each only once");
    }
    insert(options, option);
    return 0;
}

}  // namespace

int32_t kb_edit_option_add(int64_t frame, int32_t slot, int32_t relay, int32_t code, int64_t data,
                           int32_t length) {
    return guarded([&] {
        Frame& place = Frame::find(frame);
        OptionCollection& options = optionsOf(place, slot, relay);
        return add(place, options, optionFor(place, code, data, length));
    });
}

int32_t kb_edit_option_set(int64_t frame, int32_t slot, int32_t relay, int32_t code, int64_t data,
                           int32_t length) {
    return guarded([&] {
        Frame& place = Frame::find(frame);
        OptionCollection& options = optionsOf(place, slot, relay);
        const OptionPtr option = optionFor(place, code, data, length);
        remove(options, code);
        insert(options, option);
        return 0;
    });
}

int32_t kb_edit_option_remove(int64_t frame, int32_t slot, int32_t relay, int32_t code) {
    return guarded([&] { return remove(optionsOf(Frame::find(frame), slot, relay), code); });
}
