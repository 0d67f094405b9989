// SPDX-License-Identifier: Apache-2.0

#include "frame.h"

#include <database/audit_entry.h>
#include <dhcp/pkt4.h>
#include <dhcpsrv/host.h>

#include <thread>

#include "callout_fixture.h"
#include "compat.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;

class FrameTest : public CalloutTest {
protected:
    static std::string value(const Frame& frame, int which) {
        const auto bytes = answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_frame_bytes(frame.token(), which, out, cap);
        });
        return bytes.text(0, bytes.cap());
    }
};

TEST_F(FrameTest, saysWhichArgumentsThereAre) {
    handle->setArgument("query4", boost::make_shared<Pkt4>(DHCPDISCOVER, 1));
    handle->setArgument("subnet4", compat::Subnet4Argument());
    const Frame frame(KB_SUBNET4_SELECT, *handle);
    EXPECT_EQ(1, kb_frame_has(frame.token(), KB_SLOT_QUERY));
    EXPECT_EQ(0, kb_frame_has(frame.token(), KB_SLOT_SUBNET));
    EXPECT_EQ(KB_E_ABSENT, kb_frame_has(frame.token(), KB_SLOT_RESPONSE));
    EXPECT_EQ(KB_E_INVALID, kb_frame_has(frame.token(), 99));
    EXPECT_EQ(KB_E_INVALID, kb_frame_has(frame.token(), -1));
}

TEST_F(FrameTest, argumentThatThisReleaseDoesNotPassIsAbsent) {
    const Frame frame(KB_LEASES4_COMMITTED, *handle);
    EXPECT_EQ(KB_E_ABSENT, kb_frame_has(frame.token(), KB_SLOT_RESPONSE));
}

TEST_F(FrameTest, changesInABackEndAreJson) {
    using isc::db::AuditEntry;
    const auto entries = boost::make_shared<isc::db::AuditEntryCollection>();
    const boost::posix_time::ptime time(boost::gregorian::date(2026, 2, 3),
                                        boost::posix_time::hours(4));
    entries->insert(AuditEntry::create("dhcp4_subnet", 7, AuditEntry::ModificationType::UPDATE,
                                       time, 9, "why"));
    handle->setArgument("audit_entries", entries);
    const Frame frame(KB_CB4_UPDATED, *handle);
    EXPECT_EQ(R"([{"message":"why","modification":1,"object-id":7,)"
              R"("object-type":"dhcp4_subnet","revision":9,"time":"2026-02-03T04:00:00"}])",
              value(frame, KB_VALUE_AUDIT_ENTRIES));
}

TEST_F(FrameTest, reservationIsJsonUnlessThereIsNone) {
    const Frame frame(KB_LEASE4_OFFER, *handle);
    EXPECT_EQ(KB_E_ABSENT, kb_frame_bytes(frame.token(), KB_VALUE_HOST, 0, 0)) << "before Kea 3.0";
    handle->setArgument("host", ConstHostPtr());
    EXPECT_EQ(KB_E_ABSENT, kb_frame_bytes(frame.token(), KB_VALUE_HOST, 0, 0));
    handle->setArgument("host", ConstHostPtr(boost::make_shared<Host>(
                                    "01:02:03:04:05:06", "hw-address", 3, SUBNET_ID_UNUSED,
                                    isc::asiolink::IOAddress("192.0.2.5"))));
    const std::string host = value(frame, KB_VALUE_HOST);
    EXPECT_NE(std::string::npos, host.find(R"("ip-address":"192.0.2.5")")) << host;
    EXPECT_NE(std::string::npos, host.find(R"("subnet-id":3)")) << host;
}

TEST_F(FrameTest, argumentOfAnotherTypeIsAFailureWithASentence) {
    handle->setArgument("query4", std::string("no packet"));
    const Frame frame(KB_PKT4_RECEIVE, *handle);
    EXPECT_EQ(KB_E_FAILED, kb_frame_has(frame.token(), KB_SLOT_QUERY));
    EXPECT_NE("", lastErrorText());
}

TEST_F(FrameTest, frameThatIsOverIsStale) {
    std::int64_t token = 0;
    {
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        token = frame.token();
    }
    EXPECT_EQ(KB_E_STALE, kb_frame_has(token, KB_SLOT_QUERY));
    // A new frame at the same place of the stack has another number.
    const Frame next(KB_PKT4_RECEIVE, *handle);
    EXPECT_EQ(KB_E_STALE, kb_packet4(token, KB_SLOT_QUERY, 0, 0));
    EXPECT_EQ("the callout is over, or runs on another thread", lastErrorText());
}

TEST_F(FrameTest, frameOfAnotherThreadIsStale) {
    handle->setArgument("query4", boost::make_shared<Pkt4>(DHCPDISCOVER, 1));
    const Frame frame(KB_PKT4_RECEIVE, *handle);
    std::thread([&] {
        EXPECT_EQ(KB_E_STALE, kb_frame_has(frame.token(), KB_SLOT_QUERY));
        const Frame own(KB_PKT4_RECEIVE, *handle);
        EXPECT_NE(frame.token(), own.token());
        EXPECT_EQ(KB_E_STALE, kb_frame_has(frame.token(), KB_SLOT_QUERY));
    }).join();
    EXPECT_EQ(1, kb_frame_has(frame.token(), KB_SLOT_QUERY));
}

TEST_F(FrameTest, nestedFramesAreAllReachable) {
    handle->setArgument("query4", boost::make_shared<Pkt4>(DHCPDISCOVER, 1));
    const Frame outer(KB_PKT4_RECEIVE, *handle);
    {
        const Frame inner(KB_COMMAND_PROCESSED, *handle);
        EXPECT_EQ(1, kb_frame_has(outer.token(), KB_SLOT_QUERY));
        EXPECT_EQ(KB_E_ABSENT, kb_frame_has(inner.token(), KB_SLOT_QUERY));
    }
    EXPECT_EQ(1, kb_frame_has(outer.token(), KB_SLOT_QUERY));
}

TEST_F(FrameTest, nonsenseNumbersAreStale) {
    for (const std::int64_t token : {0L, -1L, 1L, 0x7fffffffffffffffL}) {
        EXPECT_EQ(KB_E_STALE, kb_frame_has(token, KB_SLOT_QUERY));
        EXPECT_EQ(KB_E_STALE, kb_context_get(token));
    }
}

TEST_F(FrameTest, heldArgumentOutlivesItsReplacement) {
    handle->setArgument("query4", boost::make_shared<Pkt4>(DHCPDISCOVER, 0x1234));
    const Frame frame(KB_PKT4_RECEIVE, *handle);
    EXPECT_EQ(1, kb_frame_has(frame.token(), KB_SLOT_QUERY));
    handle->setArgument("query4", Pkt4Ptr());
    const Bytes packet = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_packet4(frame.token(), KB_SLOT_QUERY, out, cap);
    });
    EXPECT_EQ(0x1234, packet.i32(KB_P4_TRANSID));
}

TEST_F(FrameTest, plainValues) {
    handle->setArgument("fake_allocation", true);
    handle->setArgument("id_type", Host::IDENT_FLEX);
    handle->setArgument("id_value", ByteVector{1, 2, 3});
    handle->setArgument("fwd-update", true);
    handle->setArgument("rev-update", false);
    handle->setArgument("hostname", std::string("h\0st", 4));
    {
        const Frame frame(KB_LEASE4_SELECT, *handle);
        EXPECT_EQ(1, kb_frame_int(frame.token(), KB_VALUE_FAKE_ALLOCATION));
        EXPECT_EQ(KB_E_ABSENT, kb_frame_int(frame.token(), KB_VALUE_FWD_UPDATE));
        EXPECT_EQ(KB_E_INVALID, kb_frame_int(frame.token(), 99));
    }
    {
        const Frame frame(KB_DDNS4_UPDATE, *handle);
        EXPECT_EQ(1, kb_frame_int(frame.token(), KB_VALUE_FWD_UPDATE));
        EXPECT_EQ(0, kb_frame_int(frame.token(), KB_VALUE_REV_UPDATE));
        EXPECT_EQ(KB_E_INVALID, kb_frame_int(frame.token(), KB_VALUE_HOSTNAME));
        const Bytes name = answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_frame_bytes(frame.token(), KB_VALUE_HOSTNAME, out, cap);
        });
        EXPECT_EQ(std::string("h\0st", 4), name.text(0, 4));
    }
    const Frame frame(KB_HOST4_IDENTIFIER, *handle);
    EXPECT_EQ(Host::IDENT_FLEX, kb_frame_int(frame.token(), KB_VALUE_ID_TYPE));
    EXPECT_EQ(3, kb_frame_bytes(frame.token(), KB_VALUE_ID_VALUE, 0, 0));
}

TEST_F(FrameTest, clientOfARenewal) {
    handle->setArgument("clientid", boost::make_shared<ClientId>(ByteVector{1, 2, 3, 4}));
    handle->setArgument("hwaddr", boost::make_shared<HWAddr>(ByteVector{7, 8, 9}, HTYPE_ETHER));
    const Frame frame(KB_LEASE4_RENEW, *handle);
    const auto bytes = [&](int value) {
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_frame_bytes(frame.token(), value, out, cap);
        });
    };
    EXPECT_EQ((ByteVector{1, 2, 3, 4}), bytes(KB_VALUE_CLIENT_ID).data);
    EXPECT_EQ((ByteVector{HTYPE_ETHER, 7, 8, 9}), bytes(KB_VALUE_HWADDR).data);
}

TEST_F(FrameTest, nullClientIsAbsent) {
    handle->setArgument("clientid", ClientIdPtr());
    handle->setArgument("hwaddr", HWAddrPtr());
    const Frame frame(KB_LEASE4_RENEW, *handle);
    EXPECT_EQ(KB_E_ABSENT, kb_frame_bytes(frame.token(), KB_VALUE_CLIENT_ID, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_frame_bytes(frame.token(), KB_VALUE_HWADDR, 0, 0));
}

TEST_F(FrameTest, kindOfIdentityAssociation) {
    {
        const Frame frame(KB_LEASE6_RENEW, *handle);
        EXPECT_EQ(KB_E_ABSENT, kb_frame_int(frame.token(), KB_VALUE_IA_KIND));
    }
    handle->setArgument("ia_pd", 0);
    {
        const Frame frame(KB_LEASE6_RENEW, *handle);
        EXPECT_EQ(25, kb_frame_int(frame.token(), KB_VALUE_IA_KIND));
    }
    handle->deleteAllArguments();
    handle->setArgument("ia_na", 0);
    const Frame frame(KB_LEASE6_REBIND, *handle);
    EXPECT_EQ(3, kb_frame_int(frame.token(), KB_VALUE_IA_KIND));
}

TEST_F(FrameTest, commandAsJson) {
    using isc::data::ConstElementPtr;
    using isc::data::Element;
    handle->setArgument("name", std::string("lease4-get"));
    handle->setArgument("arguments", ConstElementPtr(Element::fromJSON(R"({"a":[1,2.5,null]})")));
    handle->setArgument("response", ConstElementPtr());
    const Frame frame(KB_COMMAND_PROCESSED, *handle);
    const Bytes json = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_frame_bytes(frame.token(), KB_VALUE_COMMAND_ARGUMENTS, out, cap);
    });
    EXPECT_EQ(R"({"a":[1,2.5,null]})", json.text(0, json.cap()));
    EXPECT_EQ(KB_E_ABSENT, kb_frame_bytes(frame.token(), KB_VALUE_COMMAND_RESPONSE, 0, 0));
}

TEST_F(FrameTest, memoryThatIsTooSmallIsLeftAlone) {
    handle->setArgument("hostname", std::string("name"));
    const Frame frame(KB_DDNS4_UPDATE, *handle);
    Bytes memory(4);
    EXPECT_EQ(4, kb_frame_bytes(frame.token(), KB_VALUE_HOSTNAME, memory.address(), 3));
    EXPECT_EQ(ByteVector(4), memory.data);
    EXPECT_EQ(KB_E_INVALID, kb_frame_bytes(frame.token(), KB_VALUE_HOSTNAME, 0, 3));
    EXPECT_EQ(KB_E_INVALID, kb_frame_bytes(frame.token(), KB_VALUE_HOSTNAME, 1, -1));
    EXPECT_EQ(4, kb_frame_bytes(frame.token(), KB_VALUE_HOSTNAME, memory.address(), 4));
    EXPECT_EQ("name", memory.text(0, 4));
}

}  // namespace
}  // namespace keaosgi
