// SPDX-License-Identifier: Apache-2.0

#include "subnet_record.h"

#include "compat.h"
#include "kea_bridge.h"
#include "record.h"

namespace keaosgi {
namespace {

using isc::dhcp::Subnet;
using isc::dhcp::Subnet6;
using Lifetime = isc::util::Triplet<std::uint32_t>;

bool isV6(const Subnet& subnet) { return subnet.get().first.isV6(); }

void triplet(Record& record, int offset, const Lifetime& lifetime) {
    const bool none = lifetime.unspecified();
    record.i64(offset, none ? -1 : static_cast<std::int64_t>(lifetime.getMin()));
    record.i64(offset + 8, none ? -1 : static_cast<std::int64_t>(lifetime.get()));
    record.i64(offset + 16, none ? -1 : static_cast<std::int64_t>(lifetime.getMax()));
}

void timer(Record& record, int offset, const Lifetime& time) {
    record.i64(offset, time.unspecified() ? -1 : static_cast<std::int64_t>(time.get()));
}

}  // namespace

std::size_t subnetRecordLength(const Subnet& subnet) {
    return KB_S_NETWORK + subnet.getSharedNetworkName().size();
}

void writeSubnetRecord(const Subnet& subnet, std::uint8_t* memory) {
    Record record(memory);
    const std::string network = subnet.getSharedNetworkName();
    const auto prefix = subnet.get();
    const bool v4 = prefix.first.isV4();
    record.i32(KB_S_ID, subnet.getID());
    record.i32(KB_S_PREFIX_LENGTH, prefix.second);
    record.i32(KB_S_FAMILY, v4 ? 4 : 6);
    record.i32(KB_S_NETWORK_LENGTH,
               network.empty() ? -1 : static_cast<std::int64_t>(network.size()));
    record.zero(KB_S_PREFIX, 16);
    record.address(KB_S_PREFIX, prefix.first, v4 ? 4 : 16);
    record.bytes(KB_S_NETWORK, network.data(), network.size());
}

void writeLifetimes(const Subnet& subnet, std::uint8_t* memory) {
    Record record(memory);
    triplet(record, KB_LT_VALID, subnet.getValid());
    triplet(record, KB_LT_PREFERRED,
            isV6(subnet) ? dynamic_cast<const Subnet6&>(subnet).getPreferred() : Lifetime());
    timer(record, KB_LT_RENEW, subnet.getT1());
    timer(record, KB_LT_REBIND, subnet.getT2());
}

}  // namespace keaosgi
