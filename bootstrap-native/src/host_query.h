// SPDX-License-Identifier: Apache-2.0
//
// Looks for host reservations as a record of kb_host_query_field asks.

#pragma once

#include <asiolink/io_address.h>
#include <dhcpsrv/host.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host_sources.h"

namespace keaosgi {

struct FoundHosts {
    isc::dhcp::ConstHostCollection hosts;
    std::size_t sourceIndex = 0;
};

// For work under KeaThread::run only, but for its making.
class HostQuery {
public:
    // Throws KB_E_INVALID for a record that makes no sense.
    HostQuery(std::int64_t record, std::int32_t length);

    bool v4() const { return v4_; }

    // Whether one host at most is meant.
    bool single() const;

    FoundHosts find() const;

    // Deletes the host that is meant, wherever it is. Throws KB_E_INVALID when several are meant.
    bool remove() const;

private:
    isc::dhcp::ConstHostCollection list(const isc::dhcp::BaseHostDataSource& source) const;
    isc::dhcp::ConstHostCollection byAddress(const isc::dhcp::BaseHostDataSource& source) const;
    isc::dhcp::ConstHostCollection byHostname(const isc::dhcp::BaseHostDataSource& source) const;
    isc::dhcp::ConstHostPtr one(const isc::dhcp::BaseHostDataSource& source) const;
    FoundHosts first() const;
    FoundHosts all() const;
    FoundHosts page() const;
    bool removeFrom(isc::dhcp::BaseHostDataSource& database) const;
    bool removeFromMemory() const;
    std::uint32_t subnet() const;

    int kind_ = 0;
    bool v4_ = true;
    HostSources sources_;
    std::optional<std::uint32_t> subnet_;
    isc::dhcp::Host::IdentifierType identifierType_ = isc::dhcp::Host::IDENT_HWADDR;
    isc::asiolink::IOAddress address_;
    std::size_t sourceIndex_ = 0;
    std::int64_t limit_ = 0;
    std::uint64_t from_ = 0;
    std::vector<std::uint8_t> bytes_;
};

}  // namespace keaosgi
