// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_address.h>
#include <cc/data.h>
#include <dhcp/duid.h>
#include <dhcp/option6_iaaddr.h>
#include <dhcpsrv/host.h>
#include <dhcpsrv/lease.h>
#include <dhcpsrv/srv_config.h>
#include <dhcpsrv/subnet.h>

#include "callout_fixture.h"
#include "compat.h"
#include "kea_bridge_edit.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;
using isc::asiolink::IOAddress;
using isc::data::ConstElementPtr;

class EditLeaseTest : public CalloutTest {
protected:
    std::int32_t number(int field, std::int64_t value) {
        const Frame frame(hook, *handle);
        return kb_edit_lease_int(frame.token(), KB_SLOT_LEASE, field, value);
    }
    std::int32_t bytes(int field, const ByteVector& value) {
        const Frame frame(hook, *handle);
        return kb_edit_lease_bytes(frame.token(), KB_SLOT_LEASE, field,
                                   reinterpret_cast<std::intptr_t>(value.data()),
                                   static_cast<std::int32_t>(value.size()));
    }
    std::int32_t absent(int field) {
        const Frame frame(hook, *handle);
        return kb_edit_lease_bytes(frame.token(), KB_SLOT_LEASE, field, 0, -1);
    }
    std::int32_t text(int value, const std::string& what) {
        const Frame frame(hook, *handle);
        return kb_edit_value_bytes(frame.token(), value,
                                   reinterpret_cast<std::intptr_t>(what.data()),
                                   static_cast<std::int32_t>(what.size()));
    }

    int hook = KB_LEASE4_SELECT;
};

TEST_F(EditLeaseTest, everyFieldOfDhcp4) {
    const auto lease = boost::make_shared<Lease4>();
    handle->setArgument("lease4", lease);
    EXPECT_EQ(0, number(KB_EL_STATE, Lease::STATE_DECLINED));
    EXPECT_EQ(0, number(KB_EL_SUBNET_ID, 0xfffffffe));
    EXPECT_EQ(0, number(KB_EL_VALID_LFT, 0xffffffff));
    EXPECT_EQ(0, number(KB_EL_CLTT, 1700000000));
    EXPECT_EQ(0, number(KB_EL_FQDN_FWD, 1));
    EXPECT_EQ(0, number(KB_EL_FQDN_REV, 1));
    EXPECT_EQ(0, bytes(KB_EL_ADDRESS, {192, 0, 2, 7}));
    EXPECT_EQ(0, bytes(KB_EL_HOSTNAME, {'h', 0xf6}));
    EXPECT_EQ(0, bytes(KB_EL_HWADDR, {1, 0, 0, 0, 0, 0, 0, 0, 9, 8}));
    EXPECT_EQ(0, bytes(KB_EL_ID, {1, 2, 3}));
    EXPECT_EQ(0, bytes(KB_EL_USER_CONTEXT, {'{', '}'}));
    EXPECT_EQ(Lease::STATE_DECLINED, lease->state_);
    EXPECT_EQ(0xfffffffeU, lease->subnet_id_);
    EXPECT_EQ(0xffffffffU, lease->valid_lft_);
    EXPECT_EQ(1700000000, lease->cltt_);
    EXPECT_TRUE(lease->fqdn_fwd_ && lease->fqdn_rev_);
    EXPECT_EQ(IOAddress("192.0.2.7"), lease->addr_);
    EXPECT_EQ("h\xf6", lease->hostname_);
    EXPECT_EQ((ByteVector{9, 8}), lease->hwaddr_->hwaddr_);
    EXPECT_EQ((ByteVector{1, 2, 3}), lease->client_id_->getClientId());
    EXPECT_EQ("{  }", lease->getContext()->str());
    EXPECT_EQ(0, absent(KB_EL_HWADDR));
    EXPECT_EQ(0, absent(KB_EL_ID));
    EXPECT_EQ(0, absent(KB_EL_USER_CONTEXT));
    EXPECT_FALSE(lease->hwaddr_ || lease->client_id_ || lease->getContext());
}

TEST_F(EditLeaseTest, whatMakesNoSenseIsRefused) {
    handle->setArgument("lease4", boost::make_shared<Lease4>());
    EXPECT_EQ(KB_E_INVALID, number(KB_EL_VALID_LFT, -1));
    EXPECT_EQ(KB_E_INVALID, number(KB_EL_IAID, 1)) << "only leases of DHCPv6 have one";
    EXPECT_EQ(KB_E_INVALID, bytes(KB_EL_ADDRESS, ByteVector(16)));
    EXPECT_EQ(KB_E_INVALID, absent(KB_EL_HOSTNAME));
    EXPECT_EQ(KB_E_INVALID, bytes(KB_EL_USER_CONTEXT, {'[', ']'}));
    EXPECT_EQ(KB_E_FAILED, bytes(KB_EL_USER_CONTEXT, {'{'}));
    EXPECT_EQ(KB_E_FAILED, bytes(KB_EL_ID, {1})) << "a client id has two bytes or more";
    hook = KB_LEASE4_RELEASE;
    EXPECT_EQ(KB_E_INVALID, number(KB_EL_STATE, 0)) << "Kea lets nobody change it here";
}

TEST_F(EditLeaseTest, dhcp6) {
    const auto lease = boost::make_shared<Lease6>();
    handle->setArgument("lease6", lease);
    hook = KB_LEASE6_RENEW;
    EXPECT_EQ(0, number(KB_EL_PREFERRED_LFT, 100));
    EXPECT_EQ(0, number(KB_EL_IAID, 0xffffffff));
    EXPECT_EQ(0, number(KB_EL_PREFIX_LENGTH, 56));
    EXPECT_EQ(0, bytes(KB_EL_ADDRESS, ByteVector(16, 0x20)));
    EXPECT_EQ(0, bytes(KB_EL_ID, ByteVector{0, 1, 2, 3}));
    EXPECT_EQ(100U, lease->preferred_lft_);
    EXPECT_EQ(0xffffffffU, lease->iaid_);
    EXPECT_EQ(56, lease->prefixlen_);
    EXPECT_EQ(0x20, lease->addr_.toBytes()[15]);
    EXPECT_EQ((ByteVector{0, 1, 2, 3}), lease->duid_->getDuid());
    EXPECT_EQ(KB_E_INVALID, absent(KB_EL_ID));
    EXPECT_EQ(KB_E_INVALID, number(KB_EL_PREFIX_LENGTH, 129));
}

TEST_F(EditLeaseTest, identityAssociationAndItsOptions) {
    const auto ia = boost::make_shared<Option6IA>(D6O_IA_PD, 1234);
    handle->setArgument("ia_pd", ia);
    const Frame frame(KB_LEASE6_REBIND, *handle);
    EXPECT_EQ(1, kb_frame_has(frame.token(), KB_SLOT_IA));
    EXPECT_EQ(25, kb_frame_int(frame.token(), KB_VALUE_IA_KIND));
    EXPECT_EQ(1234, kb_edit_ia_get(frame.token(), KB_IA_IAID));
    EXPECT_EQ(0, kb_edit_ia_set(frame.token(), KB_IA_T1, 100));
    EXPECT_EQ(0, kb_edit_ia_set(frame.token(), KB_IA_T2, 200));
    EXPECT_EQ(100U, ia->getT1());
    EXPECT_EQ(200, kb_edit_ia_get(frame.token(), KB_IA_T2));
    const ByteVector status{0, 6, 'n', 'o'};
    EXPECT_EQ(0, kb_edit_option_add(frame.token(), KB_SLOT_IA, -1, D6O_STATUS_CODE,
                                    reinterpret_cast<std::intptr_t>(status.data()), 4));
    EXPECT_TRUE(ia->getOption(D6O_STATUS_CODE));
    const auto payload = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_option(frame.token(), KB_SLOT_IA, -1, D6O_STATUS_CODE, 0, out, cap);
    });
    EXPECT_EQ(status, payload.data);
    EXPECT_EQ(1, kb_edit_option_remove(frame.token(), KB_SLOT_IA, -1, D6O_STATUS_CODE));
    EXPECT_EQ(KB_E_INVALID, kb_edit_ia_set(frame.token(), KB_IA_T1, -1));
}

TEST_F(EditLeaseTest, anotherSubnet) {
    const auto make = [](const char* prefix, SubnetID id) {
        return Subnet4Ptr(new Subnet4(IOAddress(prefix), 24, 1, 2, 3, id));
    };
    Subnet4Collection subnets;
    subnets.insert(make("192.0.2.0", 1));
    subnets.insert(make("198.51.100.0", 7));
    const Subnet4Collection* const collection = &subnets;
    handle->setArgument("subnet4", compat::Subnet4Argument(*subnets.begin()));
    handle->setArgument("subnet4collection", collection);
    const Frame frame(KB_SUBNET4_SELECT, *handle);
    const auto id = [&] {
        return answerOf([&](std::int64_t out, std::int32_t cap) {
                   return kb_subnet(frame.token(), KB_SLOT_SUBNET, out, cap);
               })
            .i32(KB_S_ID);
    };
    EXPECT_EQ(1, id());
    EXPECT_EQ(0, kb_edit_subnet(frame.token(), 7));
    EXPECT_EQ(7, id());
    compat::Subnet4Argument chosen;
    handle->getArgument("subnet4", chosen);
    EXPECT_EQ(7U, chosen->getID());
    EXPECT_EQ(KB_E_INVALID, kb_edit_subnet(frame.token(), 8));
    EXPECT_EQ("Kea has no subnet 8", lastErrorText());
    EXPECT_EQ(KB_E_INVALID, kb_edit_subnet(frame.token(), 0x100000001));
    EXPECT_EQ(0, kb_edit_subnet(frame.token(), -1));
    EXPECT_EQ(0, kb_frame_has(frame.token(), KB_SLOT_SUBNET));
    EXPECT_EQ(2, kb_frame_count(frame.token(), KB_SLOT_SUBNETS));
    const auto second = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_subnet(frame.token(), KB_SLOT_SUBNETS | 1 << 8, out, cap);
    });
    EXPECT_EQ(7, second.i32(KB_S_ID));
    EXPECT_EQ(KB_E_ABSENT, kb_subnet(frame.token(), KB_SLOT_SUBNETS | 2 << 8, 0, 0));
}

TEST_F(EditLeaseTest, identifierHostnameAndFlags) {
    hook = KB_HOST4_IDENTIFIER;
    handle->setArgument("id_type", Host::IDENT_FLEX);
    handle->setArgument("id_value", ByteVector());
    EXPECT_EQ(0, text(KB_VALUE_ID_VALUE, "me"));
    {
        const Frame frame(hook, *handle);
        EXPECT_EQ(0, kb_edit_value_int(frame.token(), KB_VALUE_ID_TYPE, Host::IDENT_CIRCUIT_ID));
        EXPECT_EQ(KB_E_INVALID, kb_edit_value_int(frame.token(), KB_VALUE_ID_TYPE, 5));
    }
    ByteVector value;
    auto type = Host::IDENT_FLEX;
    handle->getArgument("id_value", value);
    handle->getArgument("id_type", type);
    EXPECT_EQ((ByteVector{'m', 'e'}), value);
    EXPECT_EQ(Host::IDENT_CIRCUIT_ID, type);
    hook = KB_DDNS4_UPDATE;
    handle->setArgument("hostname", std::string("old"));
    handle->setArgument("fwd-update", true);
    EXPECT_EQ(0, text(KB_VALUE_HOSTNAME, "new"));
    const Frame frame(hook, *handle);
    EXPECT_EQ(0, kb_edit_value_int(frame.token(), KB_VALUE_FWD_UPDATE, 0));
    std::string hostname;
    bool forward = true;
    handle->getArgument("hostname", hostname);
    handle->getArgument("fwd-update", forward);
    EXPECT_EQ("new", hostname);
    EXPECT_FALSE(forward);
    handle->setArgument("ddns-params", boost::make_shared<DdnsParams>());
    const auto parameters = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_frame_bytes(frame.token(), KB_VALUE_DDNS_PARAMS, out, cap);
    });
    EXPECT_NE(std::string::npos,
              parameters.text(0, parameters.cap()).find("\"ddns-send-updates\":"));
}

TEST_F(EditLeaseTest, responseOfACommand) {
    hook = KB_COMMAND_PROCESSED;
    handle->setArgument("response", ConstElementPtr(isc::data::Element::create(1)));
    EXPECT_EQ(0, text(KB_VALUE_COMMAND_RESPONSE, R"({"result": 7})"));
    ConstElementPtr response;
    handle->getArgument("response", response);
    EXPECT_EQ(7, response->get("result")->intValue());
    EXPECT_EQ(KB_E_FAILED, text(KB_VALUE_COMMAND_RESPONSE, "{"));
    EXPECT_EQ(KB_E_INVALID, text(KB_VALUE_COMMAND_NAME, "x"));
}

}  // namespace
}  // namespace keaosgi
