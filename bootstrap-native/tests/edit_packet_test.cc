// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_address.h>
#include <dhcp/dhcp4.h>
#include <dhcp/dhcp6.h>
#include <dhcp/option4_addrlst.h>
#include <dhcp/option6_ia.h>
#include <dhcp/option6_iaaddr.h>
#include <dhcp/option_custom.h>
#include <dhcp/option_int.h>
#include <dhcp/option_vendor.h>
#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>

#include "callout_fixture.h"
#include "kea_bridge_edit.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::asiolink::IOAddress;

std::int64_t addressOf(const ByteVector& bytes) {
    return reinterpret_cast<std::intptr_t>(bytes.data());
}

std::int32_t lengthOf(const ByteVector& bytes) { return static_cast<std::int32_t>(bytes.size()); }

ByteVector bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

class EditPacketTest : public CalloutTest {
protected:
    EditPacketTest() {
        query4->setHWAddr(HTYPE_ETHER, 6, ByteVector(6, 2));
        handle->setArgument("query4", query4);
        handle->setArgument("query6", query6);
        handle->setArgument("response4", response4);
    }

    std::int32_t number(int field, std::int64_t value, int hook = KB_PKT4_RECEIVE, int relay = -1) {
        const Frame frame(hook, *handle);
        return kb_edit_packet_int(frame.token(), KB_SLOT_QUERY, relay, field, value);
    }
    std::int32_t bytes(int field, const ByteVector& value, int hook = KB_PKT4_RECEIVE,
                       int relay = -1) {
        const Frame frame(hook, *handle);
        return kb_edit_packet_bytes(frame.token(), KB_SLOT_QUERY, relay, field, addressOf(value),
                                    lengthOf(value));
    }
    std::int32_t set(int code, const ByteVector& payload, int hook = KB_PKT4_RECEIVE,
                     int relay = -1) {
        const Frame frame(hook, *handle);
        return kb_edit_option_set(frame.token(), KB_SLOT_QUERY, relay, code, addressOf(payload),
                                  lengthOf(payload));
    }
    std::int32_t add(int code, const ByteVector& payload, int hook = KB_PKT4_RECEIVE,
                     int relay = -1) {
        const Frame frame(hook, *handle);
        return kb_edit_option_add(frame.token(), KB_SLOT_QUERY, relay, code, addressOf(payload),
                                  lengthOf(payload));
    }
    std::int32_t remove(int code, int hook = KB_PKT4_RECEIVE, int relay = -1) {
        const Frame frame(hook, *handle);
        return kb_edit_option_remove(frame.token(), KB_SLOT_QUERY, relay, code);
    }
    ByteVector part(int which) {
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
                   return kb_packet_part(frame.token(), KB_SLOT_QUERY, which, out, cap);
               })
            .data;
    }

    Pkt4Ptr query4 = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    Pkt4Ptr response4 = boost::make_shared<Pkt4>(DHCPOFFER, 1);
    Pkt6Ptr query6 = boost::make_shared<Pkt6>(DHCPV6_SOLICIT, 1);
};

TEST_F(EditPacketTest, integersOfDhcp4) {
    EXPECT_EQ(0, number(KB_EI_TYPE, DHCPREQUEST));
    EXPECT_EQ(0, number(KB_EI_TRANSID, 0xfffffffe));
    EXPECT_EQ(0, number(KB_EI_IFINDEX, 7));
    EXPECT_EQ(0, number(KB_EI_LOCAL_PORT, 1067));
    EXPECT_EQ(0, number(KB_EI_REMOTE_PORT, 65535));
    EXPECT_EQ(0, number(KB_EI_HOPS, 3));
    EXPECT_EQ(0, number(KB_EI_SECS, 9));
    EXPECT_EQ(0, number(KB_EI_FLAGS, 0x8000));
    EXPECT_EQ(DHCPREQUEST, query4->getType());
    EXPECT_EQ(0xfffffffe, query4->getTransid());
    EXPECT_EQ(7, query4->getIndex());
    EXPECT_EQ(1067, query4->getLocalPort());
    EXPECT_EQ(65535, query4->getRemotePort());
    EXPECT_EQ(3, query4->getHops());
    EXPECT_EQ(9, query4->getSecs());
    EXPECT_EQ(0x8000, query4->getFlags());
    EXPECT_EQ(0, number(KB_EI_IFINDEX, -1));
    EXPECT_FALSE(query4->indexSet());
}

TEST_F(EditPacketTest, numbersOutOfRangeAreRefused) {
    EXPECT_EQ(KB_E_INVALID, number(KB_EI_HOPS, 256));
    EXPECT_EQ("hops is 0 to 255, not 256", lastErrorText());
    EXPECT_EQ(KB_E_INVALID, number(KB_EI_SECS, -1));
    EXPECT_EQ(KB_E_INVALID, number(KB_EI_TRANSID, 0x1000000, KB_PKT6_RECEIVE));
    EXPECT_EQ(KB_E_INVALID, number(99, 0));
    EXPECT_EQ(KB_E_INVALID, number(KB_EI_SECS, 0, KB_PKT6_RECEIVE));
}

TEST_F(EditPacketTest, bytesOfDhcp4) {
    EXPECT_EQ(0, bytes(KB_EB_CIADDR, {192, 0, 2, 1}));
    EXPECT_EQ(0, bytes(KB_EB_YIADDR, {192, 0, 2, 2}));
    EXPECT_EQ(0, bytes(KB_EB_SIADDR, {192, 0, 2, 3}));
    EXPECT_EQ(0, bytes(KB_EB_GIADDR, {192, 0, 2, 4}));
    EXPECT_EQ(0, bytes(KB_EB_LOCAL_ADDRESS, {192, 0, 2, 5}));
    EXPECT_EQ(0, bytes(KB_EB_REMOTE_ADDRESS, {192, 0, 2, 6}));
    EXPECT_EQ(0, bytes(KB_EB_IFACE, bytesOf("eth9")));
    EXPECT_EQ(0, bytes(KB_EB_CLASS, bytesOf("gold")));
    EXPECT_EQ(0, bytes(KB_EB_SNAME, bytesOf("boot")));
    EXPECT_EQ(0, bytes(KB_EB_FILE, bytesOf("pxe.0")));
    EXPECT_EQ(IOAddress("192.0.2.1"), query4->getCiaddr());
    EXPECT_EQ(IOAddress("192.0.2.2"), query4->getYiaddr());
    EXPECT_EQ(IOAddress("192.0.2.3"), query4->getSiaddr());
    EXPECT_EQ(IOAddress("192.0.2.4"), query4->getGiaddr());
    EXPECT_EQ(IOAddress("192.0.2.5"), query4->getLocalAddr());
    EXPECT_EQ(IOAddress("192.0.2.6"), query4->getRemoteAddr());
    EXPECT_EQ("eth9", query4->getIface());
    EXPECT_TRUE(query4->inClass("gold"));
    // Some releases put the packet into the class ALL before that.
    const ByteVector gold{'g', 'o', 'l', 'd', '\0'};
    const ByteVector classes = part(KB_PART_CLASSES);
    ASSERT_LE(gold.size(), classes.size());
    EXPECT_EQ(gold, ByteVector(classes.end() - gold.size(), classes.end()));
    EXPECT_EQ(64U, part(KB_PART_SNAME).size());
    EXPECT_EQ('b', part(KB_PART_SNAME).front());
    EXPECT_EQ(128U, part(KB_PART_FILE).size());
    EXPECT_EQ(0, bytes(KB_EB_FILE, {}));
    EXPECT_EQ(ByteVector(128), part(KB_PART_FILE));
    EXPECT_EQ(KB_E_INVALID, bytes(KB_EB_CIADDR, ByteVector(16)));
    EXPECT_EQ(KB_E_FAILED, bytes(KB_EB_SNAME, ByteVector(65)));
}

TEST_F(EditPacketTest, hardwareAddresses) {
    const ByteVector record{6, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3};
    EXPECT_EQ(0, bytes(KB_EB_HWADDR, record));
    EXPECT_EQ(0, bytes(KB_EB_LOCAL_HWADDR, record));
    EXPECT_EQ(0, bytes(KB_EB_REMOTE_HWADDR, record));
    EXPECT_EQ((ByteVector{1, 2, 3}), query4->getHWAddr()->hwaddr_);
    EXPECT_EQ(6, query4->getHWAddr()->htype_);
    EXPECT_EQ(record, part(KB_PART_LOCAL_HWADDR));
    EXPECT_EQ(record, part(KB_PART_REMOTE_HWADDR));
    EXPECT_EQ(KB_E_INVALID, bytes(KB_EB_HWADDR, ByteVector(29)));
    EXPECT_EQ(KB_E_INVALID, bytes(KB_EB_HWADDR, ByteVector(7)));
}

TEST_F(EditPacketTest, dhcp6AndItsRelayLevels) {
    query6->relay_info_.resize(1);
    EXPECT_EQ(0, number(KB_EI_TYPE, DHCPV6_REQUEST, KB_PKT6_RECEIVE));
    EXPECT_EQ(0, number(KB_EI_TRANSID, 0xffffff, KB_PKT6_RECEIVE));
    EXPECT_EQ(0, bytes(KB_EB_REMOTE_ADDRESS, ByteVector(16, 0x20), KB_PKT6_RECEIVE));
    EXPECT_EQ(0, number(KB_EI_HOPS, 4, KB_PKT6_RECEIVE, 0));
    EXPECT_EQ(0, bytes(KB_EB_LINK_ADDRESS, ByteVector(16, 0x20), KB_PKT6_RECEIVE, 0));
    EXPECT_EQ(0, bytes(KB_EB_PEER_ADDRESS, ByteVector(16, 0x21), KB_PKT6_RECEIVE, 0));
    EXPECT_EQ(0, add(18, bytesOf("port 1"), KB_PKT6_RECEIVE, 0));
    EXPECT_EQ(DHCPV6_REQUEST, query6->getType());
    EXPECT_EQ(0xffffffU, query6->getTransid());
    EXPECT_EQ("2020:2020:2020:2020:2020:2020:2020:2020", query6->getRemoteAddr().toText());
    EXPECT_EQ(4, query6->relay_info_[0].hop_count_);
    EXPECT_EQ(0x20, query6->relay_info_[0].linkaddr_.toBytes()[0]);
    EXPECT_EQ(0x21, query6->relay_info_[0].peeraddr_.toBytes()[0]);
    EXPECT_EQ(bytesOf("port 1"), query6->getRelayOption(18, 0)->getData());
    EXPECT_EQ(1, remove(18, KB_PKT6_RECEIVE, 0));
    EXPECT_FALSE(query6->getRelayOption(18, 0));
    EXPECT_EQ(KB_E_ABSENT, number(KB_EI_HOPS, 4, KB_PKT6_RECEIVE, 1));
    EXPECT_EQ(KB_E_ABSENT, add(18, {}, KB_PKT6_RECEIVE, 1));
}

TEST_F(EditPacketTest, optionsHaveTheTypesThatKeaLooksFor) {
    EXPECT_EQ(0, set(DHO_ROUTERS, {192, 0, 2, 1, 192, 0, 2, 2}));
    EXPECT_EQ(0, set(DHO_DHCP_LEASE_TIME, {0, 0, 1, 0}));
    EXPECT_EQ(0, set(DHO_DHCP_AGENT_OPTIONS, {1, 2, 'a', 'b', 2, 1, 'c'}));
    EXPECT_EQ(0, set(DHO_VIVSO_SUBOPTIONS, {0, 0, 0x11, 0x8b, 4, 1, 2, 'x', 'y'}));
    EXPECT_EQ(0, set(DHO_DHCP_REQUESTED_ADDRESS, {192, 0, 2, 9}));
    const auto routers =
        boost::dynamic_pointer_cast<Option4AddrLst>(query4->getOption(DHO_ROUTERS));
    ASSERT_TRUE(routers);
    EXPECT_EQ(2U, routers->getAddresses().size());
    const auto time =
        boost::dynamic_pointer_cast<OptionUint32>(query4->getOption(DHO_DHCP_LEASE_TIME));
    ASSERT_TRUE(time);
    EXPECT_EQ(256U, time->getValue());
    ASSERT_TRUE(query4->getOption(DHO_DHCP_AGENT_OPTIONS)->getOption(2));
    const auto vendor =
        boost::dynamic_pointer_cast<OptionVendor>(query4->getOption(DHO_VIVSO_SUBOPTIONS));
    ASSERT_TRUE(vendor);
    EXPECT_EQ(4491U, vendor->getVendorId());
    ASSERT_TRUE(
        boost::dynamic_pointer_cast<OptionCustom>(query4->getOption(DHO_DHCP_REQUESTED_ADDRESS)));
}

TEST_F(EditPacketTest, everyByteGetsToTheWire) {
    const std::vector<std::pair<int, ByteVector>> options{
        {DHO_HOST_NAME, bytesOf(std::string("a\0", 2))},  // Kea's type would cut the zero off
        {DHO_DHCP_AGENT_OPTIONS, {1, 9, 'a'}},            // a sub-option cut short
        {DHO_VENDOR_ENCAPSULATED_OPTIONS, {1, 2}},
        {DHO_DOMAIN_SEARCH, {1, 'a', 0, 1, 'b', 0xc0, 0}},
        {224, {1, 2, 3}},
        {200, ByteVector(300, 'x')},
    };
    for (const auto& [code, payload] : options) {
        ASSERT_EQ(0, set(code, payload)) << code << ": " << lastErrorText();
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        const int option = code;
        EXPECT_EQ(payload, answerOf([&](std::int64_t out, std::int32_t cap) {
                               return kb_option(frame.token(), KB_SLOT_QUERY, -1, option, 0, out,
                                                cap);
                           }).data)
            << code;
    }
}

TEST_F(EditPacketTest, whatKeaCannotReadIsRefused) {
    EXPECT_EQ(KB_E_INVALID, set(DHO_ROUTERS, {1, 2, 3}));
    EXPECT_NE(std::string::npos, lastErrorText().find("these 3 bytes as option 3 (routers)"));
    EXPECT_EQ(KB_E_INVALID, set(0, {}));
    EXPECT_EQ(KB_E_INVALID, set(255, {}));
    EXPECT_EQ(KB_E_INVALID, set(65536, {}, KB_PKT6_RECEIVE));
    EXPECT_EQ(KB_E_INVALID, set(D6O_IA_NA, {1, 2, 3}, KB_PKT6_RECEIVE));
    EXPECT_EQ(KB_E_INVALID, set(D6O_IA_NA, ByteVector(13), KB_PKT6_RECEIVE))
        << "Kea's code takes any option 3 for an Option6IA";
}

TEST_F(EditPacketTest, addReplaceRemove) {
    EXPECT_EQ(0, add(200, {1}));
    EXPECT_EQ(KB_E_INVALID, add(200, {2})) << "DHCPv4 has each option once";
    EXPECT_EQ(0, set(200, {3}));
    EXPECT_EQ((ByteVector{3}), query4->getOption(200)->getData());
    EXPECT_EQ(1, remove(200));
    EXPECT_EQ(0, remove(200));
    EXPECT_EQ(0, remove(-1));
    EXPECT_EQ(0, add(D6O_IA_NA, ByteVector(12, 1), KB_PKT6_RECEIVE));
    EXPECT_EQ(0, add(D6O_IA_NA, ByteVector(12, 2), KB_PKT6_RECEIVE));
    EXPECT_EQ(2U, query6->options_.count(D6O_IA_NA));
    EXPECT_EQ(0, set(D6O_IA_NA, ByteVector(12, 3), KB_PKT6_RECEIVE));
    const auto ia = boost::dynamic_pointer_cast<Option6IA>(query6->getOption(D6O_IA_NA));
    ASSERT_TRUE(ia);
    EXPECT_EQ(0x03030303U, ia->getIAID());
    EXPECT_EQ(1, remove(D6O_IA_NA, KB_PKT6_RECEIVE));
}

TEST_F(EditPacketTest, wireBytes) {
    const ByteVector raw(300, 0xee);
    EXPECT_EQ(0, bytes(KB_EB_WIRE, raw, KB_BUFFER4_RECEIVE));
    EXPECT_EQ(raw, query4->data_);
    EXPECT_EQ(raw, part(KB_PART_WIRE));
    {
        const Frame frame(KB_BUFFER4_RECEIVE, *handle);
        EXPECT_EQ(KB_E_FAILED, kb_edit_packet_wire(frame.token(), KB_SLOT_QUERY, 0))
            << "no packet of anybody's";
    }
    response4->setHWAddr(HTYPE_ETHER, 6, ByteVector(6, 2));
    const Frame frame(KB_PKT4_SEND, *handle);
    EXPECT_EQ(0, kb_edit_packet_wire(frame.token(), KB_SLOT_RESPONSE, 1));
    EXPECT_LT(236U, response4->getBuffer().getLength());
    EXPECT_EQ(0, kb_edit_packet_bytes(frame.token(), KB_SLOT_RESPONSE, -1, KB_EB_WIRE,
                                      addressOf(raw), lengthOf(raw)));
    EXPECT_EQ(300U, response4->getBuffer().getLength());
}

TEST_F(EditPacketTest, onlyWhereKeaLetsOne) {
    const Frame frame(KB_PKT4_SEND, *handle);
    EXPECT_EQ(KB_E_INVALID, kb_edit_packet_int(frame.token(), KB_SLOT_QUERY, -1, KB_EI_SECS, 1));
    EXPECT_EQ("pkt4_send lets nobody change slot 0", lastErrorText());
    EXPECT_EQ(0, kb_edit_packet_int(frame.token(), KB_SLOT_RESPONSE, -1, KB_EI_SECS, 1));
    EXPECT_EQ(KB_E_INVALID, kb_edit_option_remove(frame.token(), KB_SLOT_QUERY, -1, 1));
    EXPECT_EQ(KB_E_STALE,
              kb_edit_packet_int(frame.token() + 1, KB_SLOT_RESPONSE, -1, KB_EI_SECS, 1));
}

}  // namespace
}  // namespace keaosgi
