// SPDX-License-Identifier: Apache-2.0

#include "lease_change.h"

#include <dhcp_ddns/ncr_msg.h>
#include <dhcpsrv/cfg_subnets4.h>
#include <dhcpsrv/cfg_subnets6.h>
#include <dhcpsrv/dhcpsrv_exceptions.h>
#include <dhcpsrv/ncr_generator.h>
#include <dhcpsrv/resource_handler.h>
#include <util/multi_threading_mgr.h>

#include "border.h"
#include "compat.h"
#include "lease_database.h"
#include "lease_record.h"
#include "lease_statistics.h"
#include "packet_threads.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::util::MultiThreadingMgr;

// What differs between the families.
struct Dhcp4 {
    using Ptr = Lease4Ptr;
    static Ptr present(const Lease4& lease) { return leaseDatabase().getLease4(lease.addr_); }
    static void update(const Ptr& lease) { leaseDatabase().updateLease4(lease); }
    static void prepareUpdate(const Lease4&, Lease4&) {}
    static bool otherTypePresent(const Lease4&) { return false; }
    static auto subnets() { return CfgMgr::instance().getCurrentCfg()->getCfgSubnets4(); }
    static std::uint64_t wipe(std::uint32_t subnet) { return leaseDatabase().wipeLeases4(subnet); }
};

struct Dhcp6 {
    using Ptr = Lease6Ptr;
    static Ptr present(const Lease6& lease) {
        return leaseDatabase().getLease6(lease.type_, lease.addr_);
    }
    static void update(const Ptr& lease) { leaseDatabase().updateLease6(lease); }
    static void prepareUpdate(const Lease6& before, Lease6& lease) {
        compat::prepareUpdate(before, lease);
    }
    static bool otherTypePresent(const Lease6& lease) {
        for (const auto type : {Lease::TYPE_NA, Lease::TYPE_TA, Lease::TYPE_PD}) {
            if (type != lease.type_ && leaseDatabase().getLease6(type, lease.addr_)) {
                return true;
            }
        }
        return false;
    }
    static auto subnets() { return CfgMgr::instance().getCurrentCfg()->getCfgSubnets6(); }
    static std::uint64_t wipe(std::uint32_t subnet) { return leaseDatabase().wipeLeases6(subnet); }
};

// Calls with the lease in its own type.
template <class Work>
auto withFamily(const LeasePtr& lease, Work&& work) {
    return lease->getType() == Lease::TYPE_V4
               ? work(Dhcp4{}, boost::static_pointer_cast<Lease4>(lease))
               : work(Dhcp6{}, boost::static_pointer_cast<Lease6>(lease));
}

// Kea's lock of one address, where packets are processed on several threads; else nothing.
class AddressLock {
public:
    explicit AddressLock(const Lease& lease)
        : locked_(!MultiThreadingMgr::instance().getMode() ||
                  handler_.tryLock(lease.getType(), lease.addr_)) {}
    explicit operator bool() const { return locked_; }

private:
    ResourceHandler handler_;
    const bool locked_;
};

// What Java can see of a lease, without what the clock alone changes.
std::vector<std::uint8_t> visible(const Lease& lease) {
    std::vector<std::uint8_t> record(static_cast<std::size_t>(leaseRecord(lease, Answer(0, 0))));
    leaseRecord(lease, Answer(reinterpret_cast<std::intptr_t>(record.data()),
                              static_cast<std::int32_t>(record.size())));
    record[KB_L_EXPIRED] = 0;
    return record;
}

template <class Family, class Ptr>
kb_lease_outcome replacePresent(Family, const Ptr& present, const Ptr& lease) {
    if (present) {
        Family::prepareUpdate(*present, *lease);
        // Some databases refuse an update when the end of the lease is not what they have.
        Lease::syncCurrentExpirationTime(*present, *lease);
    } else if (Family::otherTypePresent(*lease)) {
        // Kea's lease file would replace that one, and nobody would count it.
        return KB_LEASE_CHANGED;
    }
    try {
        Family::update(lease);
    } catch (const NoSuchLease&) {
        return KB_LEASE_CHANGED;
    }
    if (present) {
        countUpdated(*present, *lease);
    }
    return KB_LEASE_UPDATED;
}

template <class Ptr>
kb_lease_outcome addLocked(const Ptr& lease) {
    if (!leaseDatabase().addLease(lease)) {
        return KB_LEASE_EXISTS;
    }
    countAdded(*lease);
    return KB_LEASE_ADDED;
}

template <class Family>
std::vector<std::uint32_t> configuredSubnets(Family) {
    std::vector<std::uint32_t> ids;
    for (const auto& subnet : *Family::subnets()->getAll()) {
        ids.push_back(subnet->getID());
    }
    return ids;
}

}  // namespace

kb_lease_outcome addLease(const LeasePtr& lease) {
    return withFamily(lease, [](auto, const auto& typed) {
        compat::sanitizeExtendedInfo(typed);
        const AddressLock lock(*typed);
        return lock ? addLocked(typed) : KB_LEASE_BUSY;
    });
}

kb_lease_outcome updateLease(const LeasePtr& lease, bool create, const LeasePtr& expected) {
    return withFamily(lease, [&](auto family, const auto& typed) {
        compat::sanitizeExtendedInfo(typed);
        const AddressLock lock(*typed);
        if (!lock) {
            return KB_LEASE_BUSY;
        }
        const auto present = family.present(*typed);
        if (!present && create) {
            return addLocked(typed);
        }
        if (expected && (!present || visible(*present) != visible(*expected))) {
            return KB_LEASE_CHANGED;
        }
        return replacePresent(family, present, typed);
    });
}

bool deleteLease(const LeasePtr& lease) {
    return withFamily(lease, [](auto, const auto& typed) {
        const bool deleted = leaseDatabase().deleteLease(typed);
        if (deleted) {
            countDeleted(*typed);
        }
        return deleted;
    });
}

std::vector<std::uint32_t> subnetsToWipe(bool v4, std::uint32_t subnet) {
    if (subnet != 0) {
        return {subnet};
    }
    return v4 ? configuredSubnets(Dhcp4{}) : configuredSubnets(Dhcp6{});
}

Wiped wipeLeases(bool v4, std::uint32_t subnet) {
    const PacketThreadsHeld held("leases can't be wiped while a packet is processed");
    Wiped wiped;
    wiped.subnets = subnetsToWipe(v4, subnet);
    for (const std::uint32_t id : wiped.subnets) {
        wiped.count += v4 ? Dhcp4::wipe(id) : Dhcp6::wipe(id);
        // At once: the next subnet may fail.
        subnet != 0 ? countWiped(v4, id) : countOneOfAllWiped(v4, id);
    }
    if (subnet == 0) {
        countAllWiped();
    }
    return wiped;
}

void queueDnsUpdate(kb_dns_change change, const LeasePtr& lease) {
    const auto type = change == KB_DNS_ADD ? isc::dhcp_ddns::CHG_ADD : isc::dhcp_ddns::CHG_REMOVE;
    withFamily(lease, [type](auto, const auto& typed) { queueNCR(type, typed); });
}

}  // namespace keaosgi
