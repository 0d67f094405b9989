// SPDX-License-Identifier: Apache-2.0

#include "lease_database.h"

#include <dhcpsrv/lease_mgr_factory.h>

#include "border.h"

namespace keaosgi {

isc::dhcp::LeaseMgr& leaseDatabase() {
    try {
        return isc::dhcp::LeaseMgrFactory::instance();
    } catch (const isc::dhcp::NoLeaseManager& e) {
        throw BorderError(KB_E_UNAVAILABLE, e.what());
    }
}

}  // namespace keaosgi
