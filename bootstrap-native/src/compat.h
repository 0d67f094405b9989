// SPDX-License-Identifier: Apache-2.0
//
// What differs between the releases of Kea, in one place. Everything else is written as if there
// were only one Kea. Built and run with 2.2.0, 2.6.3 and 3.0.4.

#pragma once

#include <asiolink/io_service.h>
#include <config.h>
#include <dhcpsrv/cfgmgr.h>
#include <dhcpsrv/lease.h>
#include <dhcpsrv/subnet.h>
#include <hooks/hooks.h>
#if KEA_HOOKS_VERSION >= 20600
#include <database/database_connection.h>
#else
#include <dhcpsrv/lease_mgr.h>
#endif

#include <cstdint>
#include <string>

namespace keaosgi::compat {

// The type in which Kea hands a subnet to a callout. Asking for the other one throws.
#if KEA_HOOKS_VERSION >= 20705
using Subnet4Argument = isc::dhcp::ConstSubnet4Ptr;
using Subnet6Argument = isc::dhcp::ConstSubnet6Ptr;
#else
using Subnet4Argument = isc::dhcp::Subnet4Ptr;
using Subnet6Argument = isc::dhcp::Subnet6Ptr;
#endif

// The event loop of the main thread; null until the server has been constructed.
inline isc::asiolink::IOServicePtr& mainLoop() {
#if KEA_HOOKS_VERSION >= 20600
    return isc::db::DatabaseConnection::getIOService();
#else
    return isc::dhcp::LeaseMgr::getIOService();
#endif
}

// Where the server keeps its leases.
inline std::string dataDirectory() {
#if KEA_HOOKS_VERSION >= 20600
    return std::string(isc::dhcp::CfgMgr::instance().getDataDir());
#else
    return isc::dhcp::CfgMgr::instance().getDataDir().get();
#endif
}

// The pool of a lease; 0 where Kea doesn't number pools.
inline std::uint32_t poolId(const isc::dhcp::Lease& lease) {
#if KEA_HOOKS_VERSION >= 20600
    return lease.pool_id_;
#else
    static_cast<void>(lease);
    return 0;
#endif
}

}  // namespace keaosgi::compat
