// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_service.h>
#include <dhcpsrv/cfgmgr.h>
#include <dhcpsrv/pool.h>
#include <dhcpsrv/shared_network.h>
#include <util/multi_threading_mgr.h>

#include <atomic>
#include <future>
#include <thread>

#include "callout_fixture.h"
#include "compat.h"
#include "kea_bridge_server.h"
#include "main_loop.h"
#include "safe_point.h"
#include "server_watch.h"

namespace keaosgi {
namespace {

using isc::asiolink::IOAddress;
using isc::dhcp::CfgMgr;
using isc::dhcp::Lease;
using isc::dhcp::Pool4;
using isc::dhcp::Pool6;
using isc::dhcp::SharedNetwork4;
using isc::dhcp::Subnet4;
using isc::dhcp::Subnet6;
using ByteVector = std::vector<std::uint8_t>;

// The server's part of the border over Kea's real configuration manager and a real event loop.
class ServerTest : public CalloutTest {
protected:
    ServerTest() : loop(new isc::asiolink::IOService()) {
        compat::mainLoop() = loop;
        MainLoop::instance().start();
        SafePoint::instance().start();
        CfgMgr::instance().clear();
        CfgMgr::instance().setFamily(AF_INET);
    }
    ~ServerTest() override {
        ServerWatch::instance().stop();
        MainLoop::instance().stop();
        compat::mainLoop().reset();
        CfgMgr::instance().clear();
        CfgMgr::instance().setFamily(AF_INET);
        SafePoint::instance().setLimit(std::chrono::seconds(5));
    }

    static void configure4() {
        const auto network = boost::make_shared<SharedNetwork4>("floor");
        const auto first =
            boost::make_shared<Subnet4>(IOAddress("192.0.2.0"), 24, 1000, 2000, 3000, 7);
        first->addPool(boost::make_shared<Pool4>(IOAddress("192.0.2.10"), IOAddress("192.0.2.20")));
        first->addPool(
            boost::make_shared<Pool4>(IOAddress("192.0.2.64"), IOAddress("192.0.2.127")));
        const auto second =
            boost::make_shared<Subnet4>(IOAddress("192.0.0.0"), 16, 1000, 2000, 4000, 4294967294U);
        network->add(second);
        const auto staging = CfgMgr::instance().getStagingCfg();
        staging->getCfgSubnets4()->add(first);
        staging->getCfgSubnets4()->add(second);
        staging->getCfgSharedNetworks4()->add(network);
    }

    static void configure6() {
        CfgMgr::instance().setFamily(AF_INET6);
        const auto subnet =
            boost::make_shared<Subnet6>(IOAddress("2001:db8::"), 64, 1000, 2000, 3000, 4000, 10);
        subnet->addPool(boost::make_shared<Pool6>(Lease::TYPE_NA, IOAddress("2001:db8::10"),
                                                  IOAddress("2001:db8::20")));
        subnet->addPool(
            boost::make_shared<Pool6>(Lease::TYPE_PD, IOAddress("2001:db8:8000::"), 48, 56));
        CfgMgr::instance().getStagingCfg()->getCfgSubnets6()->add(subnet);
    }

    static void commit() { CfgMgr::instance().commit(); }

    static std::int64_t addressOf(const ByteVector& bytes) {
        return reinterpret_cast<std::intptr_t>(bytes.data());
    }

    static Bytes subnets(int which, int choice, std::int64_t number = 0,
                         const std::string& address = "") {
        const ByteVector bytes = address.empty() ? ByteVector() : IOAddress(address).toBytes();
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_server_subnets(which, choice, number, addressOf(bytes),
                                     static_cast<std::int32_t>(bytes.size()), out, cap);
        });
    }

    static std::vector<std::int32_t> idsIn(const Bytes& entries) {
        std::vector<std::int32_t> ids;
        for (int at = 0; at < entries.cap();) {
            ids.push_back(entries.i32(at + KB_SS_SIZE + KB_S_ID));
            at += KB_SS_SIZE + entries.i32(at + KB_SS_RECORD_LENGTH) + KB_LT_SIZE +
                  entries.i32(at + KB_SS_TEXT_LENGTH);
        }
        return ids;
    }

    static Bytes pools(std::int64_t subnet, int type, const std::string& address = "") {
        const ByteVector bytes = address.empty() ? ByteVector() : IOAddress(address).toBytes();
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_server_pools(KB_SERVER_CURRENT, subnet, type, addressOf(bytes),
                                   static_cast<std::int32_t>(bytes.size()), out, cap);
        });
    }

    static int inPool(std::int64_t subnet, int type, const std::string& address) {
        const ByteVector bytes = IOAddress(address).toBytes();
        return kb_server_in_pool(KB_SERVER_CURRENT, subnet, type, addressOf(bytes),
                                 static_cast<std::int32_t>(bytes.size()));
    }

    static std::string json(int which, int of, std::int64_t number = 0) {
        const Bytes bytes = answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_server_json(which, of, number, out, cap);
        });
        return bytes.text(0, bytes.cap());
    }

    void announceConfigured() {
        handle->setArgument("network_state", compat::newNetworkState());
        handle->setArgument("io_context", loop);
        call("dhcp4_srv_configured");
    }

    isc::asiolink::IOServicePtr loop;
};

TEST_F(ServerTest, beforeTheFirstConfiguration) {
    EXPECT_EQ(KB_E_UNAVAILABLE, kb_server_subnets(KB_SERVER_CURRENT, KB_CHOOSE_ALL, 0, 0, 0, 0, 0));
    EXPECT_EQ("Kea is not configured yet", lastErrorText());
    EXPECT_EQ(KB_E_UNAVAILABLE, kb_server_json(KB_SERVER_CURRENT, KB_JSON_CONFIGURATION, 0, 0, 0));
    EXPECT_EQ(KB_E_UNAVAILABLE, kb_server_duid(0, 0));
    EXPECT_EQ(KB_E_UNAVAILABLE, kb_server_state(KB_STATE_SERVING));
    EXPECT_EQ(KB_E_ABSENT, kb_server_json(KB_SERVER_STAGED, KB_JSON_CONFIGURATION, 0, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_server_json(9, KB_JSON_CONFIGURATION, 0, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_server_state(9));
}

TEST_F(ServerTest, findsSubnetsOfDhcp4) {
    configure4();
    commit();
    const Bytes all = subnets(KB_SERVER_CURRENT, KB_CHOOSE_ALL);
    EXPECT_EQ((std::vector<std::int32_t>{7, -2}), idsIn(all));
    EXPECT_EQ(3000, all.i64(KB_SS_SIZE + all.i32(KB_SS_RECORD_LENGTH) + KB_LT_VALID + 8));
    EXPECT_EQ("192.0.2.0/24", all.text(KB_SS_SIZE + all.i32(KB_SS_RECORD_LENGTH) + KB_LT_SIZE, 12));
    EXPECT_EQ((std::vector<std::int32_t>{-2}),
              idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_ID, 4294967294)));
    EXPECT_EQ(0, subnets(KB_SERVER_CURRENT, KB_CHOOSE_ID, 8).cap());
    EXPECT_EQ(0, subnets(KB_SERVER_CURRENT, KB_CHOOSE_ID, 4294967303).cap()) << "not 7 mod 2^32";
    EXPECT_EQ(0, subnets(KB_SERVER_CURRENT, KB_CHOOSE_ID, -1).cap());
    EXPECT_EQ((std::vector<std::int32_t>{7}),
              idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_PREFIX, 24, "192.0.2.0")));
    EXPECT_EQ(0, subnets(KB_SERVER_CURRENT, KB_CHOOSE_PREFIX, 25, "192.0.2.0").cap());
    EXPECT_EQ(1U, idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_SELECTED, 0, "192.0.2.5")).size());
    EXPECT_EQ(2U, idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_CONTAINING, 0, "192.0.2.5")).size());
    EXPECT_EQ(0, subnets(KB_SERVER_CURRENT, KB_CHOOSE_SELECTED, 0, "10.0.0.1").cap());
    EXPECT_EQ(0, subnets(KB_SERVER_CURRENT, KB_CHOOSE_SELECTED, 0, "2001:db8::1").cap());
    const ByteVector five(5);
    EXPECT_EQ(KB_E_INVALID, kb_server_subnets(KB_SERVER_CURRENT, KB_CHOOSE_SELECTED, 0,
                                              addressOf(five), 5, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_server_subnets(KB_SERVER_CURRENT, 77, 0, addressOf(five), 4, 0, 0));
}

TEST_F(ServerTest, findsPoolsOfDhcp4) {
    configure4();
    commit();
    const Bytes both = pools(7, Lease::TYPE_V4);
    ASSERT_EQ(2 * KB_POOL_SIZE, both.cap());
    EXPECT_EQ(Lease::TYPE_V4, both.i32(KB_POOL_TYPE));
    EXPECT_EQ(32, both.i32(KB_POOL_DELEGATED_LENGTH));
    EXPECT_EQ((ByteVector{192, 0, 2, 10}), both.bytes(KB_POOL_FIRST, 4));
    EXPECT_EQ((ByteVector{192, 0, 2, 127}), both.bytes(KB_POOL_SIZE + KB_POOL_LAST, 4));
    const Bytes one = pools(7, Lease::TYPE_V4, "192.0.2.70");
    ASSERT_EQ(KB_POOL_SIZE, one.cap());
    EXPECT_EQ((ByteVector{192, 0, 2, 64}), one.bytes(KB_POOL_FIRST, 4));
    EXPECT_EQ(0, pools(7, Lease::TYPE_V4, "192.0.2.30").cap());
    EXPECT_EQ(0, pools(7, Lease::TYPE_PD).cap()) << "of the other family";
    EXPECT_EQ(0, pools(8, Lease::TYPE_V4).cap()) << "no such subnet";
    EXPECT_EQ(KB_E_INVALID, kb_server_pools(KB_SERVER_CURRENT, 7, 4, 0, 0, 0, 0));
    EXPECT_EQ(1, inPool(7, Lease::TYPE_V4, "192.0.2.20"));
    EXPECT_EQ(0, inPool(7, Lease::TYPE_V4, "192.0.2.21"));
    EXPECT_EQ(0, inPool(8, Lease::TYPE_V4, "192.0.2.20"));
    EXPECT_EQ(0, inPool(7, Lease::TYPE_V4, "2001:db8::1"));
}

TEST_F(ServerTest, findsSubnetsAndPoolsOfDhcp6) {
    configure6();
    commit();
    EXPECT_EQ((std::vector<std::int32_t>{10}),
              idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_SELECTED, 0, "2001:db8::77")));
    EXPECT_EQ((std::vector<std::int32_t>{10}),
              idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_PREFIX, 64, "2001:db8::")));
    const Bytes prefixes = pools(10, Lease::TYPE_PD);
    ASSERT_EQ(KB_POOL_SIZE, prefixes.cap());
    EXPECT_EQ(56, prefixes.i32(KB_POOL_DELEGATED_LENGTH));
    EXPECT_EQ(6, prefixes.i32(KB_POOL_FAMILY));
    EXPECT_EQ(IOAddress("2001:db8:8000::").toBytes(), prefixes.bytes(KB_POOL_FIRST, 16));
    EXPECT_EQ(1, inPool(10, Lease::TYPE_NA, "2001:db8::1a"));
    EXPECT_EQ(0, inPool(10, Lease::TYPE_PD, "2001:db8::1a"));
    EXPECT_EQ(1, inPool(10, Lease::TYPE_PD, "2001:db8:8000:100::"));
    EXPECT_EQ(0, pools(10, Lease::TYPE_V4).cap());
}

TEST_F(ServerTest, showsTheConfiguration) {
    configure4();
    commit();
    const auto whole = isc::data::Element::fromJSON(json(0, KB_JSON_CONFIGURATION));
    ASSERT_TRUE(whole->get("Dhcp4"));
    EXPECT_EQ(1U, whole->get("Dhcp4")->get("shared-networks")->size());
    const auto subnet = isc::data::Element::fromJSON(json(0, KB_JSON_SUBNET, 7));
    EXPECT_EQ("192.0.2.0/24", subnet->get("subnet")->stringValue());
    EXPECT_EQ(2U, subnet->get("pools")->size());
    const auto networks = isc::data::Element::fromJSON(json(0, KB_JSON_SHARED_NETWORKS));
    EXPECT_EQ("floor", networks->get(0)->get("name")->stringValue());
    EXPECT_EQ(KB_E_ABSENT, kb_server_json(KB_SERVER_CURRENT, KB_JSON_SUBNET, 8, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_server_json(KB_SERVER_CURRENT, 8, 8, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_server_duid(0, 0));
}

TEST_F(ServerTest, stagedConfigurationIsThereDuringTheHookPointOnly) {
    configure4();
    EXPECT_EQ(0, kb_server_staging());
    std::vector<std::int32_t> seen;
    java.onCallout = [&](int, std::int64_t, int) {
        EXPECT_EQ(1, kb_server_staging());
        seen = idsIn(subnets(KB_SERVER_STAGED, KB_CHOOSE_ALL));
        EXPECT_EQ(KB_E_UNAVAILABLE,
                  kb_server_json(KB_SERVER_CURRENT, KB_JSON_CONFIGURATION, 0, 0, 0));
        return KB_CONTINUE;
    };
    kb_gate_set(KB_DHCP4_SRV_CONFIGURED, 1);
    announceConfigured();
    kb_gate_set(KB_DHCP4_SRV_CONFIGURED, 0);
    EXPECT_EQ(2U, seen.size());
    EXPECT_EQ(0, kb_server_staging());
    EXPECT_EQ(KB_E_ABSENT, kb_server_json(KB_SERVER_STAGED, KB_JSON_CONFIGURATION, 0, 0, 0));
}

TEST_F(ServerTest, generationCountsWhatCameIntoForce) {
    const std::int64_t before = kb_server_state(KB_STATE_GENERATION);
    announceConfigured();
    loop->poll();
    const std::int64_t refused = kb_server_state(KB_STATE_GENERATION);
    configure4();
    announceConfigured();
    commit();
    EXPECT_EQ(refused, kb_server_await(refused, 1)) << "not before the event loop comes round";
    std::future<std::int64_t> waiting =
        std::async(std::launch::async, [&] { return kb_server_await(refused, 10000); });
    loop->poll();
    EXPECT_EQ(refused + 1, waiting.get());
    EXPECT_GE(refused, before);
    EXPECT_EQ(1, kb_server_state(KB_STATE_SERVING));
    EXPECT_EQ(0, kb_server_state(KB_STATE_MULTI_THREADED));
}

TEST_F(ServerTest, otherThreadsReadWhenTheMainThreadComesRound) {
    configure4();
    commit();
    std::future<std::size_t> ids = std::async(
        std::launch::async, [] { return idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_ALL)).size(); });
    while (ids.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) {
        loop->poll();
    }
    EXPECT_EQ(2U, ids.get());
}

TEST_F(ServerTest, otherThreadsReadWhileTheMainThreadIsInJava) {
    configure4();
    commit();
    std::size_t count = 0;
    java.onCallout = [&](int, std::int64_t, int) {
        // As a bundle may: wait on Kea's thread for an answer of a thread of its own.
        count = std::async(std::launch::async, [] {
                    return idsIn(subnets(KB_SERVER_CURRENT, KB_CHOOSE_ALL)).size();
                }).get();
        return KB_CONTINUE;
    };
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    call("pkt4_receive");
    kb_gate_set(KB_PKT4_RECEIVE, 0);
    EXPECT_EQ(2U, count);
}

TEST_F(ServerTest, otherThreadsDoNotWaitForEver) {
    SafePoint::instance().setLimit(std::chrono::milliseconds(20));
    const int answer = std::async(std::launch::async, [] {
                           return kb_server_json(KB_SERVER_CURRENT, KB_JSON_SUBNET, 7, 0, 0);
                       }).get();
    EXPECT_EQ(KB_E_UNAVAILABLE, answer);
    loop->poll();  // the work left behind finds nobody waiting
}

// Nothing but the safe point keeps these apart: the thread sanitizer would find fault.
TEST_F(ServerTest, readersNeverMeetAChange) {
    configure4();
    commit();
    std::atomic<bool> stop{false};
    std::atomic<int> reads{0};
    std::atomic<int> wrong{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!stop) {
                const Bytes all = subnets(KB_SERVER_CURRENT, KB_CHOOSE_ALL);
                wrong += idsIn(all).size() == 2 ? 0 : 1;
                ++reads;
            }
        });
    }
    for (int i = 0; i < 50 || reads < 100; ++i) {
        const auto subnets = CfgMgr::instance().getCurrentCfg()->getCfgSubnets4();
        const auto extra =
            boost::make_shared<Subnet4>(IOAddress("10.0.0.0"), 8, 1000, 2000, 3000, 99);
        subnets->add(extra);
        subnets->del(isc::dhcp::SubnetID(99));
        loop->poll();
        CfgMgr::instance().clear();
        configure4();
        commit();
        const SafePoint::InJava inJava;
        std::this_thread::yield();
    }
    stop = true;
    {
        const SafePoint::InJava inJava;
        for (std::thread& thread : readers) {
            thread.join();
        }
    }
    EXPECT_EQ(0, wrong);
}

}  // namespace
}  // namespace keaosgi
