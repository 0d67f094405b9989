// SPDX-License-Identifier: Apache-2.0
//
// What has changed in a configuration back end, as JSON.

#pragma once

#include <cc/data.h>
#include <database/audit_entry.h>

namespace keaosgi {

isc::data::ElementPtr auditEntriesJson(const isc::db::AuditEntryCollection& entries);

}  // namespace keaosgi
