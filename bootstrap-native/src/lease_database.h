// SPDX-License-Identifier: Apache-2.0
//
// The way to Kea's lease database.

#pragma once

#include <dhcpsrv/lease_mgr.h>

#include "kea_thread.h"

namespace keaosgi {

// The one in use. Throws KB_E_UNAVAILABLE when there is none. For work under KeaThread::run only.
isc::dhcp::LeaseMgr& leaseDatabase();

}  // namespace keaosgi
