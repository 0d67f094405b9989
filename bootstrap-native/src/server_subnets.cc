// SPDX-License-Identifier: Apache-2.0

#include "server_subnets.h"

#include <limits>

#include "compat.h"

namespace keaosgi {
namespace {

using isc::asiolink::IOAddress;
using isc::dhcp::CfgMgr;
using isc::dhcp::SrvConfig;

bool isV4() { return CfgMgr::instance().getFamily() == AF_INET; }

// Calls `body` with the subnets of the family that this server has.
template <class Body>
auto ofFamily(const SrvConfig& configuration, Body&& body) {
    return isV4() ? body(*configuration.getCfgSubnets4()) : body(*configuration.getCfgSubnets6());
}

}  // namespace

ConstSubnetPtr findSubnet(const SrvConfig& configuration, std::int64_t id) {
    if (id < 0 || id > std::numeric_limits<isc::dhcp::SubnetID>::max()) {
        return {};
    }
    return ofFamily(configuration, [&](const auto& subnets) {
        return ConstSubnetPtr(subnets.getBySubnetId(static_cast<isc::dhcp::SubnetID>(id)));
    });
}

ConstSubnetPtr findSubnet(const SrvConfig& configuration, const IOAddress& prefix,
                          std::int64_t length) {
    const std::string text = prefix.toText() + "/" + std::to_string(length);
    return ofFamily(configuration,
                    [&](const auto& subnets) { return ConstSubnetPtr(subnets.getByPrefix(text)); });
}

ConstSubnetPtr selectSubnet(const SrvConfig& configuration, const IOAddress& address) {
    return ofFamily(configuration, [&](const auto& subnets) {
        return ConstSubnetPtr(subnets.selectSubnet(address));
    });
}

std::vector<ConstSubnetPtr> allSubnets(const SrvConfig& configuration) {
    return ofFamily(configuration, [](const auto& subnets) {
        const auto& all = *subnets.getAll();
        return std::vector<ConstSubnetPtr>(all.begin(), all.end());
    });
}

bool ofServersFamily(const IOAddress& address) { return address.isV4() == isV4(); }

}  // namespace keaosgi
