// SPDX-License-Identifier: Apache-2.0
//
// The bridge: changing leases and identity associations.

#include <cc/data.h>
#include <dhcp/duid.h>
#include <dhcp/option6_ia.h>
#include <dhcpsrv/lease.h>

#include <boost/make_shared.hpp>

#include "border.h"
#include "edit_arguments.h"
#include "frame.h"
#include "kea_bridge_edit.h"

using namespace keaosgi;
using isc::data::Element;
using isc::dhcp::Lease;
using isc::dhcp::Lease4;
using isc::dhcp::Lease6;
using isc::dhcp::Option6IA;
using Bytes = std::vector<uint8_t>;

namespace {

int32_t noSuchField() { return fail(KB_E_INVALID, "there is no such field here"); }

uint32_t seconds(int64_t value) {
    return unsignedArgument<uint32_t>(value, kMax32, "a lifetime in seconds");
}

int32_t int6(Lease6& lease, int32_t field, int64_t value) {
    switch (field) {
        case KB_EL_PREFERRED_LFT:
            lease.preferred_lft_ = seconds(value);
            return 0;
        case KB_EL_IAID:
            lease.iaid_ = unsignedArgument<uint32_t>(value, kMax32, "the IAID");
            return 0;
        case KB_EL_PREFIX_LENGTH:
            lease.prefixlen_ = unsignedArgument<uint8_t>(value, 128, "the prefix length");
            return 0;
        default:
            return noSuchField();
    }
}

int32_t setInt(Lease& lease, int32_t field, int64_t value) {
    switch (field) {
        case KB_EL_STATE:
            lease.state_ = unsignedArgument<uint32_t>(value, kMax32, "the state");
            return 0;
        case KB_EL_SUBNET_ID:
            lease.subnet_id_ = unsignedArgument<uint32_t>(value, kMax32, "the subnet's number");
            return 0;
        case KB_EL_VALID_LFT:
            lease.valid_lft_ = seconds(value);
            return 0;
        case KB_EL_CLTT:
            lease.cltt_ = static_cast<time_t>(value);
            return 0;
        case KB_EL_FQDN_FWD:
            lease.fqdn_fwd_ = value != 0;
            return 0;
        case KB_EL_FQDN_REV:
            lease.fqdn_rev_ = value != 0;
            return 0;
        default:
            return lease.getType() == Lease::TYPE_V4
                       ? noSuchField()
                       : int6(static_cast<Lease6&>(lease), field, value);
    }
}

// The client id or DUID. Kea's constructors refuse what is too short or too long.
int32_t setIdentifier(Lease& lease, const Bytes* bytes) {
    if (lease.getType() == Lease::TYPE_V4) {
        auto& lease4 = static_cast<Lease4&>(lease);
        lease4.client_id_ =
            bytes ? boost::make_shared<isc::dhcp::ClientId>(*bytes) : isc::dhcp::ClientIdPtr();
        return 0;
    }
    if (!bytes) {
        return fail(KB_E_INVALID, "a DHCPv6 lease needs a DUID");
    }
    static_cast<Lease6&>(lease).duid_ = boost::make_shared<isc::dhcp::DUID>(*bytes);
    return 0;
}

void setUserContext(Lease& lease, const Bytes* bytes) {
    if (!bytes) {
        lease.setContext(isc::data::ConstElementPtr());
        return;
    }
    const isc::data::ElementPtr context =
        Element::fromJSON(std::string(bytes->begin(), bytes->end()));
    if (context->getType() != Element::map) {
        throw BorderError(KB_E_INVALID, "a user context is a JSON map");
    }
    lease.setContext(context);
}

int32_t setBytes(Lease& lease, int32_t field, const Bytes* bytes) {
    switch (field) {
        case KB_EL_HWADDR:
            lease.hwaddr_ = bytes ? hwaddrArgument(*bytes) : isc::dhcp::HWAddrPtr();
            return 0;
        case KB_EL_ID:
            return setIdentifier(lease, bytes);
        case KB_EL_USER_CONTEXT:
            setUserContext(lease, bytes);
            return 0;
        default:
            break;
    }
    if (!bytes) {
        return fail(KB_E_INVALID, "this field can't be absent");
    }
    switch (field) {
        case KB_EL_ADDRESS:
            lease.addr_ = addressArgument(*bytes, lease.getType() != Lease::TYPE_V4, "the address");
            return 0;
        case KB_EL_HOSTNAME:
            lease.hostname_.assign(bytes->begin(), bytes->end());
            return 0;
        default:
            return noSuchField();
    }
}

int64_t getIa(const Option6IA& ia, int32_t field) {
    switch (field) {
        case KB_IA_IAID:
            return ia.getIAID();
        case KB_IA_T1:
            return ia.getT1();
        case KB_IA_T2:
            return ia.getT2();
        default:
            return noSuchField();
    }
}

int32_t setIa(Option6IA& ia, int32_t field, int64_t value) {
    const auto number = unsignedArgument<uint32_t>(value, kMax32, "IAID, T1 or T2");
    switch (field) {
        case KB_IA_IAID:
            ia.setIAID(number);
            return 0;
        case KB_IA_T1:
            ia.setT1(number);
            return 0;
        case KB_IA_T2:
            ia.setT2(number);
            return 0;
        default:
            return noSuchField();
    }
}

}  // namespace

int32_t kb_edit_lease_int(int64_t frame, int32_t slot, int32_t field, int64_t value) {
    return guarded([&] { return setInt(Frame::find(frame).editableLease(slot), field, value); });
}

int32_t kb_edit_lease_bytes(int64_t frame, int32_t slot, int32_t field, int64_t data,
                            int32_t length) {
    return guarded([&] {
        Lease& lease = Frame::find(frame).editableLease(slot);
        if (length == -1) {
            return setBytes(lease, field, nullptr);
        }
        const Bytes bytes = bytesArgument(data, length, "the field's value");
        return setBytes(lease, field, &bytes);
    });
}

int64_t kb_edit_ia_get(int64_t frame, int32_t field) {
    return guarded(
        [&]() -> int64_t { return getIa(Frame::find(frame).identityAssociation(), field); });
}

int32_t kb_edit_ia_set(int64_t frame, int32_t field, int64_t value) {
    return guarded(
        [&] { return setIa(Frame::find(frame).editableIdentityAssociation(), field, value); });
}
