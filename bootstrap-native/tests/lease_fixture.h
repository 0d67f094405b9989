// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the lease chapter stand on: Kea's real memfile database, and records as Java
// writes them.

#pragma once

#include <dhcpsrv/lease_mgr_factory.h>
#include <stats/stats_mgr.h>

#include <ctime>
#include <string>

#include "callout_fixture.h"
#include "compat.h"
#include "kea_bridge_lease.h"
#include "kea_thread.h"
#include "lease_record.h"
#include "lease_results.h"

namespace keaosgi {

class LeaseDatabaseTest : public CalloutTest {
protected:
    ~LeaseDatabaseTest() override {
        LeaseResults::instance().dropAll();
        isc::dhcp::LeaseMgrFactory::destroy();
        isc::stats::StatsMgr::instance().removeAll();
        isc::dhcp::CfgMgr::instance().clear();
    }

    static void open(int family) {
        isc::dhcp::CfgMgr::instance().setFamily(family == 4 ? AF_INET : AF_INET6);
        isc::dhcp::LeaseMgrFactory::create("type=memfile persist=false universe=" +
                                           std::to_string(family));
    }

    static isc::dhcp::Lease4Ptr lease4(const std::string& address, std::uint32_t subnet = 1) {
        const isc::asiolink::IOAddress ip(address);
        const auto last = static_cast<std::uint8_t>(ip.toUint32());
        const auto hwaddr = boost::make_shared<isc::dhcp::HWAddr>(ByteVector{2, 0, 0, 0, 0, last},
                                                                  isc::dhcp::HTYPE_ETHER);
        const auto id = boost::make_shared<isc::dhcp::ClientId>(ByteVector{1, 2, last});
        return boost::make_shared<isc::dhcp::Lease4>(ip, hwaddr, id, 3600, std::time(nullptr),
                                                     subnet, false, false,
                                                     "host" + std::to_string(last));
    }

    static isc::dhcp::Lease6Ptr lease6(const std::string& address, std::uint32_t subnet = 1,
                                       isc::dhcp::Lease::Type type = isc::dhcp::Lease::TYPE_NA) {
        const isc::asiolink::IOAddress ip(address);
        const std::uint8_t last = ip.toBytes()[15];
        const auto duid =
            boost::make_shared<isc::dhcp::DUID>(ByteVector{0, 3, 0, 1, 2, 0, 0, 0, 0, last});
        const auto hwaddr = boost::make_shared<isc::dhcp::HWAddr>(ByteVector{2, 0, 0, 0, 0, last},
                                                                  isc::dhcp::HTYPE_ETHER);
        return boost::make_shared<isc::dhcp::Lease6>(
            type, ip, duid, 7U, 1800U, 3600U, subnet, false, false, "host" + std::to_string(last),
            hwaddr, type == isc::dhcp::Lease::TYPE_PD ? 56 : 128);
    }

    static Bytes recordOf(const isc::dhcp::Lease& lease) {
        return answerOf([&lease](std::int64_t out, std::int32_t cap) {
            return leaseRecord(lease, Answer(out, cap));
        });
    }

    static std::int32_t add(const isc::dhcp::LeasePtr& lease) {
        Bytes record = recordOf(*lease);
        const KeaThread::Call call;
        return kb_lease_add(record.address(), record.cap());
    }
    static std::int32_t update(const isc::dhcp::LeasePtr& lease, bool create = false) {
        Bytes record = recordOf(*lease);
        const KeaThread::Call call;
        return kb_lease_update(record.address(), record.cap(), create ? 1 : 0);
    }
    static std::int32_t remove(const isc::dhcp::LeasePtr& lease) {
        Bytes record = recordOf(*lease);
        const KeaThread::Call call;
        return kb_lease_delete(record.address(), record.cap());
    }

    static std::int64_t counter(const std::string& name) {
        const auto observation = isc::stats::StatsMgr::instance().getObservation(name);
        return observation ? observation->getInteger().first : -1000;
    }

    static isc::dhcp::Lease4Ptr stored4(const std::string& address) {
        return isc::dhcp::LeaseMgrFactory::instance().getLease4(isc::asiolink::IOAddress(address));
    }
};

// The record of a query as Java writes it.
class QueryRecord {
public:
    QueryRecord(int kind, int family, const ByteVector& variable = {})
        : bytes_(KB_LQ_VARIABLE + variable.size()) {
        put(KB_LQ_KIND, kind);
        put(KB_LQ_FAMILY, family);
        put(KB_LQ_LENGTH, static_cast<std::int32_t>(variable.size()));
        std::copy(variable.begin(), variable.end(), bytes_.data.begin() + KB_LQ_VARIABLE);
    }

    QueryRecord& field(int offset, std::int32_t value) {
        put(offset, value);
        return *this;
    }
    QueryRecord& subnet(std::int32_t id) {
        return field(KB_LQ_HAS_SUBNET, 1).field(KB_LQ_SUBNET_ID, id);
    }
    QueryRecord& address(const std::string& text) {
        const ByteVector bytes = isc::asiolink::IOAddress(text).toBytes();
        std::copy(bytes.begin(), bytes.end(), bytes_.data.begin() + KB_LQ_ADDRESS);
        return *this;
    }
    QueryRecord& limit(std::int64_t limit) {
        std::memcpy(bytes_.data.data() + KB_LQ_LIMIT, &limit, sizeof limit);
        return *this;
    }

    std::int64_t at() { return bytes_.address(); }
    std::int32_t length() const { return bytes_.cap(); }

private:
    void put(int offset, std::int32_t value) {
        std::memcpy(bytes_.data.data() + offset, &value, sizeof value);
    }
    Bytes bytes_;
};

// The addresses of the leases found, in order.
inline std::vector<std::string> addressesOf(std::int64_t found) {
    std::vector<std::string> addresses;
    const std::int64_t count = kb_lease_count(found);
    while (static_cast<std::int64_t>(addresses.size()) < count) {
        Bytes room(300);  // for one or two leases at a time
        const std::int32_t filled = kb_lease_read(
            found, static_cast<std::int64_t>(addresses.size()), room.address(), room.cap());
        EXPECT_GT(filled, 0);
        EXPECT_LE(filled, room.cap());
        for (std::int32_t at = 0; at < filled;) {
            const std::int32_t length = room.i32(at);
            const bool v4 = room.i32(at + 4 + KB_L_TYPE) == isc::dhcp::Lease::TYPE_V4;
            const ByteVector bytes = room.bytes(at + 4 + KB_L_ADDRESS, v4 ? 4 : 16);
            addresses.push_back(
                isc::asiolink::IOAddress::fromBytes(v4 ? AF_INET : AF_INET6, bytes.data())
                    .toText());
            at += 4 + length;
        }
    }
    return addresses;
}

inline std::vector<std::string> find(QueryRecord query) {
    const KeaThread::Call call;
    const std::int64_t found = kb_lease_find(query.at(), query.length());
    EXPECT_GT(found, 0) << lastErrorText();
    std::vector<std::string> addresses = addressesOf(found);
    EXPECT_EQ(0, kb_lease_release(found));
    EXPECT_EQ(KB_E_STALE, kb_lease_count(found));
    return addresses;
}

using Addresses = std::vector<std::string>;

}  // namespace keaosgi
