// SPDX-License-Identifier: Apache-2.0
//
// Leases that were found and that Java has not read yet. Each result is known by a number that is
// never used again.

#pragma once

#include <asiolink/io_address.h>
#include <dhcpsrv/lease.h>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace keaosgi {

struct FoundLeases {
    std::vector<isc::dhcp::LeasePtr> leases;
    std::optional<isc::asiolink::IOAddress> last;
};

class LeaseResults {
public:
    static LeaseResults& instance();

    std::int64_t hold(FoundLeases&& found);

    // Throws KB_E_STALE when there is no such result (any more).
    std::shared_ptr<const FoundLeases> get(std::int64_t number) const;
    void release(std::int64_t number);

    // Kea unloads the library: nothing of it is held any longer.
    void dropAll();

private:
    mutable std::mutex mutex_;
    std::map<std::int64_t, std::shared_ptr<const FoundLeases>> results_;
    std::int64_t last_ = 0;
};

}  // namespace keaosgi
