// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_address.h>
#include <dhcp/duid.h>
#include <dhcpsrv/lease.h>
#include <dhcpsrv/subnet.h>

#include <ctime>

#include "callout_fixture.h"
#include "compat.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::asiolink::IOAddress;
using isc::data::Element;

const ByteVector kMac{0x02, 0x00, 0x5e, 0x10, 0x20, 0x30};

class LeaseTest : public CalloutTest {
protected:
    Bytes leaseRecord(int hook, int slot = KB_SLOT_LEASE) {
        const Frame frame(hook, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_lease(frame.token(), slot, out, cap);
        });
    }
    Bytes subnetRecord(int hook) {
        const Frame frame(hook, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_subnet(frame.token(), KB_SLOT_SUBNET, out, cap);
        });
    }
    Bytes lifetimesRecord(int hook) {
        const Frame frame(hook, *handle);
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_subnet_lifetimes(frame.token(), KB_SLOT_SUBNET, out, cap);
        });
    }
};

TEST_F(LeaseTest, dhcp4RecordByteForByte) {
    const std::time_t now = std::time(nullptr);
    const auto hwaddr = boost::make_shared<HWAddr>(kMac, HTYPE_ETHER);
    hwaddr->source_ = HWAddr::HWADDR_SOURCE_RAW;
    const ByteVector id{1, 2, 3};
    const auto lease =
        boost::make_shared<Lease4>(IOAddress("192.0.2.9"), hwaddr, id.data(), id.size(), 0xffffffff,
                                   now, 0xfffffffe, true, false, "h\xc3\xb6st");
    lease->state_ = Lease::STATE_DECLINED;
    lease->setContext(Element::fromJSON("{\"a\": \"\xc3\xb6\"}"));
    handle->setArgument("lease4", lease);
    const Bytes record = leaseRecord(KB_LEASE4_SELECT);
    EXPECT_EQ(3, record.i32(KB_L_TYPE));
    EXPECT_EQ(1, record.i32(KB_L_STATE));
    EXPECT_EQ(-2, record.i32(KB_L_SUBNET_ID));
    EXPECT_EQ(-1, record.i32(KB_L_VALID_LFT));
    EXPECT_EQ(0, record.i32(KB_L_PREFERRED_LFT));
    EXPECT_EQ(0, record.i32(KB_L_IAID));
    EXPECT_EQ(now, record.i64(KB_L_CLTT));
    EXPECT_EQ((ByteVector{192, 0, 2, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
              record.bytes(KB_L_ADDRESS, 16));
    EXPECT_EQ(32, record.i32(KB_L_PREFIX_LENGTH));
    EXPECT_EQ(1, record.u8(KB_L_FQDN_FWD));
    EXPECT_EQ(0, record.u8(KB_L_FQDN_REV));
    EXPECT_EQ(0, record.u8(KB_L_EXPIRED));
    EXPECT_EQ(HTYPE_ETHER, record.u8(KB_L_HWADDR_TYPE));
    EXPECT_EQ(static_cast<std::int32_t>(HWAddr::HWADDR_SOURCE_RAW), record.i32(KB_L_HWADDR_SOURCE));
    EXPECT_EQ(0, record.i32(KB_L_POOL_ID));
    int offset = KB_L_VARIABLE;
    EXPECT_EQ(kMac, record.bytes(offset, record.i32(KB_L_HWADDR_LENGTH)));
    offset += record.i32(KB_L_HWADDR_LENGTH);
    EXPECT_EQ(id, record.bytes(offset, record.i32(KB_L_ID_LENGTH)));
    offset += record.i32(KB_L_ID_LENGTH);
    EXPECT_EQ("h\xc3\xb6st", record.text(offset, record.i32(KB_L_HOSTNAME_LENGTH)));
    offset += record.i32(KB_L_HOSTNAME_LENGTH);
    EXPECT_EQ("{\"a\":\"\xc3\xb6\"}", record.text(offset, record.i32(KB_L_USER_CONTEXT_LENGTH)));
    EXPECT_EQ(record.cap(), offset + record.i32(KB_L_USER_CONTEXT_LENGTH));
}

TEST_F(LeaseTest, dhcp4WithNothingOptional) {
    const auto lease = boost::make_shared<Lease4>(IOAddress("192.0.2.9"), HWAddrPtr(),
                                                  ClientIdPtr(), 10, std::time(nullptr) - 20, 1);
    handle->setArgument("lease4", lease);
    const Bytes record = leaseRecord(KB_LEASE4_EXPIRE);
    EXPECT_EQ(KB_L_VARIABLE, record.cap());
    EXPECT_EQ(1, record.u8(KB_L_EXPIRED));
    EXPECT_EQ(-1, record.i32(KB_L_HWADDR_LENGTH));
    EXPECT_EQ(-1, record.i32(KB_L_ID_LENGTH));
    EXPECT_EQ(0, record.i32(KB_L_HOSTNAME_LENGTH));
    EXPECT_EQ(-1, record.i32(KB_L_USER_CONTEXT_LENGTH));
}

TEST_F(LeaseTest, dhcp6Prefix) {
    const auto duid = boost::make_shared<DUID>(ByteVector{0, 3, 0, 1, 9});
    const auto lease = boost::make_shared<Lease6>(Lease::TYPE_PD, IOAddress("2001:db8:1::"), duid,
                                                  77, 100, 200, 5, HWAddrPtr(), 56);
    handle->setArgument("lease6", lease);
    const Bytes record = leaseRecord(KB_LEASE6_SELECT);
    EXPECT_EQ(2, record.i32(KB_L_TYPE));
    EXPECT_EQ(5, record.i32(KB_L_SUBNET_ID));
    EXPECT_EQ(200, record.i32(KB_L_VALID_LFT));
    EXPECT_EQ(100, record.i32(KB_L_PREFERRED_LFT));
    EXPECT_EQ(77, record.i32(KB_L_IAID));
    EXPECT_EQ(IOAddress("2001:db8:1::").toBytes(), record.bytes(KB_L_ADDRESS, 16));
    EXPECT_EQ(56, record.i32(KB_L_PREFIX_LENGTH));
    EXPECT_EQ(-1, record.i32(KB_L_HWADDR_LENGTH));
    EXPECT_EQ((ByteVector{0, 3, 0, 1, 9}), record.bytes(KB_L_VARIABLE, record.i32(KB_L_ID_LENGTH)));
}

TEST_F(LeaseTest, collections) {
    const auto leases = boost::make_shared<Lease4Collection>();
    for (const std::uint32_t subnet : {1U, 2U}) {
        leases->push_back(boost::make_shared<Lease4>(IOAddress("192.0.2.9"), HWAddrPtr(),
                                                     ClientIdPtr(), 10, 0, subnet));
    }
    leases->push_back(Lease4Ptr());
    handle->setArgument("leases4", leases);
    handle->setArgument("deleted_leases4", boost::make_shared<Lease4Collection>());
    EXPECT_EQ(2, leaseRecord(KB_LEASES4_COMMITTED, KB_SLOT_LEASES | 1 << 8).i32(KB_L_SUBNET_ID));
    const Frame frame(KB_LEASES4_COMMITTED, *handle);
    const std::int64_t token = frame.token();
    EXPECT_EQ(3, kb_frame_count(token, KB_SLOT_LEASES));
    EXPECT_EQ(0, kb_frame_count(token, KB_SLOT_DELETED_LEASES));
    EXPECT_EQ(KB_E_INVALID, kb_frame_count(token, KB_SLOT_QUERY));
    EXPECT_EQ(KB_E_ABSENT, kb_lease(token, KB_SLOT_LEASES | 2 << 8, 0, 0)) << "a null lease";
    EXPECT_EQ(KB_E_ABSENT, kb_lease(token, KB_SLOT_LEASES | 3 << 8, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_lease(token, KB_SLOT_DELETED_LEASES, 0, 0));
    EXPECT_EQ(KB_E_INVALID, kb_lease(token, -5, 0, 0));
    EXPECT_LT(0, kb_text(token, KB_SLOT_LEASES | 1 << 8, 0, 0));
}

TEST_F(LeaseTest, nullLeaseIsAbsent) {
    handle->setArgument("lease4", Lease4Ptr());
    const Frame frame(KB_LEASE4_SELECT, *handle);
    EXPECT_EQ(0, kb_frame_has(frame.token(), KB_SLOT_LEASE));
    EXPECT_EQ(KB_E_ABSENT, kb_lease(frame.token(), KB_SLOT_LEASE, 0, 0));
    EXPECT_EQ(KB_E_ABSENT, kb_text(frame.token(), KB_SLOT_LEASE, 0, 0));
}

TEST_F(LeaseTest, subnet4) {
    const auto subnet =
        boost::make_shared<Subnet4>(IOAddress("192.0.2.0"), 24, 1000, 2000, 3000, 9);
    handle->setArgument("subnet4", compat::Subnet4Argument(subnet));
    Bytes record = subnetRecord(KB_SUBNET4_SELECT);
    EXPECT_EQ(KB_S_NETWORK, record.cap());
    EXPECT_EQ(9, record.i32(KB_S_ID));
    EXPECT_EQ(24, record.i32(KB_S_PREFIX_LENGTH));
    EXPECT_EQ(4, record.i32(KB_S_FAMILY));
    EXPECT_EQ((ByteVector{192, 0, 2, 0}), record.bytes(KB_S_PREFIX, 4));
    EXPECT_EQ(-1, record.i32(KB_S_NETWORK_LENGTH));
    subnet->setSharedNetworkName("frog");
    record = subnetRecord(KB_SUBNET4_SELECT);
    EXPECT_EQ("frog", record.text(KB_S_NETWORK, record.i32(KB_S_NETWORK_LENGTH)));
    const Bytes lifetimes = lifetimesRecord(KB_SUBNET4_SELECT);
    EXPECT_EQ(3000, lifetimes.i64(KB_LT_VALID));
    EXPECT_EQ(-1, lifetimes.i64(KB_LT_PREFERRED));
    EXPECT_EQ(1000, lifetimes.i64(KB_LT_RENEW));
    EXPECT_EQ(2000, lifetimes.i64(KB_LT_REBIND));
}

TEST_F(LeaseTest, subnet6) {
    const isc::util::Triplet<uint32_t> unset;
    const isc::util::Triplet<uint32_t> preferred(1, 3000, 4294967295U);
    const auto subnet =
        boost::make_shared<Subnet6>(IOAddress("2001:db8::"), 64, unset, unset, preferred, 4000, 10);
    handle->setArgument("subnet6", compat::Subnet6Argument(subnet));
    const Bytes record = subnetRecord(KB_SUBNET6_SELECT);
    EXPECT_EQ(10, record.i32(KB_S_ID));
    EXPECT_EQ(6, record.i32(KB_S_FAMILY));
    EXPECT_EQ(IOAddress("2001:db8::").toBytes(), record.bytes(KB_S_PREFIX, 16));
    const Bytes lifetimes = lifetimesRecord(KB_SUBNET6_SELECT);
    EXPECT_EQ(4000, lifetimes.i64(KB_LT_VALID + 8));
    EXPECT_EQ(1, lifetimes.i64(KB_LT_PREFERRED));
    EXPECT_EQ(3000, lifetimes.i64(KB_LT_PREFERRED + 8));
    EXPECT_EQ(4294967295, lifetimes.i64(KB_LT_PREFERRED + 16)) << "infinity isn't unset";
    EXPECT_EQ(-1, lifetimes.i64(KB_LT_RENEW));
    EXPECT_EQ(-1, lifetimes.i64(KB_LT_REBIND));
}

}  // namespace
}  // namespace keaosgi
