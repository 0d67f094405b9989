// SPDX-License-Identifier: Apache-2.0

#include "host_sources.h"

#include <dhcpsrv/cfgmgr.h>
#include <dhcpsrv/host_mgr.h>

#include <string>

#include "border.h"
#include "compat.h"
#include "kea_bridge_host.h"

namespace keaosgi {

HostSources::HostSources(std::int32_t sources) : sources_(sources) {
    if (sources < KB_HOSTS_MEMORY || sources > KB_HOSTS_ALL) {
        throw BorderError(KB_E_INVALID, "there are no host sources " + std::to_string(sources));
    }
}

bool HostSources::memory() const { return (sources_ & KB_HOSTS_MEMORY) != 0; }

bool HostSources::databases() const { return (sources_ & KB_HOSTS_DATABASES) != 0; }

isc::dhcp::CfgHosts& HostSources::inMemory() {
    return *isc::dhcp::CfgMgr::instance().getCurrentCfg()->getCfgHosts();
}

const isc::dhcp::HostDataSourceList& HostSources::all() {
    return isc::dhcp::HostMgr::instance().getHostDataSourceList();
}

const isc::dhcp::HostDataSourceList& HostSources::toChange(const char* refusal) const {
    static const isc::dhcp::HostDataSourceList none;
    if (!databases()) {
        return none;
    }
    if (all().empty() && !memory()) {
        throw BorderError(KB_E_FAILED, refusal);
    }
    return all();
}

}  // namespace keaosgi
