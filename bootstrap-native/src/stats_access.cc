// SPDX-License-Identifier: Apache-2.0

#include "stats_access.h"

#include <boost/scoped_ptr.hpp>
#include <map>

namespace keaosgi {
namespace {

using isc::stats::Observation;
using isc::stats::ObservationPtr;
using isc::stats::StatContext;
using isc::stats::StatContextPtr;
using isc::stats::StatsMgr;

// Explicit instantiation may name private members: the standard's own way past an access check.
template <class Member>
struct Private {
    inline static typename Member::type pointer;
};

template <class Member, typename Member::type POINTER>
struct Reveal {
    struct Filler {
        Filler() { Private<Member>::pointer = POINTER; }
    };
    static inline Filler filler;
};

struct ManagerMutex {
    using type = const boost::scoped_ptr<std::mutex> StatsMgr::*;
};
struct ManagerContext {
    using type = StatContextPtr StatsMgr::*;
};
struct ContextStats {
    using type = std::map<std::string, ObservationPtr> StatContext::*;
};

template struct Reveal<ManagerMutex, &StatsMgr::mutex_>;
template struct Reveal<ManagerContext, &StatsMgr::global_>;
template struct Reveal<ContextStats, &StatContext::stats_>;

std::mutex& mutexOfManager() { return *(StatsMgr::instance().*Private<ManagerMutex>::pointer); }

const std::map<std::string, ObservationPtr>& allStats() {
    return *(StatsMgr::instance().*Private<ManagerContext>::pointer).*
           Private<ContextStats>::pointer;
}

}  // namespace

StatsAccess::StatsAccess() : lock_(mutexOfManager()) {}

ObservationPtr StatsAccess::find(const std::string& name) const {
    const auto& all = allStats();
    const auto found = all.find(name);
    return found == all.end() ? ObservationPtr() : found->second;
}

void StatsAccess::forEach(const std::function<void(const Observation&)>& visit) const {
    for (const auto& stat : allStats()) {
        visit(*stat.second);
    }
}

}  // namespace keaosgi
