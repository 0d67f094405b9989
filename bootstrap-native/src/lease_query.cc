// SPDX-License-Identifier: Apache-2.0

#include "lease_query.h"

#include <dhcp/duid.h>
#include <dhcp/hwaddr.h>

#include <algorithm>
#include <cstring>

#include "border.h"
#include "kea_bridge_lease.h"
#include "lease_database.h"
#include "record.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::asiolink::IOAddress;

// How many leases are looked at in one go where Kea has no index to ask.
constexpr std::size_t kFilterPage = 1000;

}  // namespace

LeaseQuery::LeaseQuery(std::int64_t record, std::int32_t length) : address_(0) {
    const RecordMemory memory(record, length, "the query");
    if (memory.length < KB_LQ_VARIABLE) {
        throw BorderError(KB_E_INVALID, "a query's record is too short");
    }
    const RecordReader reader(memory.begin, memory.length);
    kind_ = reader.i32(KB_LQ_KIND);
    v4_ = reader.i32(KB_LQ_FAMILY) == 4;
    type_ = reader.i32(KB_LQ_TYPE);
    if (reader.i32(KB_LQ_HAS_SUBNET) != 0) {
        subnet_ = reader.u32(KB_LQ_SUBNET_ID);
    }
    iaid_ = reader.u32(KB_LQ_IAID);
    state_ = reader.u32(KB_LQ_STATE);
    hwaddrType_ = static_cast<std::uint16_t>(reader.i32(KB_LQ_HWADDR_TYPE));
    limit_ = reader.i64(KB_LQ_LIMIT);
    address_ = reader.address(KB_LQ_ADDRESS, v4_ ? 4 : 16);
    const auto size = static_cast<std::size_t>(std::max(0, reader.i32(KB_LQ_LENGTH)));
    const std::uint8_t* const begin = reader.bytes(KB_LQ_VARIABLE, size);
    bytes_.assign(begin, begin + size);
}

void LeaseQuery::otherFamily() const {
    throw BorderError(KB_E_INVALID, v4_ ? "DHCPv4 leases can't be looked for in that way"
                                        : "DHCPv6 leases can't be looked for in that way");
}

void LeaseQuery::showOne(const LeasePtr& lease, const Visitor& visitor) {
    if (lease) {
        visitor(lease);
    }
}

void LeaseQuery::find(const Visitor& visitor) const {
    if (kind_ == KB_FIND_BY_STATE) {
        return filterAll(visitor);
    }
    v4_ ? find4(visitor) : find6(visitor);
}

void LeaseQuery::find4(const Visitor& visitor) const {
    const LeaseMgr& database = leaseDatabase();
    switch (kind_) {
        case KB_FIND_ALL:
            return show(database.getLeases4(), visitor);
        case KB_FIND_IN_SUBNETS:
            for (const std::uint32_t id : subnets()) {
                show(database.getLeases4(SubnetID(id)), visitor);
            }
            return;
        case KB_FIND_BY_ADDRESS:
            return showOne(database.getLease4(address_), visitor);
        case KB_FIND_BY_HWADDR:
            return byHwaddr4(visitor);
        case KB_FIND_BY_CLIENT_ID:
            return byClientId(visitor);
        case KB_FIND_BY_HOSTNAME:
            return show(database.getLeases4(std::string(bytes_.begin(), bytes_.end())), visitor);
        case KB_FIND_PAGE:
            return show(
                database.getLeases4(address_, LeasePageSize(static_cast<std::size_t>(limit_))),
                visitor);
        default:
            otherFamily();
    }
}

void LeaseQuery::byHwaddr4(const Visitor& visitor) const {
    const HWAddr hwaddr(bytes_, hwaddrType_);
    if (subnet_) {
        showOne(leaseDatabase().getLease4(hwaddr, *subnet_), visitor);
    } else {
        show(leaseDatabase().getLease4(hwaddr), visitor);
    }
}

void LeaseQuery::byClientId(const Visitor& visitor) const {
    const ClientId clientId(bytes_);
    if (subnet_) {
        showOne(leaseDatabase().getLease4(clientId, *subnet_), visitor);
    } else {
        show(leaseDatabase().getLease4(clientId), visitor);
    }
}

void LeaseQuery::find6(const Visitor& visitor) const {
    const LeaseMgr& database = leaseDatabase();
    switch (kind_) {
        case KB_FIND_ALL:
            return show(database.getLeases6(), visitor);
        case KB_FIND_IN_SUBNETS:
            for (const std::uint32_t id : subnets()) {
                show(database.getLeases6(SubnetID(id)), visitor);
            }
            return;
        case KB_FIND_BY_ADDRESS:
            return showOne(database.getLease6(static_cast<Lease::Type>(type_), address_), visitor);
        case KB_FIND_BY_HWADDR:
            return filterAll(visitor);
        case KB_FIND_BY_DUID:
            return show(database.getLeases6(DUID(bytes_)), visitor);
        case KB_FIND_BY_IDENTITY:
            return byIdentity(visitor);
        case KB_FIND_BY_HOSTNAME:
            return show(database.getLeases6(std::string(bytes_.begin(), bytes_.end())), visitor);
        case KB_FIND_PAGE:
            return show(
                database.getLeases6(address_, LeasePageSize(static_cast<std::size_t>(limit_))),
                visitor);
        default:
            otherFamily();
    }
}

void LeaseQuery::byIdentity(const Visitor& visitor) const {
    const auto type = static_cast<Lease::Type>(type_);
    const DUID duid(bytes_);
    if (subnet_) {
        showOne(leaseDatabase().getLease6(type, duid, iaid_, *subnet_), visitor);
    } else {
        show(leaseDatabase().getLeases6(type, duid, iaid_), visitor);
    }
}

std::vector<std::uint32_t> LeaseQuery::subnets() const {
    std::vector<std::uint32_t> ids(bytes_.size() / sizeof(std::uint32_t));
    if (!ids.empty()) {
        std::memcpy(ids.data(), bytes_.data(), ids.size() * sizeof(std::uint32_t));
    }
    return ids;
}

void LeaseQuery::filterAll(const Visitor& visitor) const {
    std::optional<IOAddress> from =
        v4_ ? IOAddress::IPV4_ZERO_ADDRESS() : IOAddress::IPV6_ZERO_ADDRESS();
    while (from) {
        from = filterPage(*from, kFilterPage, visitor);
    }
}

std::optional<IOAddress> LeaseQuery::scan(const Visitor& visitor) const {
    switch (kind_) {
        case KB_FIND_ALL:
        case KB_FIND_IN_SUBNETS:
        case KB_FIND_BY_HWADDR:
        case KB_FIND_BY_STATE:
            return filterPage(address_, static_cast<std::size_t>(limit_), visitor);
        default:
            throw BorderError(KB_E_INVALID, "only some queries can be walked through");
    }
}

std::optional<IOAddress> LeaseQuery::filterPage(const IOAddress& from, std::size_t limit,
                                                const Visitor& visitor) const {
    const LeasePageSize size(limit);
    return v4_ ? filter(leaseDatabase().getLeases4(from, size), limit, visitor)
               : filter(leaseDatabase().getLeases6(from, size), limit, visitor);
}

template <class Collection>
std::optional<IOAddress> LeaseQuery::filter(const Collection& page, std::size_t limit,
                                            const Visitor& visitor) const {
    for (const auto& lease : page) {
        if (means(*lease)) {
            visitor(lease);
        }
    }
    return page.size() < limit ? std::optional<IOAddress>() : page.back()->addr_;
}

bool LeaseQuery::means(const Lease& lease) const {
    if (subnet_ && lease.subnet_id_ != *subnet_) {
        return false;
    }
    switch (kind_) {
        case KB_FIND_IN_SUBNETS: {
            const std::vector<std::uint32_t> ids = subnets();
            return std::find(ids.begin(), ids.end(), lease.subnet_id_) != ids.end();
        }
        case KB_FIND_BY_HWADDR:
            return lease.hwaddr_ && *lease.hwaddr_ == HWAddr(bytes_, hwaddrType_);
        case KB_FIND_BY_STATE:
            return lease.state_ == state_;
        default:
            return true;
    }
}

}  // namespace keaosgi
