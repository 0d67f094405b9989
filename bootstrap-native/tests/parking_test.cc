// SPDX-License-Identifier: Apache-2.0

#include "parking.h"

#include <asiolink/io_service.h>
#include <dhcp/pkt4.h>
#include <hooks/hooks_manager.h>

#include "callout_fixture.h"
#include "compat.h"
#include "kea_bridge_edit.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using isc::dhcp::Pkt4;
using isc::dhcp::Pkt4Ptr;
using isc::hooks::HooksManager;
using isc::hooks::ServerHooks;

const std::string kPoint = "leases4_committed";

// Kea's real parking lots, and an event loop in place of the server's.
class ParkingTest : public CalloutTest {
protected:
    ParkingTest() : loop(new isc::asiolink::IOService()) {
        if (ServerHooks::getServerHooks().findIndex(kPoint) < 0) {
            ServerHooks::getServerHooks().registerHook(kPoint);
        }
        compat::mainLoop() = loop;
        MainLoop::instance().start();
        handle->setArgument("query4", query);
        HooksManager::park(kPoint, query, [this] { ++resumed; });
    }
    ~ParkingTest() override {
        HooksManager::clearParkingLots();
        Parking::instance().clear();
        MainLoop::instance().stop();
        compat::mainLoop().reset();
    }

    std::int64_t park() {
        const Frame frame(KB_LEASES4_COMMITTED, *handle);
        return kb_edit_park(frame.token());
    }
    static std::size_t parked() {
        return ServerHooks::getServerHooks().getParkingLotPtr(kPoint)->size();
    }

    isc::asiolink::IOServicePtr loop;
    Pkt4Ptr query = boost::make_shared<Pkt4>(1, 1);
    int resumed = 0;
};

TEST_F(ParkingTest, resumesOnTheEventLoop) {
    const std::int64_t number = park();
    EXPECT_LT(0, number);
    EXPECT_EQ(0, kb_edit_unpark(number, KB_UNPARK_RESUME));
    EXPECT_EQ(0, resumed) << "not on the caller's thread";
    loop->poll();
    EXPECT_EQ(1, resumed);
    EXPECT_EQ(0U, parked());
    EXPECT_EQ(0, kb_edit_unpark(number, KB_UNPARK_RESUME));
    loop->poll();
    EXPECT_EQ(1, resumed) << "once only";
}

TEST_F(ParkingTest, dropForgetsThePacket) {
    EXPECT_EQ(0, kb_edit_unpark(park(), KB_UNPARK_DROP));
    loop->poll();
    EXPECT_EQ(0, resumed);
    EXPECT_EQ(0U, parked());
}

TEST_F(ParkingTest, cancelledAtOnceAsIfItHadNeverBeenParked) {
    ServerHooks::getServerHooks().getParkingLotPtr(kPoint)->reference(query);
    EXPECT_EQ(0, kb_edit_unpark(park(), KB_UNPARK_CANCEL));
    EXPECT_EQ(1U, parked());
    HooksManager::unpark(kPoint, query);
    EXPECT_EQ(1, resumed) << "only the other library's hold was left";
}

TEST_F(ParkingTest, whatOtherLibrariesHaveParkedStaysParked) {
    ServerHooks::getServerHooks().getParkingLotPtr(kPoint)->reference(query);
    EXPECT_EQ(0, kb_edit_unpark(park(), KB_UNPARK_RESUME));
    loop->poll();
    EXPECT_EQ(0, resumed);
    EXPECT_EQ(1U, parked());
}

TEST_F(ParkingTest, holdsNeitherPacketNorHandle) {
    const std::int64_t number = park();
    const boost::weak_ptr<Pkt4> weak = query;
    handle->deleteAllArguments();
    query.reset();
    HooksManager::clearParkingLots();
    EXPECT_TRUE(weak.expired());
    EXPECT_EQ(0, kb_edit_unpark(number, KB_UNPARK_RESUME));
    loop->poll();
    EXPECT_EQ(0, resumed);
}

TEST_F(ParkingTest, onlyWhereKeaParks) {
    const Frame frame(KB_PKT4_RECEIVE, *handle);
    EXPECT_EQ(KB_E_UNSUPPORTED, kb_edit_park(frame.token()));
    EXPECT_EQ("Kea does not park at pkt4_receive", lastErrorText());
    HooksManager::drop(kPoint, query);
    EXPECT_EQ(KB_E_UNSUPPORTED, park()) << "Kea has not offered this packet for parking";
    EXPECT_EQ(KB_E_INVALID, kb_edit_unpark(1, 4));
}

TEST_F(ParkingTest, aParkedOfferKnowsWhetherItsAddressIsInUse) {
    const std::string offer = "lease4_offer";
    if (ServerHooks::getServerHooks().findIndex(offer) < 0) {
        ServerHooks::getServerHooks().registerHook(offer);
    }
    const auto own = query->getCalloutHandle();
    own->setArgument("query4", query);
    HooksManager::park(offer, query, [this] { ++resumed; });
    std::int64_t number = 0;
    {
        const Frame frame(KB_LEASE4_OFFER, *own);
        number = kb_edit_park(frame.token());
    }
    bool inUse = true;
    own->getArgument("offer_address_in_use", inUse);
    EXPECT_FALSE(inUse);
    kb_edit_unpark(number, KB_UNPARK_IN_USE);
    loop->poll();
    own->getArgument("offer_address_in_use", inUse);
    EXPECT_TRUE(inUse);
    EXPECT_EQ(1, resumed);
    own->deleteAllArguments();
}

}  // namespace
}  // namespace keaosgi
