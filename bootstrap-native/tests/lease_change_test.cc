// SPDX-License-Identifier: Apache-2.0

#include <dhcpsrv/resource_handler.h>
#include <util/multi_threading_mgr.h>

#include <filesystem>
#include <thread>

#include "command_scope.h"
#include "lease_fixture.h"
#include "temporary_directory.h"

namespace keaosgi {
namespace {

using isc::asiolink::IOAddress;
using isc::data::Element;
using isc::dhcp::Lease;
using isc::dhcp::Lease4Ptr;
using isc::dhcp::LeaseMgrFactory;
using isc::util::MultiThreadingMgr;

class LeaseChangeTest : public LeaseDatabaseTest {
protected:
    ~LeaseChangeTest() override { MultiThreadingMgr::instance().setMode(false); }

    static std::int32_t replace(const isc::dhcp::LeasePtr& expected,
                                const isc::dhcp::LeasePtr& lease) {
        Bytes before = recordOf(*expected);
        Bytes after = recordOf(*lease);
        const KeaThread::Call call;
        return kb_lease_replace(before.address(), before.cap(), after.address(), after.cap());
    }
    static Bytes wipe(int family, std::int64_t subnet) {
        const KeaThread::Call call;
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_lease_wipe(family, subnet, out, cap);
        });
    }
};

TEST_F(LeaseChangeTest, everythingOfALeaseArrives) {
    open(4);
    const auto lease = lease4("192.0.2.1", 4000000000U);
    lease->hwaddr_->source_ = isc::dhcp::HWAddr::HWADDR_SOURCE_DUID;
    lease->valid_lft_ = 0xffffffff;
    lease->cltt_ = 1700000000;
    lease->fqdn_fwd_ = true;
    lease->hostname_ = "H\xc3\xb6ST\xff";
    lease->state_ = Lease::STATE_DECLINED;
    lease->setContext(Element::fromJSON("{\"a\": [1, 2.5, \"\xff\"]}"));
    ASSERT_EQ(KB_LEASE_ADDED, add(lease));
    const Lease4Ptr stored = stored4("192.0.2.1");
    ASSERT_TRUE(stored);
    EXPECT_EQ(4000000000U, stored->subnet_id_);
    EXPECT_EQ(0xffffffffU, stored->valid_lft_);
    EXPECT_EQ(1700000000, stored->cltt_);
    EXPECT_EQ(lease->hwaddr_->hwaddr_, stored->hwaddr_->hwaddr_);
    EXPECT_EQ(*lease->client_id_, *stored->client_id_);
    EXPECT_TRUE(stored->fqdn_fwd_);
    EXPECT_FALSE(stored->fqdn_rev_);
    EXPECT_EQ("h\xc3\xb6st\xff", stored->hostname_) << "in lower case, as Kea keeps names";
    EXPECT_EQ(1U, stored->state_);
    EXPECT_EQ(lease->getContext()->str(), stored->getContext()->str());
}

TEST_F(LeaseChangeTest, everythingOfADhcp6LeaseArrives) {
    open(6);
    const auto lease = lease6("2001:db8:1::", 9, Lease::TYPE_PD);
    lease->preferred_lft_ = 0xfffffffe;
    lease->cltt_ = 1700000000;
    ASSERT_EQ(KB_LEASE_ADDED, add(lease));
    const auto stored =
        LeaseMgrFactory::instance().getLease6(Lease::TYPE_PD, IOAddress("2001:db8:1::"));
    ASSERT_TRUE(stored);
    EXPECT_EQ(recordOf(*lease).data, recordOf(*stored).data);
    EXPECT_EQ(1700000000, stored->cltt_);
    EXPECT_EQ(56, stored->prefixlen_);
}

TEST_F(LeaseChangeTest, adding) {
    open(4);
    EXPECT_EQ(KB_LEASE_ADDED, add(lease4("192.0.2.1")));
    EXPECT_EQ(KB_LEASE_EXISTS, add(lease4("192.0.2.1")));
    EXPECT_EQ(1, counter("subnet[1].assigned-addresses"));
    const auto declined = lease4("192.0.2.2");
    declined->state_ = Lease::STATE_DECLINED;
    EXPECT_EQ(KB_LEASE_ADDED, add(declined));
    EXPECT_EQ(2, counter("subnet[1].assigned-addresses"));
    EXPECT_EQ(1, counter("subnet[1].declined-addresses"));
    EXPECT_EQ(1, counter("declined-addresses"));
    const auto reclaimed = lease4("192.0.2.3");
    reclaimed->state_ = Lease::STATE_EXPIRED_RECLAIMED;
    EXPECT_EQ(KB_LEASE_ADDED, add(reclaimed));
    EXPECT_EQ(2, counter("subnet[1].assigned-addresses"));
}

TEST_F(LeaseChangeTest, addingDhcp6CountsByType) {
    open(6);
    EXPECT_EQ(KB_LEASE_ADDED, add(lease6("2001:db8::1")));
    EXPECT_EQ(KB_LEASE_ADDED, add(lease6("2001:db8:1::", 1, Lease::TYPE_PD)));
    EXPECT_EQ(1, counter("subnet[1].assigned-nas"));
    EXPECT_EQ(1, counter("subnet[1].assigned-pds"));
}

TEST_F(LeaseChangeTest, updating) {
    open(4);
    EXPECT_EQ(KB_LEASE_CHANGED, update(lease4("192.0.2.1"))) << "there is none";
    EXPECT_FALSE(stored4("192.0.2.1"));
    EXPECT_EQ(KB_LEASE_ADDED, update(lease4("192.0.2.1"), true));
    EXPECT_EQ(1, counter("subnet[1].assigned-addresses"));
    const auto moved = lease4("192.0.2.1", 2);
    moved->state_ = Lease::STATE_DECLINED;
    moved->hostname_ = "other";
    EXPECT_EQ(KB_LEASE_UPDATED, update(moved, true));
    EXPECT_EQ("other", stored4("192.0.2.1")->hostname_);
    EXPECT_EQ(0, counter("subnet[1].assigned-addresses"));
    EXPECT_EQ(1, counter("subnet[2].assigned-addresses"));
    EXPECT_EQ(1, counter("declined-addresses"));
    const auto reclaimed = lease4("192.0.2.1", 2);
    reclaimed->state_ = Lease::STATE_EXPIRED_RECLAIMED;
    EXPECT_EQ(KB_LEASE_UPDATED, update(reclaimed));
    EXPECT_EQ(0, counter("declined-addresses"));
    EXPECT_EQ(0, counter("subnet[2].declined-addresses"));
    EXPECT_EQ(KB_LEASE_UPDATED, update(lease4("192.0.2.1", 2)));
    EXPECT_EQ(2, counter("subnet[2].assigned-addresses")) << "as Kea's own command counts";
}

TEST_F(LeaseChangeTest, updatingLeavesALeaseOfAnotherTypeAlone) {
    open(6);
    ASSERT_EQ(KB_LEASE_ADDED, add(lease6("2001:db8:1::", 1, Lease::TYPE_PD)));
    EXPECT_EQ(KB_LEASE_CHANGED, update(lease6("2001:db8:1::")));
    EXPECT_TRUE(LeaseMgrFactory::instance().getLease6(Lease::TYPE_PD, IOAddress("2001:db8:1::")));
    EXPECT_EQ(1, counter("subnet[1].assigned-pds"));
}

TEST_F(LeaseChangeTest, replacingWhatIsStillThere) {
    open(4);
    const auto first = lease4("192.0.2.1");
    first->setContext(Element::fromJSON(R"({ "b": 1, "a": 2 })"));
    ASSERT_EQ(KB_LEASE_ADDED, add(first));
    const Lease4Ptr read = stored4("192.0.2.1");
    const auto second = lease4("192.0.2.1");
    second->hostname_ = "second";
    EXPECT_EQ(KB_LEASE_UPDATED, replace(read, second));
    EXPECT_EQ(KB_LEASE_CHANGED, replace(read, lease4("192.0.2.1"))) << "it is another one now";
    EXPECT_EQ("second", stored4("192.0.2.1")->hostname_);
    EXPECT_EQ(KB_LEASE_CHANGED, replace(lease4("192.0.2.9"), lease4("192.0.2.9")));
    EXPECT_FALSE(stored4("192.0.2.9"));
    EXPECT_EQ(KB_E_INVALID, replace(read, lease4("192.0.2.2")));
}

TEST_F(LeaseChangeTest, deleting) {
    open(4);
    const auto lease = lease4("192.0.2.1");
    lease->state_ = Lease::STATE_DECLINED;
    add(lease);
    add(lease4("192.0.2.2"));
    EXPECT_EQ(1, remove(lease));
    EXPECT_EQ(0, remove(lease));
    EXPECT_EQ(1, counter("subnet[1].assigned-addresses"));
    EXPECT_EQ(0, counter("declined-addresses"));
    open(6);
    add(lease6("2001:db8::1"));
    EXPECT_EQ(1, remove(lease6("2001:db8::1")));
    EXPECT_EQ(0, counter("subnet[1].assigned-nas"));
}

TEST_F(LeaseChangeTest, anAddressThatAnotherThreadHoldsIsBusy) {
    open(4);
    MultiThreadingMgr::instance().setMode(true);
    isc::dhcp::ResourceHandler4 packet;
    ASSERT_TRUE(packet.tryLock4(IOAddress("192.0.2.1")));
    EXPECT_EQ(KB_LEASE_BUSY, add(lease4("192.0.2.1")));
    EXPECT_EQ(KB_LEASE_BUSY, update(lease4("192.0.2.1"), true));
    EXPECT_EQ(KB_LEASE_ADDED, add(lease4("192.0.2.2")));
    packet.unLock4(IOAddress("192.0.2.1"));
    EXPECT_EQ(KB_LEASE_ADDED, add(lease4("192.0.2.1"))) << "our own lock was given back as well";
}

TEST_F(LeaseChangeTest, wiping) {
    open(4);
    for (int i = 1; i <= 3; ++i) {
        const auto lease = lease4("192.0.2." + std::to_string(i), i % 2 + 1);
        lease->state_ = Lease::STATE_DECLINED;
        ASSERT_EQ(KB_LEASE_ADDED, add(lease));
    }
    const KeaThread::Call call;
    EXPECT_EQ(12, kb_lease_wipe(4, 2, 0, 0));
    EXPECT_TRUE(stored4("192.0.2.1")) << "without room for the answer nothing is done";
    const Bytes answer = wipe(4, 2);
    EXPECT_EQ(2, answer.i64(0));
    EXPECT_EQ(2, answer.i32(8));
    EXPECT_FALSE(stored4("192.0.2.1"));
    EXPECT_TRUE(stored4("192.0.2.2"));
    EXPECT_EQ(0, counter("subnet[2].assigned-addresses"));
    EXPECT_EQ(1, counter("declined-addresses"));
}

TEST_F(LeaseChangeTest, aPacketsThreadCannotWipe) {
    open(4);
    add(lease4("192.0.2.1"));
    MultiThreadingMgr::instance().setMode(true);
    std::thread([] {
        const KeaThread::Call packet;
        Bytes room(100);
        EXPECT_EQ(KB_E_FAILED, kb_lease_wipe(4, 1, room.address(), room.cap()));
        EXPECT_EQ("leases can't be wiped while a packet is processed", lastErrorText());
        const CommandScope command{isc::data::ConstElementPtr()};
        EXPECT_EQ(12, kb_lease_wipe(4, 1, room.address(), room.cap()));
    }).join();
    EXPECT_FALSE(stored4("192.0.2.1"));
}

TEST_F(LeaseChangeTest, wipingAllConfiguredSubnets) {
    open(6);
    const auto config = isc::dhcp::CfgMgr::instance().getStagingCfg();
    for (const std::uint32_t id : {5U, 3U}) {
        config->getCfgSubnets6()->add(boost::make_shared<isc::dhcp::Subnet6>(
            IOAddress("2001:db8:" + std::to_string(id) + "::"), 64, 1, 2, 3, 4, id));
    }
    isc::dhcp::CfgMgr::instance().commit();
    add(lease6("2001:db8:3::1", 3));
    add(lease6("2001:db8:4::1", 4));
    const Bytes answer = wipe(6, 0);
    EXPECT_EQ(1, answer.i64(0)) << "a subnet that isn't configured is left alone";
    ASSERT_EQ(16, answer.cap());
    EXPECT_EQ(8, answer.i32(8) + answer.i32(12));
    EXPECT_EQ(0, counter("subnet[3].assigned-nas"));
    EXPECT_EQ(0, counter("subnet[5].assigned-pds"));
    EXPECT_EQ(1, counter("subnet[4].assigned-nas"));
}

TEST_F(LeaseChangeTest, recordsThatMakeNoSense) {
    open(4);
    const KeaThread::Call call;
    Bytes record = recordOf(*lease4("192.0.2.1"));
    EXPECT_EQ(KB_E_INVALID, kb_lease_add(0, 80));
    EXPECT_EQ(KB_E_INVALID, kb_lease_add(record.address(), KB_L_VARIABLE - 1));
    EXPECT_EQ(KB_E_INVALID, kb_lease_add(record.address(), record.cap() - 1));
    record.data[KB_L_TYPE] = 9;
    EXPECT_EQ(KB_E_INVALID, kb_lease_add(record.address(), record.cap()));
    const auto lease = lease4("192.0.2.1");
    lease->setContext(Element::fromJSON("[1]"));
    EXPECT_EQ(KB_E_INVALID, add(lease)) << "a context that is no map";
    EXPECT_FALSE(stored4("192.0.2.1"));
}

TEST_F(LeaseChangeTest, withoutADatabase) {
    EXPECT_EQ(KB_E_UNAVAILABLE, add(lease4("192.0.2.1")));
    EXPECT_EQ(KB_E_UNAVAILABLE, update(lease4("192.0.2.1")));
    EXPECT_EQ(KB_E_UNAVAILABLE, remove(lease4("192.0.2.1")));
}

TEST_F(LeaseChangeTest, writing) {
    open(4);
    add(lease4("192.0.2.1"));
    const TemporaryDirectory directory;
    const std::string path = directory.path() + "/leases.csv";
    const KeaThread::Call call;
    const std::int32_t result = kb_lease_write(4, reinterpret_cast<std::intptr_t>(path.data()),
                                               static_cast<std::int32_t>(path.size()));
    if (KEA_HOOKS_VERSION < 20600) {
        EXPECT_EQ(KB_E_UNSUPPORTED, result);
        EXPECT_FALSE(std::filesystem::exists(path));
    } else {
        EXPECT_EQ(0, result) << lastErrorText();
        EXPECT_TRUE(std::filesystem::exists(path));
    }
}

TEST_F(LeaseChangeTest, dnsUpdates) {
    open(4);
    const KeaThread::Call call;
    EXPECT_EQ(0, kb_lease_dns_enabled());
    Bytes record = recordOf(*lease4("192.0.2.1"));
    EXPECT_EQ(0, kb_lease_dns_queue(KB_DNS_ADD, record.address(), record.cap()))
        << "skipped as Kea does when updates are off";
    EXPECT_EQ(KB_E_INVALID, kb_lease_dns_queue(KB_DNS_ADD, record.address(), 3));
}

class IdentifierTest : public ::testing::Test {
protected:
    static ByteVector read(int kind, const std::string& text) {
        return answerOf([&](std::int64_t out, std::int32_t cap) {
                   return kb_identifier_read(kind, reinterpret_cast<std::intptr_t>(text.data()),
                                             static_cast<std::int32_t>(text.size()), out, cap);
               })
            .data;
    }
    static std::string refusal(int kind, const std::string& text) {
        EXPECT_EQ(KB_E_FAILED,
                  kb_identifier_read(kind, reinterpret_cast<std::intptr_t>(text.data()),
                                     static_cast<std::int32_t>(text.size()), 0, 0));
        return lastErrorText();
    }
};

TEST_F(IdentifierTest, isReadAsKeaReadsIt) {
    EXPECT_EQ((ByteVector{192, 0, 2, 1}), read(KB_ID_ADDRESS, "192.0.2.1"));
    EXPECT_EQ(16U, read(KB_ID_ADDRESS, "2001:db8::1").size());
    EXPECT_EQ((ByteVector{1, 2, 0xab}), read(KB_ID_HWADDR, "1:2:aB"));
    EXPECT_EQ((ByteVector{1, 2, 0xab}), read(KB_ID_CLIENT_ID, "0102ab"));
    EXPECT_EQ((ByteVector{1, 2, 0xab}), read(KB_ID_DUID, "01:02:ab"));
}

TEST_F(IdentifierTest, isRefusedInKeasWords) {
    EXPECT_EQ("Failed to convert string to address '1.2.3': Invalid argument",
              refusal(KB_ID_ADDRESS, "1.2.3"));
    EXPECT_NE(std::string::npos, refusal(KB_ID_HWADDR, "x").find("'x'")) << lastErrorText();
    EXPECT_FALSE(refusal(KB_ID_CLIENT_ID, "01").empty());
    EXPECT_FALSE(refusal(KB_ID_DUID, "").empty());
}

}  // namespace
}  // namespace keaosgi
