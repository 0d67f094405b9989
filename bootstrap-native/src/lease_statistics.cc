// SPDX-License-Identifier: Apache-2.0

#include "lease_statistics.h"

#include <stats/stats_mgr.h>

#include <optional>
#include <string>

#include "compat.h"

namespace keaosgi {
namespace {

using isc::dhcp::Lease;
using isc::stats::StatsMgr;

const char* const kDeclined = "declined-addresses";
const char* const kRegistered = "registered-nas";

std::string ofSubnet(std::uint32_t subnet, const std::string& name) {
    return StatsMgr::generateName("subnet", subnet, name);
}

void move(const std::string& name, std::int64_t by) { StatsMgr::instance().addValue(name, by); }

void reset(const std::string& name) {
    StatsMgr::instance().setValue(name, static_cast<std::int64_t>(0));
}

// The counters that a lease counts in. Kea doesn't look for the pool in every case.
class Counters {
public:
    enum class Pool { COUNTS, DOES_NOT };

    Counters(const Lease& lease, Pool pool) : subnet_(lease.subnet_id_), type_(lease.getType()) {
        if (pool == Pool::COUNTS) {
            pool_ = compat::statisticsPool(subnet_, type_, lease.addr_);
        }
    }

    void assigned(std::int64_t by) const {
        move(ofSubnet(subnet_, assignedName()), by);
        movePool(type_ == Lease::TYPE_V4 || type_ == Lease::TYPE_NA ? "pool" : "pd-pool",
                 assignedName(), by);
    }

    void declined(std::int64_t by) const {
        move(kDeclined, by);
        move(ofSubnet(subnet_, kDeclined), by);
        movePool("pool", kDeclined, by);
    }

    void registered(std::int64_t by) const { move(ofSubnet(subnet_, kRegistered), by); }

    // All that is counted for a lease that comes (1) or goes (-1).
    void all(const Lease& lease, std::int64_t by) const {
        if (compat::isRegistered6(lease)) {
            registered(by);
        } else if (!lease.stateExpiredReclaimed()) {
            assigned(by);
            if (lease.stateDeclined()) {
                declined(by);
            }
        }
    }

private:
    const char* assignedName() const {
        switch (type_) {
            case Lease::TYPE_V4:
                return "assigned-addresses";
            case Lease::TYPE_NA:
                return "assigned-nas";
            default:
                return "assigned-pds";
        }
    }

    void movePool(const char* kind, const char* name, std::int64_t by) const {
        if (pool_) {
            move(ofSubnet(subnet_, StatsMgr::generateName(kind, *pool_, name)), by);
        }
    }

    std::uint32_t subnet_;
    Lease::Type type_;
    std::optional<std::uint32_t> pool_;
};

using Pool = Counters::Pool;

// The previous lease counted. It still counts as assigned unless it has moved to another subnet.
void countChanged(const Lease& before, const Lease& lease) {
    const bool moved = before.subnet_id_ != lease.subnet_id_;
    const Pool pool = moved ? Pool::COUNTS : Pool::DOES_NOT;
    const Counters old(before, pool);
    if (moved) {
        old.assigned(-1);
    }
    if (before.stateDeclined()) {
        old.declined(-1);
    }
    if (lease.stateExpiredReclaimed()) {
        return;
    }
    const Counters present(lease, pool);
    if (moved) {
        present.assigned(1);
    }
    if (lease.stateDeclined()) {
        present.declined(1);
    }
}

void resetSubnet(bool v4, std::uint32_t subnet) {
    if (v4) {
        reset(ofSubnet(subnet, "assigned-addresses"));
    } else {
        reset(ofSubnet(subnet, "assigned-nas"));
        reset(ofSubnet(subnet, "assigned-pds"));
    }
    reset(ofSubnet(subnet, kDeclined));
    if (!v4 && compat::kHasRegistered) {
        reset(ofSubnet(subnet, kRegistered));
    }
    // Kea only sees to it that the pools' counters exist; it doesn't set them back.
    for (const std::string& name : compat::poolCounters(v4, subnet)) {
        if (!StatsMgr::instance().getObservation(name)) {
            reset(name);
        }
    }
}

}  // namespace

void countAdded(const Lease& lease) { Counters(lease, Pool::COUNTS).all(lease, 1); }

void countDeleted(const Lease& lease) { Counters(lease, Pool::COUNTS).all(lease, -1); }

void countUpdated(const Lease& before, const Lease& lease) {
    if (compat::isRegistered6(before)) {
        if (before.subnet_id_ != lease.subnet_id_) {
            Counters(before, Pool::DOES_NOT).registered(-1);
            Counters(lease, Pool::DOES_NOT).registered(1);
        }
    } else if (!before.stateExpiredReclaimed()) {
        countChanged(before, lease);
    } else if (!lease.stateExpiredReclaimed()) {
        const Counters present(lease, Pool::COUNTS);
        present.assigned(1);
        if (lease.stateDeclined()) {
            present.declined(1);
        }
    }
}

void countWiped(bool v4, std::uint32_t subnet) {
    const auto declined = StatsMgr::instance().getObservation(ofSubnet(subnet, kDeclined));
    const std::int64_t before = declined ? declined->getInteger().first : 0;
    resetSubnet(v4, subnet);
    move(kDeclined, -before);
}

void countOneOfAllWiped(bool v4, std::uint32_t subnet) { resetSubnet(v4, subnet); }

void countAllWiped() { reset(kDeclined); }

}  // namespace keaosgi
