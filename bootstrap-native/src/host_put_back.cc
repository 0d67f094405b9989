// SPDX-License-Identifier: Apache-2.0

#include "host_put_back.h"

#include <database/db_exceptions.h>

#include <exception>
#include <list>

#include "host_sources.h"
#include "log.h"
#include "transaction.h"

namespace keaosgi {

using isc::dhcp::BaseHostDataSource;
using isc::dhcp::HostPtr;

namespace {

struct Kept {
    std::string databaseType;
    HostPtr host;
};

std::list<Kept>& kept() {
    static std::list<Kept> hosts;
    return hosts;
}

// Whether the database has the host now, or another one in its place.
bool putBack(BaseHostDataSource& database, const HostPtr& host) {
    try {
        inTransaction([&] { database.add(host); });
        LOG_WARN(logger, OSGI_HOST_PUT_BACK).arg(host->toText());
    } catch (const isc::db::DuplicateEntry&) {
        return true;
    } catch (const std::exception&) {
        return false;
    }
    return true;
}

bool putBack(const Kept& one) {
    for (const auto& database : HostSources::all()) {
        if (database->getType() == one.databaseType) {
            return putBack(*database, one.host);
        }
    }
    return false;
}

}  // namespace

void keepToPutBack(const std::string& databaseType, const HostPtr& host) {
    kept().push_back({databaseType, host});
    LOG_ERROR(logger, OSGI_HOST_TO_PUT_BACK).arg(host->toText());
}

void putBackHosts() {
    kept().remove_if([](const Kept& one) { return putBack(one); });
}

}  // namespace keaosgi
