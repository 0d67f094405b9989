// SPDX-License-Identifier: Apache-2.0

#include "audit_entries.h"

#include <boost/date_time/posix_time/posix_time.hpp>

namespace keaosgi {

using isc::data::Element;
using isc::data::ElementPtr;
using isc::db::AuditEntry;

namespace {

ElementPtr number(std::uint64_t value) { return Element::create(static_cast<std::int64_t>(value)); }

ElementPtr entryJson(const AuditEntry& entry) {
    const ElementPtr json = Element::createMap();
    json->set("object-type", Element::create(entry.getObjectType()));
    json->set("object-id", number(entry.getObjectId()));
    json->set("modification", number(static_cast<std::uint64_t>(entry.getModificationType())));
    const auto time = boost::posix_time::to_iso_extended_string(entry.getModificationTime());
    json->set("time", Element::create(time));
    json->set("revision", number(entry.getRevisionId()));
    json->set("message", Element::create(entry.getLogMessage()));
    return json;
}

}  // namespace

ElementPtr auditEntriesJson(const isc::db::AuditEntryCollection& entries) {
    const ElementPtr list = Element::createList();
    for (const auto& entry : entries) {
        list->add(entryJson(*entry));
    }
    return list;
}

}  // namespace keaosgi
