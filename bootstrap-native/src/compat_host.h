// SPDX-License-Identifier: Apache-2.0
//
// What differs between the releases of Kea in its host reservations; the rest is in compat.h.

#pragma once

#include <config.h>
#include <dhcpsrv/base_host_data_source.h>
#include <dhcpsrv/cfg_host_operations.h>
#include <dhcpsrv/cfg_hosts.h>
#include <dhcpsrv/cfgmgr.h>
#include <dhcpsrv/parsers/host_reservation_parser.h>
#include <dhcpsrv/parsers/option_data_parser.h>
#if KEAOSGI_KEA_VERSION >= 20600
#include <util/str.h>
#else
#include <util/strutil.h>
#endif

#include <cstdint>
#include <type_traits>
#include <vector>

namespace keaosgi::compat {

// All hosts that have an address. Kea 2.2 looks in one subnet at a time: there, those of the
// configured subnets and the global ones.
inline isc::dhcp::ConstHostCollection hosts6(const isc::dhcp::BaseHostDataSource& source,
                                             const isc::asiolink::IOAddress& address) {
#if KEAOSGI_KEA_VERSION >= 20600
    return source.getAll6(address);
#else
    auto found = source.getAll6(isc::dhcp::SUBNET_ID_GLOBAL, address);
    const auto subnets = isc::dhcp::CfgMgr::instance().getCurrentCfg()->getCfgSubnets6();
    for (const auto& subnet : *subnets->getAll()) {
        const auto more = source.getAll6(subnet->getID(), address);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
#endif
}

// Reads a reservation. Suboptions are put into their options (for the server's own use) only where
// Kea doesn't do so itself when it comes to use the host, and never for a database, which would
// store them twice.
template <class Parser>
isc::dhcp::HostPtr parseHost(std::uint32_t subnet, const isc::data::ConstElementPtr& reservation,
                             bool forMemory) {
#if KEAOSGI_KEA_VERSION >= 20600
    static_cast<void>(forMemory);
    return Parser().parse(subnet, reservation, false);
#else
    const isc::data::ConstElementPtr options = reservation->get("option-data");
    if (forMemory || !options) {
        return Parser().parse(subnet, reservation);
    }
    const isc::data::ElementPtr rest = isc::data::copy(reservation, 0);
    rest->remove("option-data");
    const isc::dhcp::HostPtr host = Parser().parse(subnet, rest);
    const bool v4 = std::is_same_v<Parser, isc::dhcp::HostReservationParser4>;
    isc::dhcp::OptionDataParser parser(v4 ? AF_INET : AF_INET6);
    const auto target = v4 ? host->getCfgOption4() : host->getCfgOption6();
    for (const auto& option : options->listValue()) {
        const auto parsed = parser.parse(option);
        target->add(parsed.first, parsed.second);
    }
    return host;
#endif
}

#if KEAOSGI_KEA_VERSION < 20600

// Deletes the hosts that `isMeant` from a subnet of the configuration, where Kea 2.2 can only
// delete all of them: the others are put back.
template <class IsMeant>
bool deleteFromMemory(isc::dhcp::CfgHosts& memory, bool v4, std::uint32_t subnet,
                      IsMeant&& isMeant) {
    const isc::dhcp::HostCollection before = v4 ? memory.getAll4(subnet) : memory.getAll6(subnet);
    isc::dhcp::HostCollection kept;
    for (const auto& host : before) {
        if (!isMeant(*host)) {
            kept.push_back(host);
        }
    }
    if (kept.size() == before.size()) {
        return false;
    }
    v4 ? memory.delAll4(subnet) : memory.delAll6(subnet);
    for (const auto& host : kept) {
        memory.add(host);
    }
    return true;
}

inline bool reserves(const isc::dhcp::Host& host, const isc::asiolink::IOAddress& address) {
    if (address.isV4()) {
        return host.getIPv4Reservation() == address;
    }
    const auto range = host.getIPv6Reservations();
    for (auto one = range.first; one != range.second; ++one) {
        if (one->second.getPrefix() == address) {
            return true;
        }
    }
    return false;
}

#endif

// Deletes the hosts of a subnet with an address from the configuration.
inline bool deleteFromMemory(isc::dhcp::CfgHosts& memory, std::uint32_t subnet,
                             const isc::asiolink::IOAddress& address) {
#if KEAOSGI_KEA_VERSION >= 20600
    return memory.del(subnet, address);
#else
    return deleteFromMemory(memory, address.isV4(), subnet,
                            [&](const isc::dhcp::Host& host) { return reserves(host, address); });
#endif
}

// Deletes the host of a subnet with an identifier from the configuration.
inline bool deleteFromMemory(isc::dhcp::CfgHosts& memory, bool v4, std::uint32_t subnet,
                             isc::dhcp::Host::IdentifierType type,
                             const std::vector<std::uint8_t>& identifier) {
#if KEAOSGI_KEA_VERSION >= 20600
    return v4 ? memory.del4(subnet, type, identifier.data(), identifier.size())
              : memory.del6(subnet, type, identifier.data(), identifier.size());
#else
    return deleteFromMemory(memory, v4, subnet, [&](const isc::dhcp::Host& host) {
        return host.getIdentifierType() == type && host.getIdentifier() == identifier;
    });
#endif
}

// Takes out of the configuration a host that was added last, and no other.
inline void takeOutOfMemory(isc::dhcp::CfgHosts& memory, bool v4, std::uint32_t subnet,
                            const isc::dhcp::HostPtr& host) {
#if KEAOSGI_KEA_VERSION >= 20600
    // Kea deletes by identifier, which kea-dhcp6 lets several hosts of a subnet have: the others go
    // in again.
    const auto type = host->getIdentifierType();
    const auto& identifier = host->getIdentifier();
    const auto all = memory.getAll(type, identifier.data(), identifier.size());
    deleteFromMemory(memory, v4, subnet, type, identifier);
    for (const auto& other : all) {
        if (other != host && subnet == (v4 ? other->getIPv4SubnetID() : other->getIPv6SubnetID())) {
            memory.add(other);
        }
    }
#else
    deleteFromMemory(memory, v4, subnet,
                     [&](const isc::dhcp::Host& other) { return &other == host.get(); });
#endif
}

// Deletes the hosts of a subnet with an address from a database. By an IPv6 address, Kea 2.2
// deletes all hosts of the subnet from a PostgreSQL in which any host has it: there, one by one.
inline bool deleteFromDatabase(isc::dhcp::BaseHostDataSource& database, std::uint32_t subnet,
                               const isc::asiolink::IOAddress& address) {
#if KEAOSGI_KEA_VERSION < 20600
    if (address.isV6()) {
        bool deleted = false;
        for (const auto& host : database.getAll6(subnet, address)) {
            const auto& identifier = host->getIdentifier();
            deleted |= database.del6(subnet, host->getIdentifierType(), identifier.data(),
                                     identifier.size());
        }
        return deleted;
    }
#endif
    return database.del(subnet, address);
}

// Lets a database replace a host in one transaction; false when Kea can't.
inline bool updateInDatabase(isc::dhcp::BaseHostDataSource& database,
                             const isc::dhcp::HostPtr& host) {
#if KEAOSGI_KEA_VERSION >= 20600
    database.update(host);
    return true;
#else
    static_cast<void>(database);
    static_cast<void>(host);
    return false;
#endif
}

}  // namespace keaosgi::compat
