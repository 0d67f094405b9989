// SPDX-License-Identifier: Apache-2.0
//
// Adds and replaces host reservations. For work under KeaThread::run only; everything throws in
// Kea's words.

#pragma once

#include "host_json.h"
#include "host_sources.h"

namespace keaosgi {

// Adds a host to each of the sources, the configuration first. A source that refuses keeps what it
// had.
void addHost(const HostJson& json, bool v4, const HostSources& sources);

// Replaces the host of the same subnet and identifier in each of the sources. A source that refuses
// keeps the host it had.
void updateHost(const HostJson& json, bool v4, const HostSources& sources);

}  // namespace keaosgi
