// SPDX-License-Identifier: Apache-2.0
//
// Host reservations from and to JSON, by Kea's own parsers and printers.

#pragma once

#include <cc/data.h>
#include <dhcpsrv/host.h>

#include <cstdint>

namespace keaosgi {

// A reservation as JSON. A "subnet-id" in it is passed over, as Kea's own commands do; so is an
// "auth-key", which Kea has a field but no syntax for, unless it is `allowed`.
class HostJson {
public:
    HostJson(bool v4, std::uint32_t subnet, const isc::data::ConstElementPtr& json,
             bool authKeyAllowed);

    // The reservation as Kea's parser reads it. Throws in Kea's words.
    isc::dhcp::HostPtr parse(bool forMemory) const;

    // Throws when a database couldn't read back what it would store.
    void checkStorable() const;

    // What Kea's parser gets to see.
    isc::data::ConstElementPtr given() const { return given_; }

private:
    bool v4_;
    std::uint32_t subnet_;
    isc::data::ElementPtr given_;
    isc::data::ConstElementPtr authKey_;
};

// The subnet that a host belongs to in a family; SUBNET_ID_UNUSED when it is for the other one.
std::uint32_t subnetOf(const isc::dhcp::Host& host, bool v4);

// A host as Kea's commands show it.
isc::data::ElementPtr shownHost(const isc::dhcp::Host& host, bool v4);

// A host with all that there is to know about it.
isc::data::ElementPtr wholeHost(const isc::dhcp::Host& host, bool v4);

// A host that has just been parsed, in the same form. Kea's printer may still refuse such a one,
// for example for a DUID that is too short.
isc::data::ElementPtr parsedHost(const isc::dhcp::Host& host, bool v4,
                                 const isc::data::ConstElementPtr& given);

}  // namespace keaosgi
