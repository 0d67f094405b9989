// SPDX-License-Identifier: Apache-2.0
//
// The places that Kea keeps host reservations in: the configuration, and any number of databases.

#pragma once

#include <config.h>
#include <dhcpsrv/base_host_data_source.h>
#include <dhcpsrv/cfg_hosts.h>
#include <dhcpsrv/host_data_source_factory.h>

#include <cstdint>

#include "kea_thread.h"

namespace keaosgi {

// Some or all of them, as kb_host_sources names them. For work under KeaThread::run only.
class HostSources {
public:
    // Throws KB_E_INVALID for a number that names none.
    explicit HostSources(std::int32_t sources);

    bool memory() const;
    bool databases() const;

    // Visits each source in Kea's order, until the visitor returns true; the result is whether one
    // did.
    template <class Visitor>
    bool any(Visitor&& visitor) const {
        if (memory() && visitor(static_cast<const isc::dhcp::BaseHostDataSource&>(inMemory()))) {
            return true;
        }
        if (databases()) {
            for (const auto& database : all()) {
                if (visitor(static_cast<const isc::dhcp::BaseHostDataSource&>(*database))) {
                    return true;
                }
            }
        }
        return false;
    }

    // The configuration's hosts.
    static isc::dhcp::CfgHosts& inMemory();

    // The databases that are connected.
    static const isc::dhcp::HostDataSourceList& all();

    // The databases, to change something in them. Throws, with `refusal`, when databases alone are
    // meant and there are none.
    const isc::dhcp::HostDataSourceList& toChange(const char* refusal) const;

private:
    std::int32_t sources_;
};

}  // namespace keaosgi
