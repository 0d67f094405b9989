// SPDX-License-Identifier: Apache-2.0
//
// The bridge: options of packets.
//
// Options are read from Kea's container itself, not through getOption(), which replaces each option
// by a copy while callouts run.

#include <dhcp/option.h>
#include <util/buffer.h>

#include <cstring>
#include <typeinfo>

#include "border.h"
#include "frame.h"

using namespace keaosgi;
using isc::dhcp::Option;
using isc::dhcp::OptionCollection;

namespace {

const OptionCollection& optionsOf(Frame& frame, int32_t slot, int32_t relay) {
    if (slot == KB_SLOT_IA) {
        return frame.identityAssociation().getOptions();
    }
    if (relay < 0) {
        return frame.packet(slot).options_;
    }
    return frame.relay(slot, relay).options_;
}

// The option number `index` with this code, null when there are fewer.
const Option* find(const OptionCollection& options, int32_t code, int32_t index) {
    if (code < 0 || code > 0xffff) {
        return nullptr;
    }
    auto [first, last] = options.equal_range(static_cast<unsigned>(code));
    for (; first != last; ++first) {
        if (index-- == 0) {
            return first->second.get();
        }
    }
    return nullptr;
}

// Lets the option print itself as it does for the wire, sub-options and all, and takes the header
// away.
int32_t packed(const Option& option, const Answer& answer) {
    static thread_local isc::util::OutputBuffer buffer(256);
    buffer.clear();
    option.pack(buffer, false);
    const std::size_t header = option.getHeaderLen();
    if (buffer.getLength() <= header) {
        return 0;
    }
    const void* const data = buffer.getData();
    return answer.write(static_cast<const uint8_t*>(data) + header, buffer.getLength() - header);
}

int32_t payload(const Option& option, const Answer& answer) {
    if (typeid(option) == typeid(Option) && option.getOptions().empty()) {
        return answer.write(option.getData().data(), option.getData().size());
    }
    return packed(option, answer);
}

int32_t codes(const OptionCollection& options, const Answer& answer) {
    const std::size_t length = options.size() * sizeof(int32_t);
    uint8_t* memory = answer.room(length);
    if (memory) {
        for (const auto& option : options) {
            const auto code = static_cast<int32_t>(option.first);
            std::memcpy(memory, &code, sizeof code);
            memory += sizeof code;
        }
    }
    return static_cast<int32_t>(length);
}

}  // namespace

int32_t kb_option(int64_t frame, int32_t slot, int32_t relay, int32_t code, int32_t index,
                  int64_t out, int32_t cap) {
    return guarded([&] {
        const Answer answer(out, cap);
        const Option* const option = find(optionsOf(Frame::find(frame), slot, relay), code, index);
        return option ? payload(*option, answer)
                      : fail(KB_E_ABSENT, "the packet has no such option");
    });
}

int32_t kb_option_codes(int64_t frame, int32_t slot, int32_t relay, int64_t out, int32_t cap) {
    return guarded(
        [&] { return codes(optionsOf(Frame::find(frame), slot, relay), Answer(out, cap)); });
}
