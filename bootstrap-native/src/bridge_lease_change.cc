// SPDX-License-Identifier: Apache-2.0
//
// The bridge: changing Kea's lease database, and what goes with leases.

#include "border.h"
#include "compat.h"
#include "kea_bridge_lease.h"
#include "lease_change.h"
#include "lease_database.h"
#include "lease_record.h"
#include "record.h"

using namespace keaosgi;
using isc::dhcp::LeasePtr;

namespace {

int32_t wipe(bool v4, uint32_t subnet, const Answer& answer) {
    const std::size_t ids = subnetsToWipe(v4, subnet).size();
    const std::size_t length = sizeof(int64_t) + ids * sizeof(int32_t);
    uint8_t* const memory = answer.room(length);
    if (memory) {
        const Wiped wiped = wipeLeases(v4, subnet);
        Record record(memory);
        record.i64(0, static_cast<int64_t>(wiped.count));
        for (std::size_t i = 0; i < ids; ++i) {
            record.i32(static_cast<int>(sizeof(int64_t) + i * sizeof(int32_t)), wiped.subnets[i]);
        }
    }
    return static_cast<int32_t>(length);
}

int32_t write(bool v4, const std::string& path) {
    return compat::writeLeases(leaseDatabase(), v4, path)
               ? 0
               : fail(KB_E_UNSUPPORTED, "Kea writes its leases to a file from 2.6 on");
}

}  // namespace

int32_t kb_lease_add(int64_t lease, int32_t length) {
    return guarded([&]() -> int32_t {
        const LeasePtr added = leaseOf(lease, length);
        return KeaThread::run([&] { return addLease(added); });
    });
}

int32_t kb_lease_update(int64_t lease, int32_t length, int32_t create) {
    return guarded([&]() -> int32_t {
        const LeasePtr updated = leaseOf(lease, length);
        return KeaThread::run([&] { return updateLease(updated, create != 0, LeasePtr()); });
    });
}

int32_t kb_lease_replace(int64_t expected, int32_t expected_length, int64_t lease, int32_t length) {
    return guarded([&]() -> int32_t {
        const LeasePtr before = leaseOf(expected, expected_length);
        const LeasePtr updated = leaseOf(lease, length);
        if (before->getType() != updated->getType() || before->addr_ != updated->addr_) {
            throw BorderError(KB_E_INVALID, "the two leases are not of the same address");
        }
        return KeaThread::run([&] { return updateLease(updated, false, before); });
    });
}

int32_t kb_lease_delete(int64_t lease, int32_t length) {
    return guarded([&]() -> int32_t {
        const LeasePtr deleted = leaseOf(lease, length);
        return KeaThread::run([&] { return deleteLease(deleted) ? 1 : 0; });
    });
}

int32_t kb_lease_wipe(int32_t family, int64_t subnet_id, int64_t out, int32_t cap) {
    return guarded([&] {
        return KeaThread::run(
            [&] { return wipe(family == 4, static_cast<uint32_t>(subnet_id), Answer(out, cap)); });
    });
}

int32_t kb_lease_file(int64_t name, int32_t length, int64_t out, int32_t cap) {
    return guarded([&] {
        const std::string text = textArgument(name, length, "the file's name");
        return KeaThread::run([&] { return Answer(out, cap).write(compat::leaseFile(text)); });
    });
}

int32_t kb_lease_write(int32_t family, int64_t path, int32_t length) {
    return guarded([&] {
        const std::string text = textArgument(path, length, "the path");
        return KeaThread::run([&] { return write(family == 4, text); });
    });
}

int32_t kb_lease_dns_enabled(void) {
    return guarded([&] {
        return KeaThread::run([] { return isc::dhcp::CfgMgr::instance().ddnsEnabled() ? 1 : 0; });
    });
}

int32_t kb_lease_dns_queue(int32_t change, int64_t lease, int32_t length) {
    return guarded([&] {
        const LeasePtr named = leaseOf(lease, length);
        KeaThread::run([&] { queueDnsUpdate(static_cast<kb_dns_change>(change), named); });
        return 0;
    });
}
