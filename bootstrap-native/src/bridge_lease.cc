// SPDX-License-Identifier: Apache-2.0
//
// The bridge: leases, and Kea's own words for any object.

#include <dhcp/duid.h>
#include <dhcp/hwaddr.h>
#include <dhcpsrv/lease.h>

#include "border.h"
#include "compat.h"
#include "frame.h"
#include "json_text.h"
#include "record.h"

using namespace keaosgi;
using isc::dhcp::Lease;
using isc::dhcp::Lease4;
using isc::dhcp::Lease6;

namespace {

// What differs between the families, and what has no fixed length.
struct LeaseParts {
    const std::vector<uint8_t>* hwaddr = nullptr;
    const std::vector<uint8_t>* id = nullptr;
    std::string context;
    bool hasContext = false;
    uint32_t preferred = 0;
    uint32_t iaid = 0;
    int prefixLength = 32;

    std::size_t length(const Lease& lease) const {
        return KB_L_VARIABLE + (hwaddr ? hwaddr->size() : 0) + (id ? id->size() : 0) +
               lease.hostname_.size() + context.size();
    }
};

LeaseParts partsOf(const Lease& lease) {
    LeaseParts parts;
    if (lease.hwaddr_) {
        parts.hwaddr = &lease.hwaddr_->hwaddr_;
    }
    if (lease.getContext()) {
        parts.context = jsonText(lease.getContext());
        parts.hasContext = true;
    }
    if (lease.getType() == Lease::TYPE_V4) {
        const auto& lease4 = static_cast<const Lease4&>(lease);
        parts.id = lease4.client_id_ ? &lease4.client_id_->getClientId() : nullptr;
    } else {
        const auto& lease6 = static_cast<const Lease6&>(lease);
        parts.id = lease6.duid_ ? &lease6.duid_->getDuid() : nullptr;
        parts.preferred = lease6.preferred_lft_;
        parts.iaid = lease6.iaid_;
        parts.prefixLength = lease6.prefixlen_;
    }
    return parts;
}

int64_t lengthOf(const std::vector<uint8_t>* bytes) {
    return bytes ? static_cast<int64_t>(bytes->size()) : -1;
}

int append(Record& record, int offset, const std::vector<uint8_t>* bytes) {
    return bytes ? record.bytes(offset, bytes->data(), bytes->size()) : offset;
}

void fixedFields(Record& record, const Lease& lease, const LeaseParts& parts) {
    record.i32(KB_L_TYPE, lease.getType());
    record.i32(KB_L_STATE, lease.state_);
    record.i32(KB_L_SUBNET_ID, lease.subnet_id_);
    record.i32(KB_L_VALID_LFT, lease.valid_lft_);
    record.i32(KB_L_PREFERRED_LFT, parts.preferred);
    record.i32(KB_L_IAID, parts.iaid);
    record.i64(KB_L_CLTT, lease.cltt_);
    record.zero(KB_L_ADDRESS, 16);
    record.address(KB_L_ADDRESS, lease.addr_, lease.getType() == Lease::TYPE_V4 ? 4 : 16);
    record.i32(KB_L_PREFIX_LENGTH, parts.prefixLength);
    record.u8(KB_L_FQDN_FWD, lease.fqdn_fwd_ ? 1 : 0);
    record.u8(KB_L_FQDN_REV, lease.fqdn_rev_ ? 1 : 0);
    record.u8(KB_L_EXPIRED, lease.expired() ? 1 : 0);
    record.u8(KB_L_HWADDR_TYPE, lease.hwaddr_ ? static_cast<uint8_t>(lease.hwaddr_->htype_) : 0);
    record.i32(KB_L_HWADDR_SOURCE, lease.hwaddr_ ? lease.hwaddr_->source_ : 0);
    record.i32(KB_L_POOL_ID, compat::poolId(lease));
}

void variableParts(Record& record, const Lease& lease, const LeaseParts& parts) {
    record.i32(KB_L_HWADDR_LENGTH, lengthOf(parts.hwaddr));
    record.i32(KB_L_ID_LENGTH, lengthOf(parts.id));
    record.i32(KB_L_HOSTNAME_LENGTH, static_cast<int64_t>(lease.hostname_.size()));
    record.i32(KB_L_USER_CONTEXT_LENGTH,
               parts.hasContext ? static_cast<int64_t>(parts.context.size()) : -1);
    int offset = append(record, KB_L_VARIABLE, parts.hwaddr);
    offset = append(record, offset, parts.id);
    offset = record.bytes(offset, lease.hostname_.data(), lease.hostname_.size());
    record.bytes(offset, parts.context.data(), parts.context.size());
}

int32_t leaseRecord(const Lease& lease, const Answer& answer) {
    const LeaseParts parts = partsOf(lease);
    const std::size_t length = parts.length(lease);
    uint8_t* const memory = answer.room(length);
    if (memory) {
        Record record(memory);
        fixedFields(record, lease, parts);
        variableParts(record, lease, parts);
    }
    return static_cast<int32_t>(length);
}

std::string textOf(Frame& frame, int32_t slot) {
    switch (slot) {
        case KB_SLOT_QUERY:
        case KB_SLOT_RESPONSE:
            return frame.packet(slot).toText();
        case KB_SLOT_SUBNET:
            return frame.subnet(slot).toText();
        default:
            return frame.lease(slot).toText();
    }
}

}  // namespace

int32_t kb_lease(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] { return leaseRecord(Frame::find(frame).lease(slot), Answer(out, cap)); });
}

int32_t kb_text(int64_t frame, int32_t slot, int64_t out, int32_t cap) {
    return guarded([&] { return Answer(out, cap).write(textOf(Frame::find(frame), slot)); });
}
