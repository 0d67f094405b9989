// SPDX-License-Identifier: Apache-2.0
//
// The bridge: identity, gate, frame and context.

#include <dhcp/duid.h>
#include <dhcp/hwaddr.h>
#include <dhcpsrv/host.h>

#include <algorithm>
#include <cstring>

#include "audit_entries.h"
#include "border.h"
#include "context_ref.h"
#include "ddns_parameters.h"
#include "frame.h"
#include "gate.h"
#include "hook_registry.h"
#include "host_json.h"
#include "json_text.h"

using namespace keaosgi;

namespace {

bool knownHook(int32_t hook) { return hook >= 0 && hook < KB_HOOK_COUNT; }

bool has(const std::vector<std::string>& names, const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// 3 for ia_na, 25 for ia_pd: whichever of the two arguments Kea passes.
int64_t identityAssociation(const isc::hooks::CalloutHandle& handle) {
    constexpr int64_t kNonTemporary = 3;
    constexpr int64_t kPrefixDelegation = 25;
    const std::vector<std::string> names = handle.getArgumentNames();
    if (has(names, "ia_na")) {
        return kNonTemporary;
    }
    return has(names, "ia_pd") ? kPrefixDelegation
                               : fail(KB_E_ABSENT, "Kea passes no identity association here");
}

int64_t intValue(Frame& frame, int32_t value) {
    frame.requireValue(value);
    switch (value) {
        case KB_VALUE_FAKE_ALLOCATION:
        case KB_VALUE_REMOVE_LEASE:
        case KB_VALUE_FWD_UPDATE:
        case KB_VALUE_REV_UPDATE:
            return frame.value<bool>(value) ? 1 : 0;
        case KB_VALUE_OFFER_LIFETIME:
            return frame.value<uint32_t>(value);
        case KB_VALUE_ID_TYPE:
            return frame.value<isc::dhcp::Host::IdentifierType>(value);
        case KB_VALUE_IA_KIND:
            return identityAssociation(frame.handle());
        default:
            return fail(KB_E_INVALID, "this value is not an int");
    }
}

int32_t hardwareAddress(Frame& frame, const Answer& answer) {
    const auto hwaddr = frame.value<isc::dhcp::HWAddrPtr>(KB_VALUE_HWADDR);
    if (!hwaddr) {
        return fail(KB_E_ABSENT, "the hardware address is null");
    }
    std::vector<uint8_t> bytes{static_cast<uint8_t>(hwaddr->htype_)};
    bytes.insert(bytes.end(), hwaddr->hwaddr_.begin(), hwaddr->hwaddr_.end());
    return answer.write(bytes.data(), bytes.size());
}

int32_t clientId(Frame& frame, const Answer& answer) {
    const auto id = frame.value<isc::dhcp::ClientIdPtr>(KB_VALUE_CLIENT_ID);
    if (!id) {
        return fail(KB_E_ABSENT, "the client id is null");
    }
    const std::vector<uint8_t>& bytes = id->getClientId();
    return answer.write(bytes.data(), bytes.size());
}

int32_t address6(Frame& frame, const Answer& answer) {
    auto address = isc::asiolink::IOAddress::IPV6_ZERO_ADDRESS();
    frame.requireValue(KB_VALUE_ADDRESS6);
    frame.handle().getArgument(valueArgument(KB_VALUE_ADDRESS6), address);
    const std::vector<uint8_t> bytes = address.toBytes();
    return answer.write(bytes.data(), bytes.size());
}

int32_t json(Frame& frame, int32_t value, const Answer& answer) {
    const auto element = frame.value<isc::data::ConstElementPtr>(value);
    return element ? answer.write(jsonText(element)) : fail(KB_E_ABSENT, "the argument is null");
}

int32_t ddnsParameters(Frame& frame, const Answer& answer) {
    const auto parameters = frame.value<isc::dhcp::DdnsParamsPtr>(KB_VALUE_DDNS_PARAMS);
    return parameters ? answer.write(jsonText(ddnsParametersJson(*parameters)))
                      : fail(KB_E_ABSENT, "the argument is null");
}

int32_t auditEntries(Frame& frame, const Answer& answer) {
    const auto entries = frame.value<isc::db::AuditEntryCollectionPtr>(KB_VALUE_AUDIT_ENTRIES);
    return entries ? answer.write(jsonText(auditEntriesJson(*entries)))
                   : fail(KB_E_ABSENT, "the argument is null");
}

// Null when the client has no reservation.
int32_t reservation(Frame& frame, const Answer& answer) {
    const auto host = frame.value<isc::dhcp::ConstHostPtr>(KB_VALUE_HOST);
    return host ? answer.write(jsonText(wholeHost(*host, !frame.isV6())))
                : fail(KB_E_ABSENT, "the argument is null");
}

int32_t bytesValue(Frame& frame, int32_t value, const Answer& answer) {
    frame.requireValue(value);
    switch (value) {
        case KB_VALUE_ID_VALUE: {
            const auto bytes = frame.value<std::vector<uint8_t>>(value);
            return answer.write(bytes.data(), bytes.size());
        }
        case KB_VALUE_HOSTNAME:
        case KB_VALUE_COMMAND_NAME:
            return answer.write(frame.value<std::string>(value));
        case KB_VALUE_CLIENT_ID:
            return clientId(frame, answer);
        case KB_VALUE_HWADDR:
            return hardwareAddress(frame, answer);
        case KB_VALUE_ADDRESS6:
            return address6(frame, answer);
        case KB_VALUE_COMMAND_ARGUMENTS:
        case KB_VALUE_COMMAND_RESPONSE:
        case KB_VALUE_CONFIG:
            return json(frame, value, answer);
        case KB_VALUE_DDNS_PARAMS:
            return ddnsParameters(frame, answer);
        case KB_VALUE_AUDIT_ENTRIES:
            return auditEntries(frame, answer);
        case KB_VALUE_HOST:
            return reservation(frame, answer);
        default:
            return fail(KB_E_INVALID, "this value is not bytes");
    }
}

}  // namespace

int32_t kb_abi() { return KB_ABI; }

int32_t kb_last_error(int64_t out, int32_t cap) {
    return guarded([&] { return Answer(out, cap).write(lastError(), std::strlen(lastError())); });
}

int32_t kb_hook_available(int32_t hook) {
    if (!knownHook(hook)) {
        return fail(KB_E_INVALID, "there is no such hook");
    }
    return HookRegistry::instance().available(hook) ? 1 : 0;
}

int32_t kb_gate_set(int32_t hook, int32_t open) {
    if (!knownHook(hook)) {
        return fail(KB_E_INVALID, "there is no such hook");
    }
    return guarded([&] {
        Gate::instance().set(hook, open != 0);
        if (open != 0) {
            HookRegistry::instance().want(hook);
        }
        return 0;
    });
}

int32_t kb_frame_has(int64_t frame, int32_t slot) {
    return guarded([&] { return Frame::find(frame).has(slot); });
}

int32_t kb_frame_count(int64_t frame, int32_t slot) {
    return guarded([&] { return Frame::find(frame).count(slot); });
}

int64_t kb_frame_int(int64_t frame, int32_t value) {
    return guarded([&]() -> int64_t { return intValue(Frame::find(frame), value); });
}

int32_t kb_frame_bytes(int64_t frame, int32_t value, int64_t out, int32_t cap) {
    return guarded([&] { return bytesValue(Frame::find(frame), value, Answer(out, cap)); });
}

int64_t kb_context_get(int64_t frame) {
    return guarded([&]() -> int64_t { return contextOf(Frame::find(frame).handle()); });
}

int32_t kb_context_set(int64_t frame, int64_t context) {
    return guarded([&] {
        setContext(Frame::find(frame).handle(), context);
        return 0;
    });
}
