// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_address.h>
#include <dhcp/dhcp6.h>
#include <dhcp/option.h>
#include <dhcp/option6_ia.h>
#include <dhcp/option6_iaaddr.h>
#include <dhcp/option_string.h>
#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>

#include "callout_fixture.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;

class OptionTest : public CalloutTest {
protected:
    ByteVector option4(const Pkt4Ptr& packet, int code) {
        handle->setArgument("query4", packet);
        return option(KB_PKT4_RECEIVE, code, 0);
    }
    ByteVector option6(const Pkt6Ptr& packet, int code, int index) {
        handle->setArgument("query6", packet);
        return option(KB_PKT6_RECEIVE, code, index);
    }

private:
    ByteVector option(int hook, int code, int index) {
        const Frame frame(hook, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
                   return kb_option(frame.token(), KB_SLOT_QUERY, -1, code, index, out, cap);
               })
            .data;
    }
};

TEST_F(OptionTest, plainBytes) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    packet->addOption(boost::make_shared<Option>(Option::V4, 61, ByteVector{1, 0, 255}));
    EXPECT_EQ((ByteVector{1, 0, 255}), option4(packet, 61));
    EXPECT_EQ((ByteVector{DHCPDISCOVER}), option4(packet, 53));
}

TEST_F(OptionTest, emptyOptionIsThereAndHasNoBytes) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    packet->addOption(boost::make_shared<Option>(Option::V4, 80));
    EXPECT_EQ(ByteVector(), option4(packet, 80));
}

TEST_F(OptionTest, suboptionsAreAsOnTheWire) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    const auto rai = boost::make_shared<Option>(Option::V4, DHO_DHCP_AGENT_OPTIONS);
    rai->addOption(boost::make_shared<Option>(Option::V4, 1, ByteVector{'a', 'b'}));
    rai->addOption(boost::make_shared<Option>(Option::V4, 2, ByteVector{'c'}));
    packet->addOption(rai);
    EXPECT_EQ((ByteVector{1, 2, 'a', 'b', 2, 1, 'c'}), option4(packet, 82));
}

TEST_F(OptionTest, typedOptionsArePacked) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    packet->addOption(boost::make_shared<OptionString>(Option::V4, 12, "host"));
    EXPECT_EQ((ByteVector{'h', 'o', 's', 't'}), option4(packet, 12));
}

TEST_F(OptionTest, moreThan255Bytes) {
    const auto packet = boost::make_shared<Pkt4>(DHCPDISCOVER, 1);
    const ByteVector data(600, 'x');
    packet->addOption(boost::make_shared<Option>(Option::V4, 43, data));
    EXPECT_EQ(data, option4(packet, 43));
    const auto rai = boost::make_shared<Option>(Option::V4, DHO_DHCP_AGENT_OPTIONS);
    rai->addOption(boost::make_shared<Option>(Option::V4, 1, ByteVector(200, 'a')));
    rai->addOption(boost::make_shared<Option>(Option::V4, 2, ByteVector(200, 'b')));
    packet->addOption(rai);
    EXPECT_EQ(404U, option4(packet, 82).size());
}

TEST_F(OptionTest, severalOfOneCode) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_REQUEST, 1);
    const auto ia = boost::make_shared<Option6IA>(D6O_IA_NA, 1);
    ia->addOption(boost::make_shared<Option6IAAddr>(
        D6O_IAADDR, isc::asiolink::IOAddress("2001:db8::1"), 100, 200));
    packet->addOption(ia);
    packet->addOption(boost::make_shared<Option6IA>(D6O_IA_NA, 2));
    EXPECT_EQ(12U + 28U, option6(packet, D6O_IA_NA, 0).size());
    EXPECT_EQ((ByteVector{0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0}), option6(packet, D6O_IA_NA, 1));
    const Frame frame(KB_PKT6_RECEIVE, *handle);
    EXPECT_EQ(KB_E_ABSENT, kb_option(frame.token(), KB_SLOT_QUERY, -1, D6O_IA_NA, 2, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_option(frame.token(), KB_SLOT_QUERY, -1, D6O_IA_NA, -1, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_option(frame.token(), KB_SLOT_QUERY, -1, 65536 + 3, 0, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_option(frame.token(), KB_SLOT_QUERY, -1, -1, 0, 0, 0));
}

TEST_F(OptionTest, codesAreAscendingAndRepeated) {
    const auto packet = boost::make_shared<Pkt6>(DHCPV6_REQUEST, 1);
    for (const std::uint16_t code : {25, 3, 25, 1}) {
        packet->addOption(boost::make_shared<Option>(Option::V6, code));
    }
    handle->setArgument("query6", packet);
    const Frame frame(KB_PKT6_RECEIVE, *handle);
    const Bytes codes = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_option_codes(frame.token(), KB_SLOT_QUERY, -1, out, cap);
    });
    ASSERT_EQ(16, codes.cap());
    EXPECT_EQ(1, codes.i32(0));
    EXPECT_EQ(3, codes.i32(4));
    EXPECT_EQ(25, codes.i32(8));
    EXPECT_EQ(25, codes.i32(12));
}

}  // namespace
}  // namespace keaosgi
