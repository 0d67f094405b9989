// SPDX-License-Identifier: Apache-2.0
//
// What differs between the releases of Kea, in one place. Everything else is written as if there
// were only one Kea. Built and run with 2.2.0, 2.6.3 and 3.0.4.
//
// The build sets KEAOSGI_KEA_VERSION to the KEA_HOOKS_VERSION of the headers: 20200, 20603, 30004.

#pragma once

#include <asiolink/io_service.h>
#include <config.h>
#include <config/base_command_mgr.h>
#include <dhcpsrv/cfgmgr.h>
#include <dhcpsrv/lease.h>
#include <dhcpsrv/lease_mgr.h>
#include <dhcpsrv/network_state.h>
#include <dhcpsrv/pool.h>
#include <dhcpsrv/subnet.h>
#include <hooks/hooks.h>
#include <stats/stats_mgr.h>

#include <boost/smart_ptr/make_shared.hpp>
#if KEAOSGI_KEA_VERSION >= 20600
#include <database/database_connection.h>
#endif

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

static_assert(KEAOSGI_KEA_VERSION == KEA_HOOKS_VERSION, "the build took another Kea's version");

namespace keaosgi::compat {

// The type in which Kea hands a subnet to a callout. Asking for the other one throws.
#if KEAOSGI_KEA_VERSION >= 20705
using Subnet4Argument = isc::dhcp::ConstSubnet4Ptr;
using Subnet6Argument = isc::dhcp::ConstSubnet6Ptr;
#else
using Subnet4Argument = isc::dhcp::Subnet4Ptr;
using Subnet6Argument = isc::dhcp::Subnet6Ptr;
#endif

// The event loop of the main thread; null until the server has been constructed.
inline isc::asiolink::IOServicePtr& mainLoop() {
#if KEAOSGI_KEA_VERSION >= 20600
    return isc::db::DatabaseConnection::getIOService();
#else
    return isc::dhcp::LeaseMgr::getIOService();
#endif
}

// What says whether the server serves, as a starting one has it; for tests.
inline isc::dhcp::NetworkStatePtr newNetworkState() {
#if KEAOSGI_KEA_VERSION >= 20600
    return boost::make_shared<isc::dhcp::NetworkState>();
#else
    return boost::make_shared<isc::dhcp::NetworkState>(isc::dhcp::NetworkState::DHCPv4);
#endif
}

// Where the server keeps its leases.
inline std::string dataDirectory() {
#if KEAOSGI_KEA_VERSION >= 20600
    return std::string(isc::dhcp::CfgMgr::instance().getDataDir());
#else
    return isc::dhcp::CfgMgr::instance().getDataDir().get();
#endif
}

// The pool of a lease; 0 where Kea doesn't number pools.
inline std::uint32_t poolId(const isc::dhcp::Lease& lease) {
#if KEAOSGI_KEA_VERSION >= 20600
    return lease.pool_id_;
#else
    static_cast<void>(lease);
    return 0;
#endif
}

inline void setPoolId(isc::dhcp::Lease& lease, std::uint32_t id) {
#if KEAOSGI_KEA_VERSION >= 20600
    lease.pool_id_ = id;
#else
    static_cast<void>(lease);
    static_cast<void>(id);
#endif
}

// Whether Kea knows self-generated addresses that clients register (DHCPv6 only).
#if KEAOSGI_KEA_VERSION >= 30000
constexpr bool kHasRegistered = true;
#else
constexpr bool kHasRegistered = false;
#endif

inline bool isRegistered6(const isc::dhcp::Lease& lease) {
#if KEAOSGI_KEA_VERSION >= 30000
    return lease.getType() != isc::dhcp::Lease::TYPE_V4 && lease.stateRegistered();
#else
    static_cast<void>(lease);
    return false;
#endif
}

#if KEAOSGI_KEA_VERSION >= 20600

// Calls with the configured subnet of this family and number, if there is one.
template <class Work>
void withSubnet(bool v4, std::uint32_t id, Work&& work) {
    const auto config = isc::dhcp::CfgMgr::instance().getCurrentCfg();
    if (v4) {
        const isc::dhcp::ConstSubnet4Ptr subnet = config->getCfgSubnets4()->getBySubnetId(id);
        if (subnet) {
            work(*subnet);
        }
    } else {
        const isc::dhcp::ConstSubnet6Ptr subnet = config->getCfgSubnets6()->getBySubnetId(id);
        if (subnet) {
            work(*subnet);
        }
    }
}

#endif

// The pool that counts a lease; nothing where Kea has no counters of pools.
inline std::optional<std::uint32_t> statisticsPool(std::uint32_t subnet,
                                                   isc::dhcp::Lease::Type type,
                                                   const isc::asiolink::IOAddress& address) {
    std::optional<std::uint32_t> id;
#if KEAOSGI_KEA_VERSION >= 20600
    withSubnet(type == isc::dhcp::Lease::TYPE_V4, subnet, [&](const isc::dhcp::Subnet& found) {
        const isc::dhcp::PoolPtr pool = found.getPool(type, address, false);
        if (pool) {
            id = pool->getID();
        }
    });
#else
    static_cast<void>(subnet);
    static_cast<void>(type);
    static_cast<void>(address);
#endif
    return id;
}

// The names of a subnet's counters of pools.
inline std::vector<std::string> poolCounters(bool v4, std::uint32_t subnet) {
    std::vector<std::string> names;
#if KEAOSGI_KEA_VERSION >= 20600
    using isc::dhcp::Lease;
    const auto add = [&](const isc::dhcp::Subnet& found, Lease::Type type, const char* kind,
                         const char* counter) {
        for (const auto& pool : found.getPools(type)) {
            const std::string name =
                isc::stats::StatsMgr::generateName(kind, pool->getID(), counter);
            names.push_back(isc::stats::StatsMgr::generateName("subnet", subnet, name));
        }
    };
    withSubnet(v4, subnet, [&](const isc::dhcp::Subnet& found) {
        const Lease::Type type = v4 ? Lease::TYPE_V4 : Lease::TYPE_NA;
        add(found, type, "pool", v4 ? "assigned-addresses" : "assigned-nas");
        add(found, type, "pool", "declined-addresses");
        if (!v4) {
            add(found, Lease::TYPE_PD, "pd-pool", "assigned-pds");
        }
    });
#else
    static_cast<void>(v4);
    static_cast<void>(subnet);
#endif
    return names;
}

// Puts relay information in a lease's user context in order, as the server is configured to.
inline void sanitizeExtendedInfo(const isc::dhcp::Lease4Ptr& lease) {
#if KEAOSGI_KEA_VERSION >= 20600
    if (lease->getContext()) {
        const auto config = isc::dhcp::CfgMgr::instance().getCurrentCfg();
        isc::dhcp::LeaseMgr::upgradeLease4ExtendedInfo(
            lease, config->getConsistency()->getExtendedInfoSanityCheck());
        isc::dhcp::LeaseMgr::extractLease4ExtendedInfo(lease);
    }
#else
    static_cast<void>(lease);
#endif
}

inline void sanitizeExtendedInfo(const isc::dhcp::Lease6Ptr& lease) {
#if KEAOSGI_KEA_VERSION >= 20600
    if (lease->getContext()) {
        const auto config = isc::dhcp::CfgMgr::instance().getCurrentCfg();
        isc::dhcp::LeaseMgr::upgradeLease6ExtendedInfo(
            lease, config->getConsistency()->getExtendedInfoSanityCheck());
    }
#else
    static_cast<void>(lease);
#endif
}

#if KEAOSGI_KEA_VERSION >= 20600

inline isc::data::ConstElementPtr relayInfo(const isc::dhcp::Lease6& lease) {
    isc::data::ConstElementPtr element = lease.getContext();
    for (const char* const key : {"ISC", "relay-info"}) {
        if (!element || element->getType() != isc::data::Element::map) {
            return {};
        }
        element = element->get(key);
    }
    return element;
}

#endif

// What Kea's own command checks and notes before it replaces a DHCPv6 lease. Throws in Kea's words.
inline void prepareUpdate(const isc::dhcp::Lease6& before, isc::dhcp::Lease6& lease) {
#if KEAOSGI_KEA_VERSION >= 30000
    if (before.stateRegistered() && !lease.stateRegistered()) {
        isc_throw(isc::BadValue, "illegal reuse of registered address " << lease.addr_);
    }
    if (!before.stateRegistered() && lease.stateRegistered()) {
        isc_throw(isc::BadValue, "address in use: " << lease.addr_ << " can't be registered");
    }
#endif
#if KEAOSGI_KEA_VERSION >= 20600
    const auto old = relayInfo(before);
    const auto present = relayInfo(lease);
    const bool same = old && present ? *old == *present : !old && !present;
    if (!same) {
        lease.extended_info_action_ = isc::dhcp::Lease6::ACTION_UPDATE;
    }
#else
    static_cast<void>(before);
    static_cast<void>(lease);
#endif
}

// The path that Kea makes of a file name that a lease command gives.
inline std::string leaseFile(const std::string& name) {
#if KEAOSGI_KEA_VERSION >= 20600
    return isc::dhcp::CfgMgr::instance().validatePath(name);
#else
    return name;
#endif
}

// Writes all leases to a file; false when Kea can't.
inline bool writeLeases(isc::dhcp::LeaseMgr& database, bool v4, const std::string& path) {
#if KEAOSGI_KEA_VERSION >= 20600
    v4 ? database.writeLeases4(path) : database.writeLeases6(path);
    return true;
#else
    static_cast<void>(database);
    static_cast<void>(v4);
    static_cast<void>(path);
    return false;
#endif
}

// A pool's number; 0 where Kea doesn't number pools.
inline std::int64_t poolNumber(const isc::dhcp::Pool& pool) {
#if KEAOSGI_KEA_VERSION >= 20600
    return static_cast<std::int64_t>(pool.getID());
#else
    static_cast<void>(pool);
    return 0;
#endif
}

// The hash of a configuration; empty where Kea makes none.
inline std::string configurationHash(const isc::data::ConstElementPtr& configuration) {
#if KEAOSGI_KEA_VERSION >= 20600
    return isc::config::BaseCommandMgr::getHash(configuration);
#else
    static_cast<void>(configuration);
    return std::string();
#endif
}

// Hands `use` the big integer that these 16 bytes are, the highest first, in two's complement;
// where Kea's statistics have no such numbers calls `unsupported`.
template <class Use, class Unsupported>
void withBigInteger(const std::string& bytes, Use&& use, Unsupported&& unsupported) {
#if KEAOSGI_KEA_VERSION >= 20600
    static_cast<void>(unsupported);
    const bool negative = !bytes.empty() && (bytes.front() & 0x80) != 0;
    isc::util::int128_t value = 0;
    for (const char c : bytes) {
        const unsigned byte = static_cast<unsigned char>(c);
        value = value * 256 + (negative ? 255 - byte : byte);
    }
    use(negative ? isc::util::int128_t(-value - 1) : value);
#else
    static_cast<void>(bytes);
    static_cast<void>(use);
    unsupported();
#endif
}

// The other way round.
template <class BigInteger>
std::string bytesOfBigInteger(const BigInteger& value) {
    const bool negative = value < 0;
    BigInteger rest = negative ? BigInteger(-(value + 1)) : value;
    std::string bytes(16, '\0');
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        const auto low = static_cast<unsigned>(BigInteger(rest % 256));
        *byte = static_cast<char>(negative ? 255 - low : low);
        rest /= 256;
    }
    return bytes;
}

// Hands `use` the samples of a statistic with big integers.
template <class Use>
void withBigIntegers(const isc::stats::Observation& stat, Use&& use) {
#if KEAOSGI_KEA_VERSION >= 20600
    use(stat.getBigIntegers());
#else
    static_cast<void>(stat);
    static_cast<void>(use);
#endif
}

}  // namespace keaosgi::compat
