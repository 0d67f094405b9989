// SPDX-License-Identifier: Apache-2.0
//
// The bridge: subnets and pools of the configuration.

#include <boost/optional.hpp>
#include <vector>

#include "border.h"
#include "compat.h"
#include "kea_bridge_server.h"
#include "record.h"
#include "safe_point.h"
#include "server_subnets.h"
#include "server_watch.h"
#include "subnet_record.h"

using namespace keaosgi;
using isc::asiolink::IOAddress;
using isc::dhcp::Lease;
using isc::dhcp::Pool;
using isc::dhcp::Pool6;
using isc::dhcp::PoolPtr;
using isc::dhcp::SrvConfig;
using isc::dhcp::Subnet;

namespace {

using Bytes = std::vector<uint8_t>;

IOAddress addressArgument(int64_t address, int32_t length) {
    if (address == 0 || (length != 4 && length != 16)) {
        throw BorderError(KB_E_INVALID, "an address has 4 or 16 bytes");
    }
    return IOAddress::fromBytes(length == 4 ? AF_INET : AF_INET6,
                                reinterpret_cast<const uint8_t*>(static_cast<uintptr_t>(address)));
}

Bytes& entry(Bytes& out, const Subnet& subnet) {
    const std::string text = subnet.toText();
    const std::size_t length = subnetRecordLength(subnet);
    const std::size_t begin = out.size();
    out.resize(begin + KB_SS_SIZE + length + KB_LT_SIZE + text.size());
    uint8_t* const memory = out.data() + begin;
    Record head(memory);
    head.i32(KB_SS_RECORD_LENGTH, static_cast<int64_t>(length));
    head.i32(KB_SS_TEXT_LENGTH, static_cast<int64_t>(text.size()));
    writeSubnetRecord(subnet, memory + KB_SS_SIZE);
    writeLifetimes(subnet, memory + KB_SS_SIZE + length);
    head.bytes(static_cast<int>(KB_SS_SIZE + length + KB_LT_SIZE), text.data(), text.size());
    return out;
}

Bytes entries(const SrvConfig& configuration, const boost::optional<IOAddress>& within) {
    Bytes out;
    for (const ConstSubnetPtr& subnet : allSubnets(configuration)) {
        if (!within || subnet->inRange(*within)) {
            entry(out, *subnet);
        }
    }
    return out;
}

Bytes entryOf(const ConstSubnetPtr& subnet) {
    Bytes out;
    return subnet ? entry(out, *subnet) : out;
}

Bytes subnetsByAddress(const SrvConfig& configuration, int32_t choice, int64_t number,
                       const IOAddress& address) {
    if (!ofServersFamily(address)) {
        return {};
    }
    switch (choice) {
        case KB_CHOOSE_PREFIX:
            return entryOf(findSubnet(configuration, address, number));
        case KB_CHOOSE_SELECTED:
            return entryOf(selectSubnet(configuration, address));
        case KB_CHOOSE_CONTAINING:
            return entries(configuration, address);
        default:
            throw BorderError(KB_E_INVALID, "subnets can't be chosen this way");
    }
}

Bytes chosenSubnets(int32_t which, int32_t choice, int64_t number, int64_t address,
                    int32_t length) {
    const SafePoint::Reading reading;
    const auto configuration = ServerWatch::instance().configuration(which);
    switch (choice) {
        case KB_CHOOSE_ALL:
            return entries(*configuration, boost::none);
        case KB_CHOOSE_ID:
            return entryOf(findSubnet(*configuration, number));
        default:
            return subnetsByAddress(*configuration, choice, number,
                                    addressArgument(address, length));
    }
}

int delegatedLength(const Pool& pool) {
    return pool.getType() == Lease::TYPE_V4 ? 32 : static_cast<const Pool6&>(pool).getLength();
}

void entry(Bytes& out, const Pool& pool) {
    const std::size_t begin = out.size();
    out.resize(begin + KB_POOL_SIZE);
    Record record(out.data() + begin);
    const bool v4 = pool.getType() == Lease::TYPE_V4;
    const std::size_t size = v4 ? 4 : 16;
    record.i64(KB_POOL_ID, compat::poolNumber(pool));
    record.i32(KB_POOL_TYPE, pool.getType());
    record.i32(KB_POOL_DELEGATED_LENGTH, delegatedLength(pool));
    record.i32(KB_POOL_FAMILY, v4 ? 4 : 6);
    record.zero(KB_POOL_FIRST, 32);
    record.address(KB_POOL_FIRST, pool.getFirstAddress(), size);
    record.address(KB_POOL_LAST, pool.getLastAddress(), size);
}

Lease::Type typeArgument(int32_t type) {
    if (type < Lease::TYPE_NA || type > Lease::TYPE_V4) {
        throw BorderError(KB_E_INVALID, "there is no such type of lease");
    }
    return static_cast<Lease::Type>(type);
}

// Null when there is no such subnet, or none that could have such a pool.
ConstSubnetPtr subnetForPools(int32_t which, int64_t id, Lease::Type type) {
    ConstSubnetPtr subnet = findSubnet(*ServerWatch::instance().configuration(which), id);
    const bool fits = subnet && subnet->get().first.isV4() == (type == Lease::TYPE_V4);
    return fits ? subnet : ConstSubnetPtr();
}

PoolPtr poolOf(int32_t which, int64_t id, Lease::Type type, const IOAddress& address) {
    const ConstSubnetPtr subnet = subnetForPools(which, id, type);
    return subnet && ofServersFamily(address) ? subnet->getPool(type, address, false) : PoolPtr();
}

Bytes pools(int32_t which, int64_t id, Lease::Type type) {
    Bytes out;
    const ConstSubnetPtr subnet = subnetForPools(which, id, type);
    if (subnet) {
        for (const auto& pool : subnet->getPools(type)) {
            entry(out, *pool);
        }
    }
    return out;
}

Bytes chosenPools(int32_t which, int64_t id, Lease::Type type, int64_t address, int32_t length) {
    const SafePoint::Reading reading;
    if (length == 0) {
        return pools(which, id, type);
    }
    Bytes out;
    const PoolPtr pool = poolOf(which, id, type, addressArgument(address, length));
    if (pool) {
        entry(out, *pool);
    }
    return out;
}

}  // namespace

int32_t kb_server_subnets(int32_t which, int32_t choice, int64_t number, int64_t address,
                          int32_t address_length, int64_t out, int32_t cap) {
    return guarded([&] {
        const Bytes found = chosenSubnets(which, choice, number, address, address_length);
        return Answer(out, cap).write(found.data(), found.size());
    });
}

int32_t kb_server_pools(int32_t which, int64_t subnet, int32_t type, int64_t address,
                        int32_t address_length, int64_t out, int32_t cap) {
    return guarded([&] {
        const Bytes found = chosenPools(which, subnet, typeArgument(type), address, address_length);
        return Answer(out, cap).write(found.data(), found.size());
    });
}

int32_t kb_server_in_pool(int32_t which, int64_t subnet, int32_t type, int64_t address,
                          int32_t address_length) {
    return guarded([&] {
        const IOAddress wanted = addressArgument(address, address_length);
        const SafePoint::Reading reading;
        return poolOf(which, subnet, typeArgument(type), wanted) ? 1 : 0;
    });
}
