// SPDX-License-Identifier: Apache-2.0

#include "host_query.h"

#include <dhcpsrv/host_mgr.h>

#include "compat_host.h"
#include "host_json.h"
#include "host_put_back.h"
#include "kea_bridge_host.h"
#include "packet_threads.h"
#include "record.h"

namespace keaosgi {

using isc::dhcp::BaseHostDataSource;
using isc::dhcp::ConstHostCollection;
using isc::dhcp::ConstHostPtr;
using isc::dhcp::Host;
using isc::dhcp::HostMgr;

namespace {

RecordReader queryReader(std::int64_t record, std::int32_t length) {
    const RecordMemory memory(record, length, "the query");
    if (memory.length < KB_HQ_VARIABLE) {
        throw BorderError(KB_E_INVALID, "the record of a query is too short");
    }
    return {memory.begin, memory.length};
}

std::int32_t sourcesOf(const RecordReader& fields) {
    return fields.i32(KB_HQ_KIND) == KB_HOSTS_PAGE ? static_cast<std::int32_t>(KB_HOSTS_ALL)
                                                   : fields.i32(KB_HQ_SOURCES);
}

}  // namespace

HostQuery::HostQuery(std::int64_t record, std::int32_t length)
    : sources_(sourcesOf(queryReader(record, length))), address_(0U) {
    const RecordReader fields = queryReader(record, length);
    kind_ = fields.i32(KB_HQ_KIND);
    v4_ = fields.i32(KB_HQ_FAMILY) == 4;
    if (fields.i32(KB_HQ_HAS_SUBNET) != 0) {
        subnet_ = fields.u32(KB_HQ_SUBNET_ID);
    }
    identifierType_ = static_cast<Host::IdentifierType>(fields.i32(KB_HQ_ID_TYPE));
    address_ = fields.address(KB_HQ_ADDRESS, fields.i32(KB_HQ_ADDRESS_SIZE) == 4 ? 4 : 16);
    sourceIndex_ = fields.u32(KB_HQ_SOURCE_INDEX);
    limit_ = fields.i64(KB_HQ_LIMIT);
    from_ = static_cast<std::uint64_t>(fields.i64(KB_HQ_FROM));
    const std::size_t size = fields.u32(KB_HQ_LENGTH);
    const std::uint8_t* const variable = fields.bytes(KB_HQ_VARIABLE, size);
    bytes_.assign(variable, variable + size);
}

bool HostQuery::single() const {
    return kind_ == KB_HOST_BY_ADDRESS || kind_ == KB_HOST_BY_IDENTIFIER;
}

std::uint32_t HostQuery::subnet() const {
    if (!subnet_) {
        throw BorderError(KB_E_INVALID, "this query needs a subnet");
    }
    return *subnet_;
}

FoundHosts HostQuery::find() const {
    putBackHosts();
    if (kind_ == KB_HOSTS_PAGE) {
        return page();
    }
    return single() ? first() : all();
}

FoundHosts HostQuery::first() const {
    FoundHosts found;
    sources_.any([&](const BaseHostDataSource& source) {
        const ConstHostPtr host = one(source);
        // A cache says of some hosts that they don't exist.
        if (host && !host->getNegative()) {
            found.hosts.push_back(host);
        }
        return static_cast<bool>(host);
    });
    return found;
}

// As with Kea's own commands the address says which family it is looked for in.
ConstHostPtr HostQuery::one(const BaseHostDataSource& source) const {
    if (kind_ == KB_HOST_BY_ADDRESS) {
        return address_.isV4() ? source.get4(subnet(), address_) : source.get6(subnet(), address_);
    }
    return v4_ ? source.get4(subnet(), identifierType_, bytes_.data(), bytes_.size())
               : source.get6(subnet(), identifierType_, bytes_.data(), bytes_.size());
}

FoundHosts HostQuery::all() const {
    FoundHosts found;
    sources_.any([&](const BaseHostDataSource& source) {
        for (const ConstHostPtr& host : list(source)) {
            // By an identifier Kea finds hosts of all subnets, and those of the other family, too.
            const std::uint32_t id = subnetOf(*host, v4_);
            if (subnet_ ? id == *subnet_ : id != isc::dhcp::SUBNET_ID_UNUSED) {
                found.hosts.push_back(host);
            }
        }
        return false;
    });
    return found;
}

ConstHostCollection HostQuery::list(const BaseHostDataSource& source) const {
    switch (kind_) {
        case KB_HOSTS_BY_ADDRESS:
            return byAddress(source);
        case KB_HOSTS_BY_IDENTIFIER:
            return source.getAll(identifierType_, bytes_.data(), bytes_.size());
        case KB_HOSTS_BY_HOSTNAME:
            return byHostname(source);
        case KB_HOSTS_IN_SUBNET:
            return v4_ ? source.getAll4(subnet()) : source.getAll6(subnet());
        default:
            throw BorderError(KB_E_INVALID, "there is no host query " + std::to_string(kind_));
    }
}

ConstHostCollection HostQuery::byAddress(const BaseHostDataSource& source) const {
    if (subnet_) {
        return v4_ ? source.getAll4(*subnet_, address_) : source.getAll6(*subnet_, address_);
    }
    return v4_ ? source.getAll4(address_) : compat::hosts6(source, address_);
}

ConstHostCollection HostQuery::byHostname(const BaseHostDataSource& source) const {
    const std::string name(bytes_.begin(), bytes_.end());
    if (!subnet_) {
        return source.getAllbyHostname(name);
    }
    return v4_ ? source.getAllbyHostname4(name, *subnet_)
               : source.getAllbyHostname6(name, *subnet_);
}

FoundHosts HostQuery::page() const {
    const isc::dhcp::HostPageSize size(static_cast<std::size_t>(limit_));
    const HostMgr& manager = HostMgr::instance();
    FoundHosts found;
    std::size_t& index = found.sourceIndex;
    index = sourceIndex_;
    ConstHostCollection page;
    if (subnet_) {
        page = v4_ ? manager.getPage4(*subnet_, index, from_, size)
                   : manager.getPage6(*subnet_, index, from_, size);
    } else {
        page = v4_ ? manager.getPage4(index, from_, size) : manager.getPage6(index, from_, size);
    }
    for (const ConstHostPtr& host : page) {
        if (subnet_ || subnetOf(*host, v4_) != isc::dhcp::SUBNET_ID_UNUSED) {
            found.hosts.push_back(host);
        }
    }
    return found;
}

bool HostQuery::remove() const {
    if (!single()) {
        throw BorderError(KB_E_INVALID, "only one host at a time is deleted");
    }
    putBackHosts();
    bool removed = sources_.memory() && removeFromMemory();
    for (const auto& database : sources_.toChange(
             "Unable to delete a host because there is no hosts-database configured.")) {
        removed = removeFrom(*database) || removed;
    }
    return removed;
}

bool HostQuery::removeFromMemory() const {
    const PacketThreadsHeld held("hosts in memory can't be deleted while a packet is processed");
    isc::dhcp::CfgHosts& memory = HostSources::inMemory();
    return kind_ == KB_HOST_BY_ADDRESS
               ? compat::deleteFromMemory(memory, subnet(), address_)
               : compat::deleteFromMemory(memory, v4_, subnet(), identifierType_, bytes_);
}

bool HostQuery::removeFrom(BaseHostDataSource& database) const {
    if (kind_ == KB_HOST_BY_ADDRESS) {
        return compat::deleteFromDatabase(database, subnet(), address_);
    }
    return v4_ ? database.del4(subnet(), identifierType_, bytes_.data(), bytes_.size())
               : database.del6(subnet(), identifierType_, bytes_.data(), bytes_.size());
}

}  // namespace keaosgi
