// SPDX-License-Identifier: Apache-2.0
//
// Reservations that were deleted to be replaced, and that a database which broke off in between
// has neither in the old form nor in the new. Only Kea 2.2, whose databases can't replace, leaves
// any. For work under KeaThread::run only.

#pragma once

#include <dhcpsrv/base_host_data_source.h>

#include <string>

namespace keaosgi {

// Keeps a host for a type of database until that one is connected again.
void keepToPutBack(const std::string& databaseType, const isc::dhcp::HostPtr& host);

// Puts the hosts that are kept into the databases that are connected, whose own entries win. To be
// called before anybody looks at databases; costs nothing when no host is kept.
void putBackHosts();

}  // namespace keaosgi
