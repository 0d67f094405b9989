// SPDX-License-Identifier: Apache-2.0

#include "host_change.h"

#include <algorithm>

#include "border.h"
#include "compat_host.h"
#include "host_put_back.h"
#include "packet_threads.h"
#include "transaction.h"

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

bool deleteFromMemory(CfgHosts& memory, const isc::dhcp::Host& host, bool v4) {
    return compat::deleteFromMemory(memory, v4, subnetOf(host, v4), host.getIdentifierType(),
                                    host.getIdentifier());
}

bool isIn(CfgHosts& memory, const HostPtr& host) {
    const auto& identifier = host->getIdentifier();
    const auto all = memory.getAll(host->getIdentifierType(), identifier.data(), identifier.size());
    return std::find(all.begin(), all.end(), host) != all.end();
}

// Adds to the configuration. In DHCPv6 Kea looks only once the host is in whether its addresses
// are free: one that is refused goes out again.
void addToMemory(CfgHosts& memory, const HostPtr& host, bool v4) {
    try {
        memory.add(host);
    } catch (...) {
        if (isIn(memory, host)) {
            compat::takeOutOfMemory(memory, v4, subnetOf(*host, v4), host);
        }
        throw;
    }
}

// Puts `host` where `before` was; when that fails, `before` again.
template <class Delete, class Add, class PutBack>
void replace(const ConstHostPtr& before, const HostPtr& host, Delete&& remove, Add&& add,
             PutBack&& putBack) {
    if (!before || !remove()) {
        notFound();
    }
    try {
        add(host);
    } catch (...) {
        putBack(boost::const_pointer_cast<isc::dhcp::Host>(before));
        throw;
    }
}

// Not by Kea's own update: up to 3.0 that one touches what it has deleted when the client has
// reservations in other subnets, and forgets a host that it can't put back.
void updateInMemory(const HostPtr& host, bool v4) {
    const PacketThreadsHeld held("hosts in memory can't be replaced while a packet is processed");
    CfgHosts& memory = HostSources::inMemory();
    const auto add = [&](const HostPtr& added) { addToMemory(memory, added, v4); };
    replace(
        present(memory, host, v4), host, [&] { return deleteFromMemory(memory, *host, v4); }, add,
        add);
}

void addToDatabase(BaseHostDataSource& database, const HostPtr& host) {
    inTransaction([&] { database.add(host); });
}

void updateInDatabase(BaseHostDataSource& database, const HostPtr& host, bool v4) {
    bool done = false;
    inTransaction([&] { done = compat::updateInDatabase(database, host); });
    if (done) {
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
        [&](const HostPtr& added) { addToDatabase(database, added); },
        [&](const HostPtr& before) {
            try {
                addToDatabase(database, before);
            } catch (const std::exception&) {
                keepToPutBack(database.getType(), before);
            }
        });
}

// Before anything is changed.
void checkStorable(const HostJson& json, const HostSources& sources) {
    if (sources.databases() && !HostSources::all().empty()) {
        json.checkStorable();
    }
}

}  // namespace

void addHost(const HostJson& json, bool v4, const HostSources& sources) {
    checkStorable(json, sources);
    if (sources.memory()) {
        const HostPtr host = json.parse(true);
        const PacketThreadsHeld held("hosts in memory can't be added while a packet is processed");
        addToMemory(HostSources::inMemory(), host, v4);
    }
    putBackHosts();
    for (const auto& database : sources.toChange(
             "Unable to add new host because there is no hosts-database configured.")) {
        addToDatabase(*database, json.parse(false));
    }
}

void updateHost(const HostJson& json, bool v4, const HostSources& sources) {
    checkStorable(json, sources);
    if (sources.memory()) {
        updateInMemory(json.parse(true), v4);
    }
    putBackHosts();
    for (const auto& database : sources.toChange("Unable to update existing host because there is "
                                                 "no hosts-database configured.")) {
        updateInDatabase(*database, json.parse(false), v4);
    }
}

}  // namespace keaosgi
