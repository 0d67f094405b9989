// SPDX-License-Identifier: Apache-2.0

#include "host_change.h"

#include "border.h"
#include "compat_host.h"
#include "packet_threads.h"

namespace keaosgi {

using isc::dhcp::BaseHostDataSource;
using isc::dhcp::CfgHosts;
using isc::dhcp::ConstHostPtr;
using isc::dhcp::HostPtr;

namespace {

// What Kea's own update says.
[[noreturn]] void notFound() { throw BorderError(KB_E_FAILED, "Host not updated (not found)."); }

ConstHostPtr present(const BaseHostDataSource& source, const HostPtr& host, bool v4) {
    const auto type = host->getIdentifierType();
    const auto& identifier = host->getIdentifier();
    const std::uint32_t subnet = subnetOf(*host, v4);
    return v4 ? source.get4(subnet, type, identifier.data(), identifier.size())
              : source.get6(subnet, type, identifier.data(), identifier.size());
}

// Puts `host` where `before` was; when that is refused, `before` again.
template <class Delete, class Add>
void replace(const ConstHostPtr& before, const HostPtr& host, Delete&& remove, Add&& add) {
    if (!before || !remove()) {
        notFound();
    }
    try {
        add(host);
    } catch (...) {
        add(boost::const_pointer_cast<isc::dhcp::Host>(before));
        throw;
    }
}

// Not by Kea's own update: up to 3.0 that one touches what it has deleted when the client has
// reservations in other subnets, and forgets a host that it can't put back.
void updateInMemory(const HostPtr& host, bool v4) {
    const PacketThreadsHeld held("hosts in memory can't be replaced while a packet is processed");
    CfgHosts& memory = HostSources::inMemory();
    replace(
        present(memory, host, v4), host,
        [&] {
            return compat::deleteFromMemory(memory, v4, subnetOf(*host, v4),
                                            host->getIdentifierType(), host->getIdentifier());
        },
        [&](const HostPtr& added) { memory.add(added); });
}

void updateInDatabase(BaseHostDataSource& database, const HostPtr& host, bool v4) {
    if (compat::updateInDatabase(database, host)) {
        return;
    }
    const auto& identifier = host->getIdentifier();
    const auto remove = [&](auto member) {
        return (database.*member)(subnetOf(*host, v4), host->getIdentifierType(), identifier.data(),
                                  identifier.size());
    };
    replace(
        present(database, host, v4), host,
        [&] { return v4 ? remove(&BaseHostDataSource::del4) : remove(&BaseHostDataSource::del6); },
        [&](const HostPtr& added) { database.add(added); });
}

}  // namespace

void addHost(const HostJson& json, const HostSources& sources) {
    if (sources.databases()) {
        json.checkStorable();
    }
    if (sources.memory()) {
        const HostPtr host = json.parse(true);
        const PacketThreadsHeld held("hosts in memory can't be added while a packet is processed");
        HostSources::inMemory().add(host);
    }
    for (const auto& database : sources.toChange(
             "Unable to add new host because there is no hosts-database configured.")) {
        database->add(json.parse(false));
    }
}

void updateHost(const HostJson& json, bool v4, const HostSources& sources) {
    if (sources.databases()) {
        json.checkStorable();
    }
    if (sources.memory()) {
        updateInMemory(json.parse(true), v4);
    }
    for (const auto& database : sources.toChange("Unable to update existing host because there is "
                                                 "no hosts-database configured.")) {
        updateInDatabase(*database, json.parse(false), v4);
    }
}

}  // namespace keaosgi
