// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_address.h>
#include <dhcp/option.h>
#include <dhcp/option_int.h>
#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>

#include "callout_fixture.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::asiolink::IOAddress;

class PacketTest : public CalloutTest {
protected:
    Bytes packet4(const Pkt4Ptr& packet) {
        handle->setArgument("query4", packet);
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_packet4(frame.token(), KB_SLOT_QUERY, out, cap);
        });
    }
    Bytes packet6(const Pkt6Ptr& packet) {
        handle->setArgument("query6", packet);
        const Frame frame(KB_PKT6_RECEIVE, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_packet6(frame.token(), KB_SLOT_QUERY, out, cap);
        });
    }
};

const ByteVector kMac{0x02, 0x00, 0x5e, 0x10, 0x20, 0x30};
const ByteVector kDuid{0, 3, 0, 1, 0x02, 0x00, 0x5e, 0x10, 0x20, 0x30};

TEST_F(PacketTest, dhcp4RecordByteForByte) {
    const auto packet = boost::make_shared<Pkt4>(DHCPREQUEST, 0xdeadbeef);
    packet->setIndex(7);
    packet->setIface("eth0");
    packet->setSecs(300);
    packet->setFlags(0x8000);
    packet->setHops(2);
    packet->setHWAddr(HTYPE_ETHER, 6, kMac);
    packet->setCiaddr(IOAddress("192.0.2.1"));
    packet->setYiaddr(IOAddress("192.0.2.2"));
    packet->setSiaddr(IOAddress("192.0.2.3"));
    packet->setGiaddr(IOAddress("192.0.2.4"));
    packet->setLocalAddr(IOAddress("192.0.2.5"));
    packet->setRemoteAddr(IOAddress("192.0.2.6"));
    packet->setLocalPort(67);
    packet->setRemotePort(65535);
    const Bytes record = packet4(packet);
    EXPECT_EQ(KB_P4_IFACE + 4, record.cap());
    EXPECT_EQ(DHCPREQUEST, record.i32(KB_P4_TYPE));
    EXPECT_EQ(static_cast<std::int32_t>(0xdeadbeef), record.i32(KB_P4_TRANSID));
    EXPECT_EQ(7, record.i32(KB_P4_IFINDEX));
    EXPECT_EQ(300, record.i32(KB_P4_SECS));
    EXPECT_EQ(0x8000, record.i32(KB_P4_FLAGS));
    EXPECT_EQ(1, record.u8(KB_P4_OP));
    EXPECT_EQ(2, record.u8(KB_P4_HOPS));
    EXPECT_EQ(1, record.u8(KB_P4_RELAYED));
    EXPECT_EQ(HTYPE_ETHER, record.u8(KB_P4_HWADDR_TYPE));
    EXPECT_EQ((ByteVector{192, 0, 2, 1}), record.bytes(KB_P4_CIADDR, 4));
    EXPECT_EQ((ByteVector{192, 0, 2, 2}), record.bytes(KB_P4_YIADDR, 4));
    EXPECT_EQ((ByteVector{192, 0, 2, 3}), record.bytes(KB_P4_SIADDR, 4));
    EXPECT_EQ((ByteVector{192, 0, 2, 4}), record.bytes(KB_P4_GIADDR, 4));
    EXPECT_EQ((ByteVector{192, 0, 2, 5}), record.bytes(KB_P4_LOCAL_ADDRESS, 4));
    EXPECT_EQ((ByteVector{192, 0, 2, 6}), record.bytes(KB_P4_REMOTE_ADDRESS, 4));
    EXPECT_EQ(67, record.i32(KB_P4_LOCAL_PORT));
    EXPECT_EQ(65535, record.i32(KB_P4_REMOTE_PORT));
    EXPECT_EQ(6, record.i32(KB_P4_HWADDR_LENGTH));
    EXPECT_EQ(kMac, record.bytes(KB_P4_HWADDR, 6));
    EXPECT_EQ(ByteVector(14), record.bytes(KB_P4_HWADDR + 6, 14));
    EXPECT_EQ("eth0", record.text(KB_P4_IFACE, record.i32(KB_P4_IFACE_LENGTH)));
}

TEST_F(PacketTest, dhcp4BeforeItIsUnpackedHasNothingButIsNoDanger) {
    const ByteVector raw(300, 0xff);
    const auto packet = boost::make_shared<Pkt4>(raw.data(), raw.size());
    const Bytes record = packet4(packet);
    EXPECT_EQ(0, record.i32(KB_P4_TYPE));
    EXPECT_EQ(-1, record.i32(KB_P4_IFINDEX));
    EXPECT_EQ(0, record.u8(KB_P4_RELAYED));
    handle->setArgument("query4", packet);
    const Frame frame(KB_BUFFER4_RECEIVE, *handle);
    EXPECT_EQ(KB_E_ABSENT, kb_option(frame.token(), KB_SLOT_QUERY, -1, 82, 0, 0, 0));
    EXPECT_EQ(0, kb_option_codes(frame.token(), KB_SLOT_QUERY, -1, 0, 0));
    EXPECT_LT(0, kb_label(frame.token(), KB_SLOT_QUERY, 0, 0));
    EXPECT_LT(0, kb_text(frame.token(), KB_SLOT_QUERY, 0, 0));
}

TEST_F(PacketTest, dhcp4WithoutHardwareAddress) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    packet->setHWAddr(HWAddrPtr(new HWAddr(ByteVector(), HTYPE_UNDEFINED)));
    EXPECT_EQ(0, packet4(packet).i32(KB_P4_HWADDR_LENGTH));
}

TEST_F(PacketTest, dhcp4OverIpv6HasZeroesForAddressesOfTheOtherFamily) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    packet->setRemoteAddr(IOAddress("2001:db8::1"));
    EXPECT_EQ(ByteVector(4), packet4(packet).bytes(KB_P4_REMOTE_ADDRESS, 4));
}

TEST_F(PacketTest, messageTypeOfNoBytesIsNone) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    packet->delOption(DHO_DHCP_MESSAGE_TYPE);
    packet->addOption(boost::make_shared<Option>(Option::V4, DHO_DHCP_MESSAGE_TYPE));
    EXPECT_EQ(0, packet4(packet).i32(KB_P4_TYPE));
}

TEST_F(PacketTest, dhcp6RecordByteForByte) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_REQUEST, 0x123456);
    packet->setIndex(3);
    packet->setIface("eth1");
    packet->setLocalPort(547);
    packet->setRemotePort(546);
    packet->setLocalAddr(IOAddress("ff02::1:2"));
    packet->setRemoteAddr(IOAddress("fe80::1"));
    packet->addOption(boost::make_shared<Option>(Option::V6, D6O_CLIENTID, kDuid));
    const Bytes record = packet6(packet);
    EXPECT_EQ(KB_P6_IFACE + 4 + static_cast<int>(kDuid.size()), record.cap());
    EXPECT_EQ(DHCPV6_REQUEST, record.i32(KB_P6_TYPE));
    EXPECT_EQ(0x123456, record.i32(KB_P6_TRANSID));
    EXPECT_EQ(3, record.i32(KB_P6_IFINDEX));
    EXPECT_EQ(547, record.i32(KB_P6_LOCAL_PORT));
    EXPECT_EQ(546, record.i32(KB_P6_REMOTE_PORT));
    EXPECT_EQ(0, record.i32(KB_P6_RELAY_COUNT));
    EXPECT_EQ(IOAddress("ff02::1:2").toBytes(), record.bytes(KB_P6_LOCAL_ADDRESS, 16));
    EXPECT_EQ(IOAddress("fe80::1").toBytes(), record.bytes(KB_P6_REMOTE_ADDRESS, 16));
    EXPECT_EQ("eth1", record.text(KB_P6_IFACE, record.i32(KB_P6_IFACE_LENGTH)));
    EXPECT_EQ(kDuid, record.bytes(KB_P6_IFACE + 4, record.i32(KB_P6_DUID_LENGTH)));
}

TEST_F(PacketTest, dhcp6WithoutDuid) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_SOLICIT, 1);
    EXPECT_EQ(-1, packet6(packet).i32(KB_P6_DUID_LENGTH));
    packet->addOption(boost::make_shared<Option>(Option::V6, D6O_CLIENTID));
    EXPECT_EQ(-1, packet6(packet).i32(KB_P6_DUID_LENGTH)) << "an empty option is no DUID";
}

TEST_F(PacketTest, hardwareAddressOfDhcp6) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_SOLICIT, 1);
    handle->setArgument("query6", packet);
    const Frame frame(KB_PKT6_RECEIVE, *handle);
    EXPECT_EQ(KB_E_ABSENT, kb_packet6_hwaddr(frame.token(), KB_SLOT_QUERY, 0, 0));
    packet->addOption(boost::make_shared<Option>(Option::V6, D6O_CLIENTID, kDuid));
    const Bytes record = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_packet6_hwaddr(frame.token(), KB_SLOT_QUERY, out, cap);
    });
    EXPECT_EQ(HTYPE_ETHER, record.i32(KB_HW_TYPE));
    EXPECT_EQ(static_cast<std::int32_t>(HWAddr::HWADDR_SOURCE_DUID), record.i32(KB_HW_SOURCE));
    EXPECT_EQ(kMac, record.bytes(KB_HW_BYTES, record.cap() - KB_HW_BYTES));
}

TEST_F(PacketTest, hardwareAddressWhereOtherPlacesHoldNonsense) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_SOLICIT, 1);
    handle->setArgument("query6", packet);
    const Frame frame(KB_PKT6_RECEIVE, *handle);
    const auto hardwareAddress = [&](std::int64_t out, std::int32_t cap) {
        return kb_packet6_hwaddr(frame.token(), KB_SLOT_QUERY, out, cap);
    };
    // A DUID-LL with more bytes than hardware addresses have.
    ByteVector duid(kDuid);
    duid.resize(duid.size() + HWAddr::MAX_HWADDR_LEN);
    packet->addOption(boost::make_shared<Option>(Option::V6, D6O_CLIENTID, duid));
    EXPECT_EQ(KB_E_ABSENT, hardwareAddress(0, 0));
    packet->setRemoteAddr(IOAddress("fe80::200:5eff:fe10:2030"));
    const Bytes record = answerOf(hardwareAddress);
    EXPECT_EQ((ByteVector{0, 0, 0x5e, 0x10, 0x20, 0x30}),
              record.bytes(KB_HW_BYTES, record.cap() - KB_HW_BYTES));
}

TEST_F(PacketTest, relaysOfDhcp6) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_SOLICIT, 1);
    Pkt6::RelayInfo relay;
    relay.msg_type_ = DHCPV6_RELAY_FORW;
    relay.hop_count_ = 5;
    relay.linkaddr_ = IOAddress("2001:db8::1");
    relay.peeraddr_ = IOAddress("fe80::2");
    relay.options_.insert(std::make_pair(
        D6O_INTERFACE_ID,
        boost::make_shared<Option>(Option::V6, D6O_INTERFACE_ID, ByteVector{'p', 'o', 'r', 't'})));
    packet->addRelayInfo(relay);
    EXPECT_EQ(1, packet6(packet).i32(KB_P6_RELAY_COUNT));
    const Frame frame(KB_PKT6_RECEIVE, *handle);
    const std::int64_t token = frame.token();
    const Bytes record = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_relay6(token, KB_SLOT_QUERY, 0, out, cap);
    });
    EXPECT_EQ(DHCPV6_RELAY_FORW, record.i32(KB_R6_TYPE));
    EXPECT_EQ(5, record.i32(KB_R6_HOPS));
    EXPECT_EQ(relay.linkaddr_.toBytes(), record.bytes(KB_R6_LINK_ADDRESS, 16));
    EXPECT_EQ(relay.peeraddr_.toBytes(), record.bytes(KB_R6_PEER_ADDRESS, 16));
    EXPECT_EQ(4, kb_option(token, KB_SLOT_QUERY, 0, D6O_INTERFACE_ID, 0, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_option(token, KB_SLOT_QUERY, -1, D6O_INTERFACE_ID, 0, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_option(token, KB_SLOT_QUERY, 1, D6O_INTERFACE_ID, 0, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_relay6(token, KB_SLOT_QUERY, 1, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_relay6(token, KB_SLOT_QUERY, -1, 0, 0));
}

TEST_F(PacketTest, packetOfTheOtherFamilyIsRefused) {
    handle->setArgument("query4", boost::make_shared<Pkt4>(DHCPDISCOVER, 1));
    const Frame frame(KB_PKT4_RECEIVE, *handle);
    EXPECT_EQ(KB_E_INVALID, kb_packet6(frame.token(), KB_SLOT_QUERY, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_relay6(frame.token(), KB_SLOT_QUERY, 0, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_packet4(frame.token(), KB_SLOT_LEASE, 0, 0));
}

}  // namespace
}  // namespace keaosgi
