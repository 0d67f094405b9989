// SPDX-License-Identifier: Apache-2.0

#include "lease_record.h"

#include <dhcp/duid.h>
#include <dhcp/hwaddr.h>

#include <boost/make_shared.hpp>
#include <string>
#include <vector>

#include "compat.h"
#include "json_text.h"
#include "kea_bridge.h"
#include "record.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::data::ConstElementPtr;
using isc::data::Element;

// What differs between the families, and what has no fixed length.
struct LeaseParts {
    const std::vector<std::uint8_t>* hwaddr = nullptr;
    const std::vector<std::uint8_t>* id = nullptr;
    std::string context;
    bool hasContext = false;
    std::uint32_t preferred = 0;
    std::uint32_t iaid = 0;
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

std::int64_t lengthOf(const std::vector<std::uint8_t>* bytes) {
    return bytes ? static_cast<std::int64_t>(bytes->size()) : -1;
}

int append(Record& record, int offset, const std::vector<std::uint8_t>* bytes) {
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
    record.u8(KB_L_HWADDR_TYPE,
              lease.hwaddr_ ? static_cast<std::uint8_t>(lease.hwaddr_->htype_) : 0);
    record.i32(KB_L_HWADDR_SOURCE, lease.hwaddr_ ? lease.hwaddr_->source_ : 0);
    record.i32(KB_L_POOL_ID, compat::poolId(lease));
}

void variableParts(Record& record, const Lease& lease, const LeaseParts& parts) {
    record.i32(KB_L_HWADDR_LENGTH, lengthOf(parts.hwaddr));
    record.i32(KB_L_ID_LENGTH, lengthOf(parts.id));
    record.i32(KB_L_HOSTNAME_LENGTH, static_cast<std::int64_t>(lease.hostname_.size()));
    record.i32(KB_L_USER_CONTEXT_LENGTH,
               parts.hasContext ? static_cast<std::int64_t>(parts.context.size()) : -1);
    int offset = append(record, KB_L_VARIABLE, parts.hwaddr);
    offset = append(record, offset, parts.id);
    offset = record.bytes(offset, lease.hostname_.data(), lease.hostname_.size());
    record.bytes(offset, parts.context.data(), parts.context.size());
}

// A lease's record that Java has written.
class LeaseReader {
public:
    explicit LeaseReader(const RecordMemory& memory) : record_(memory.begin, memory.length) {
        if (memory.length < KB_L_VARIABLE) {
            throw BorderError(KB_E_INVALID, "a lease's record is too short");
        }
        hwaddr_ = part(KB_L_HWADDR_LENGTH);
        id_ = part(KB_L_ID_LENGTH);
        hostname_ = part(KB_L_HOSTNAME_LENGTH);
        context_ = part(KB_L_USER_CONTEXT_LENGTH);
    }

    LeasePtr lease() const {
        const LeasePtr lease = bare();
        lease->state_ = record_.u32(KB_L_STATE);
        lease->setContext(context());
        compat::setPoolId(*lease, record_.u32(KB_L_POOL_ID));
        return lease;
    }

private:
    struct Part {
        bool present = false;
        const std::uint8_t* begin = nullptr;
        std::size_t length = 0;

        std::vector<std::uint8_t> bytes() const { return {begin, begin + length}; }
        std::string text() const { return {begin, begin + length}; }
    };

    Part part(int lengthField) {
        const std::int32_t length = record_.i32(lengthField);
        if (length < 0) {
            return {};
        }
        const auto size = static_cast<std::size_t>(length);
        const Part part{true, record_.bytes(next_, size), size};
        next_ += length;
        return part;
    }

    LeasePtr bare() const {
        const std::int32_t type = record_.i32(KB_L_TYPE);
        switch (type) {
            case Lease::TYPE_V4:
                return lease4();
            case Lease::TYPE_NA:
            case Lease::TYPE_TA:
            case Lease::TYPE_PD:
                return lease6(static_cast<Lease::Type>(type));
            default:
                throw BorderError(KB_E_INVALID, "there is no lease type " + std::to_string(type));
        }
    }

    HWAddrPtr hwaddr() const {
        if (!hwaddr_.present) {
            return {};
        }
        const auto hwaddr =
            boost::make_shared<HWAddr>(hwaddr_.bytes(), record_.u8(KB_L_HWADDR_TYPE));
        hwaddr->source_ = record_.u32(KB_L_HWADDR_SOURCE);
        return hwaddr;
    }

    ConstElementPtr context() const {
        if (!context_.present) {
            return {};
        }
        const ConstElementPtr context = Element::fromJSON(context_.text());
        if (context->getType() != Element::map) {
            throw BorderError(KB_E_INVALID, "a user context must be a JSON map");
        }
        return context;
    }

    LeasePtr lease4() const {
        const ClientIdPtr clientId =
            id_.present ? boost::make_shared<ClientId>(id_.bytes()) : ClientIdPtr();
        return boost::make_shared<Lease4>(
            record_.address(KB_L_ADDRESS, 4), hwaddr(), clientId, record_.u32(KB_L_VALID_LFT),
            record_.i64(KB_L_CLTT), record_.u32(KB_L_SUBNET_ID), record_.u8(KB_L_FQDN_FWD) != 0,
            record_.u8(KB_L_FQDN_REV) != 0, hostname_.text());
    }

    // A single zero byte stands for "none", which is not the same in all releases.
    DuidPtr duid() const {
        const std::vector<std::uint8_t> bytes = id_.bytes();
        return boost::make_shared<DUID>(bytes == std::vector<std::uint8_t>{0} ? DUID::EMPTY()
                                                                              : DUID(bytes));
    }

    LeasePtr lease6(Lease::Type type) const {
        if (!id_.present) {
            throw BorderError(KB_E_INVALID, "a DHCPv6 lease needs a DUID");
        }
        const auto lease = boost::make_shared<Lease6>(
            type, record_.address(KB_L_ADDRESS, 16), duid(), record_.u32(KB_L_IAID),
            record_.u32(KB_L_PREFERRED_LFT), record_.u32(KB_L_VALID_LFT),
            record_.u32(KB_L_SUBNET_ID), record_.u8(KB_L_FQDN_FWD) != 0,
            record_.u8(KB_L_FQDN_REV) != 0, hostname_.text(), hwaddr(),
            static_cast<std::uint8_t>(record_.i32(KB_L_PREFIX_LENGTH)));
        lease->cltt_ = record_.i64(KB_L_CLTT);
        lease->updateCurrentExpirationTime();
        return lease;
    }

    const RecordReader record_;
    int next_ = KB_L_VARIABLE;
    Part hwaddr_;
    Part id_;
    Part hostname_;
    Part context_;
};

}  // namespace

std::int32_t leaseRecord(const Lease& lease, const Answer& answer) {
    const LeaseParts parts = partsOf(lease);
    const std::size_t length = parts.length(lease);
    std::uint8_t* const memory = answer.room(length);
    if (memory) {
        Record record(memory);
        fixedFields(record, lease, parts);
        variableParts(record, lease, parts);
    }
    return static_cast<std::int32_t>(length);
}

LeasePtr leaseOf(std::int64_t record, std::int32_t length) {
    return LeaseReader(RecordMemory(record, length, "the lease")).lease();
}

}  // namespace keaosgi
