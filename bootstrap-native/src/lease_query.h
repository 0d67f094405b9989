// SPDX-License-Identifier: Apache-2.0
//
// Looks for leases in Kea's lease database as a record of kb_lease_query_field asks.

#pragma once

#include <asiolink/io_address.h>
#include <dhcpsrv/lease.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace keaosgi {

class LeaseQuery {
public:
    // Throws KB_E_INVALID for a record that makes no sense.
    LeaseQuery(std::int64_t record, std::int32_t length);

    using Visitor = std::function<void(const isc::dhcp::LeasePtr&)>;

    // Shows every lease that is meant. Throws KB_E_INVALID when the query is not for its family.
    void find(const Visitor& visitor) const;

    // Shows the leases that are meant among the next ones behind `address`; the result is the last
    // one looked at, nothing when there are no more.
    std::optional<isc::asiolink::IOAddress> scan(const Visitor& visitor) const;

private:
    template <class Collection>
    static void show(const Collection& leases, const Visitor& visitor) {
        for (const auto& lease : leases) {
            visitor(lease);
        }
    }
    static void showOne(const isc::dhcp::LeasePtr& lease, const Visitor& visitor);

    void find4(const Visitor& visitor) const;
    void find6(const Visitor& visitor) const;
    void byHwaddr4(const Visitor& visitor) const;
    void byClientId(const Visitor& visitor) const;
    void byIdentity(const Visitor& visitor) const;
    void filterAll(const Visitor& visitor) const;

    std::optional<isc::asiolink::IOAddress> filterPage(const isc::asiolink::IOAddress& from,
                                                       std::size_t limit,
                                                       const Visitor& visitor) const;
    template <class Collection>
    std::optional<isc::asiolink::IOAddress> filter(const Collection& page, std::size_t limit,
                                                   const Visitor& visitor) const;
    bool means(const isc::dhcp::Lease& lease) const;
    std::vector<std::uint32_t> subnets() const;
    [[noreturn]] void otherFamily() const;

    int kind_ = 0;
    bool v4_ = true;
    int type_ = 0;
    std::optional<std::uint32_t> subnet_;
    std::uint32_t iaid_ = 0;
    std::uint32_t state_ = 0;
    std::uint16_t hwaddrType_ = 0;
    std::int64_t limit_ = 0;
    isc::asiolink::IOAddress address_;
    std::vector<std::uint8_t> bytes_;
};

}  // namespace keaosgi
