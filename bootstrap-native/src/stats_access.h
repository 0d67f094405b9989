// SPDX-License-Identifier: Apache-2.0
//
// Kea's statistics with their samples. Its own interface gives samples away only as JSON text in
// which a duration can't be told from a text and times are local ones, or without the lock that
// keeps its packet threads out.

#pragma once

#include <stats/stats_mgr.h>

#include <functional>
#include <mutex>
#include <string>

namespace keaosgi {

// Holds the lock that Kea's own threads take, for as long as it lives; finds things meanwhile.
class StatsAccess {
public:
    StatsAccess();

    // Null when there is none of that name.
    isc::stats::ObservationPtr find(const std::string& name) const;

    // All of them, by name.
    void forEach(const std::function<void(const isc::stats::Observation&)>& visit) const;

private:
    const std::lock_guard<std::mutex> lock_;
};

}  // namespace keaosgi
