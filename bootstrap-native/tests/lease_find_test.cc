// SPDX-License-Identifier: Apache-2.0

#include "command_scope.h"
#include "kea_thread.h"
#include "lease_fixture.h"

namespace keaosgi {
namespace {

using isc::data::Element;
using isc::dhcp::Lease;

class LeaseFindTest : public LeaseDatabaseTest {
protected:
    void fill4() {
        open(4);
        for (int i = 1; i <= 5; ++i) {
            ASSERT_EQ(KB_LEASE_ADDED, add(lease4("192.0.2." + std::to_string(i), i % 2 + 1)));
        }
    }
    void fill6() {
        open(6);
        for (int i = 1; i <= 4; ++i) {
            ASSERT_EQ(KB_LEASE_ADDED, add(lease6("2001:db8::" + std::to_string(i), i % 2 + 1)));
        }
        ASSERT_EQ(KB_LEASE_ADDED, add(lease6("2001:db8:1::", 1, Lease::TYPE_PD)));
    }
    static std::int64_t tryFind(QueryRecord query) {
        const KeaThread::Call call;
        return kb_lease_find(query.at(), query.length());
    }
};

ByteVector ids(const std::vector<std::uint32_t>& subnets) {
    ByteVector bytes(subnets.size() * 4);
    std::memcpy(bytes.data(), subnets.data(), bytes.size());
    return bytes;
}

TEST_F(LeaseFindTest, everyKindOfDhcp4) {
    fill4();
    const ByteVector mac{2, 0, 0, 0, 0, 3};
    EXPECT_EQ(5U, find({KB_FIND_ALL, 4}).size());
    EXPECT_EQ((Addresses{"192.0.2.1", "192.0.2.3", "192.0.2.5", "192.0.2.2", "192.0.2.4"}),
              find({KB_FIND_IN_SUBNETS, 4, ids({2, 1, 77})}));
    EXPECT_EQ(4U, find({KB_FIND_IN_SUBNETS, 4, ids({1, 1})}).size()) << "as often as named";
    EXPECT_EQ(Addresses{"192.0.2.2"},
              find(QueryRecord(KB_FIND_BY_ADDRESS, 4).address("192.0.2.2")));
    EXPECT_EQ(Addresses(), find(QueryRecord(KB_FIND_BY_ADDRESS, 4).address("192.0.2.99")));
    EXPECT_EQ(Addresses{"192.0.2.3"},
              find(QueryRecord(KB_FIND_BY_HWADDR, 4, mac).field(KB_LQ_HWADDR_TYPE, 1)));
    EXPECT_EQ(Addresses{"192.0.2.3"},
              find(QueryRecord(KB_FIND_BY_HWADDR, 4, mac).field(KB_LQ_HWADDR_TYPE, 1).subnet(2)));
    EXPECT_EQ(Addresses(),
              find(QueryRecord(KB_FIND_BY_HWADDR, 4, mac).field(KB_LQ_HWADDR_TYPE, 1).subnet(1)));
    EXPECT_EQ(Addresses{"192.0.2.4"}, find({KB_FIND_BY_CLIENT_ID, 4, {1, 2, 4}}));
    EXPECT_EQ(Addresses{"192.0.2.4"},
              find(QueryRecord(KB_FIND_BY_CLIENT_ID, 4, {1, 2, 4}).subnet(1)));
    EXPECT_EQ(Addresses(), find(QueryRecord(KB_FIND_BY_CLIENT_ID, 4, {1, 2, 4}).subnet(2)));
    EXPECT_EQ(Addresses{"192.0.2.5"}, find({KB_FIND_BY_HOSTNAME, 4, {'h', 'o', 's', 't', '5'}}));
    EXPECT_EQ(5U, find(QueryRecord(KB_FIND_BY_STATE, 4).field(KB_LQ_STATE, 0)).size());
    EXPECT_EQ(2U, find(QueryRecord(KB_FIND_BY_STATE, 4).field(KB_LQ_STATE, 0).subnet(1)).size());
    EXPECT_EQ(Addresses(), find(QueryRecord(KB_FIND_BY_STATE, 4).field(KB_LQ_STATE, 1)));
}

TEST_F(LeaseFindTest, everyKindOfDhcp6) {
    fill6();
    const ByteVector duid{0, 3, 0, 1, 2, 0, 0, 0, 0, 3};
    const ByteVector mac{2, 0, 0, 0, 0, 4};
    EXPECT_EQ(5U, find({KB_FIND_ALL, 6}).size());
    EXPECT_EQ(3U, find({KB_FIND_IN_SUBNETS, 6, ids({1})}).size());
    EXPECT_EQ(Addresses{"2001:db8::2"},
              find(QueryRecord(KB_FIND_BY_ADDRESS, 6).address("2001:db8::2")));
    EXPECT_EQ(Addresses(), find(QueryRecord(KB_FIND_BY_ADDRESS, 6).address("2001:db8:1::")));
    EXPECT_EQ(
        Addresses{"2001:db8:1::"},
        find(QueryRecord(KB_FIND_BY_ADDRESS, 6).field(KB_LQ_TYPE, 2).address("2001:db8:1::")));
    EXPECT_EQ(Addresses{"2001:db8::3"}, find({KB_FIND_BY_DUID, 6, duid}));
    EXPECT_EQ(Addresses{"2001:db8::3"},
              find(QueryRecord(KB_FIND_BY_IDENTITY, 6, duid).field(KB_LQ_IAID, 7).subnet(2)));
    EXPECT_EQ(Addresses{"2001:db8::3"},
              find(QueryRecord(KB_FIND_BY_IDENTITY, 6, duid).field(KB_LQ_IAID, 7)));
    EXPECT_EQ(Addresses(), find(QueryRecord(KB_FIND_BY_IDENTITY, 6, duid).field(KB_LQ_IAID, 8)));
    EXPECT_EQ(Addresses{"2001:db8::4"},
              find(QueryRecord(KB_FIND_BY_HWADDR, 6, mac).field(KB_LQ_HWADDR_TYPE, 1)));
    EXPECT_EQ(Addresses{"2001:db8::1"}, find({KB_FIND_BY_HOSTNAME, 6, {'h', 'o', 's', 't', '1'}}));
}

TEST_F(LeaseFindTest, pages) {
    fill4();
    const auto page = [](const std::string& from, std::int64_t limit) {
        return QueryRecord(KB_FIND_PAGE, 4).address(from).limit(limit);
    };
    EXPECT_EQ((Addresses{"192.0.2.1", "192.0.2.2"}), find(page("0.0.0.0", 2)));
    EXPECT_EQ((Addresses{"192.0.2.3", "192.0.2.4"}), find(page("192.0.2.2", 2)));
    EXPECT_EQ((Addresses{"192.0.2.5"}), find(page("192.0.2.4", 2)));
    EXPECT_EQ(Addresses(), find(page("192.0.2.5", 2)));
    EXPECT_EQ(KB_E_FAILED, tryFind(page("0.0.0.0", 0)));
    EXPECT_NE(std::string::npos, lastErrorText().find("page size")) << lastErrorText();
    EXPECT_EQ(KB_E_FAILED, tryFind(page("0.0.0.0", -1)));
}

TEST_F(LeaseFindTest, aWalkKnowsWhereItIs) {
    fill4();
    const KeaThread::Call call;
    QueryRecord query = QueryRecord(KB_FIND_IN_SUBNETS, 4, ids({1})).address("0.0.0.0").limit(3);
    std::int64_t found = kb_lease_scan(query.at(), query.length());
    EXPECT_EQ(Addresses{"192.0.2.2"}, addressesOf(found));
    Bytes last = answerOf(
        [found](std::int64_t out, std::int32_t cap) { return kb_lease_last(found, out, cap); });
    EXPECT_EQ((ByteVector{192, 0, 2, 3}), last.data);
    kb_lease_release(found);
    query.address("192.0.2.3");
    found = kb_lease_scan(query.at(), query.length());
    EXPECT_EQ(Addresses{"192.0.2.4"}, addressesOf(found));
    EXPECT_EQ(0, kb_lease_last(found, 0, 0)) << "fewer than asked for: that was the end";
    QueryRecord other = QueryRecord(KB_FIND_BY_CLIENT_ID, 4, {1, 2, 3}).limit(3);
    EXPECT_EQ(KB_E_INVALID, kb_lease_scan(other.at(), other.length()));
}

TEST_F(LeaseFindTest, whatMakesNoSenseIsRefused) {
    fill4();
    EXPECT_EQ(KB_E_INVALID, tryFind({KB_FIND_BY_DUID, 4, {0, 3, 0, 1}}));
    EXPECT_EQ(KB_E_INVALID, tryFind({99, 4}));
    EXPECT_EQ(KB_E_FAILED, tryFind({KB_FIND_BY_CLIENT_ID, 4, {1}})) << "Kea wants two bytes";
    const KeaThread::Call call;
    QueryRecord query(KB_FIND_ALL, 4);
    EXPECT_EQ(KB_E_INVALID, kb_lease_find(query.at(), query.length() - 1));
    EXPECT_EQ(KB_E_INVALID, kb_lease_find(0, 100));
    EXPECT_EQ(KB_E_INVALID, tryFind(QueryRecord(KB_FIND_BY_HOSTNAME, 4).field(KB_LQ_LENGTH, 1)));
    EXPECT_EQ(KB_E_STALE, kb_lease_count(123456));
    EXPECT_EQ(KB_E_STALE, kb_lease_read(123456, 0, 0, 0));
}

TEST_F(LeaseFindTest, withoutADatabase) {
    EXPECT_EQ(KB_E_UNAVAILABLE, tryFind({KB_FIND_ALL, 4}));
    EXPECT_EQ("no current lease manager is available", lastErrorText());
}

TEST_F(LeaseFindTest, aResultOutlivesItsLeases) {
    fill4();
    QueryRecord query(KB_FIND_ALL, 4);
    const KeaThread::Call call;
    const std::int64_t found = kb_lease_find(query.at(), query.length());
    isc::dhcp::LeaseMgrFactory::destroy();
    EXPECT_EQ(5U, addressesOf(found).size());
    LeaseResults::instance().dropAll();
    EXPECT_EQ(KB_E_STALE, kb_lease_count(found)) << "but not the library's unloading";
}

TEST_F(LeaseFindTest, leasesAreDescribedByKea) {
    fill4();
    const CommandScope scope{Element::createMap()};
    QueryRecord all(KB_FIND_ALL, 4);
    const std::int64_t list = kb_lease_describe(scope.token(), all.at(), all.length(), 0);
    ASSERT_GT(list, 0) << lastErrorText();
    EXPECT_EQ(5, kb_command_value_size(scope.token(), list));
    EXPECT_EQ(stored4("192.0.2.1")->toElement()->str(), scope.value(list)->get(0)->str());
    QueryRecord one = QueryRecord(KB_FIND_BY_ADDRESS, 4).address("192.0.2.4");
    const std::int64_t map = kb_lease_describe(scope.token(), one.at(), one.length(), 1);
    EXPECT_EQ(stored4("192.0.2.4")->toElement()->str(), scope.value(map)->str());
    one.address("192.0.2.77");
    EXPECT_EQ(KB_E_ABSENT, kb_lease_describe(scope.token(), one.at(), one.length(), 1));
    EXPECT_EQ(KB_E_STALE, kb_lease_describe(scope.token() + 1, one.at(), one.length(), 1));
}

TEST_F(LeaseFindTest, textIsKeas) {
    const auto lease = lease4("192.0.2.9");
    Bytes record = recordOf(*lease);
    const Bytes text = answerOf([&record](std::int64_t out, std::int32_t cap) {
        return kb_lease_text(record.address(), record.cap(), out, cap);
    });
    EXPECT_EQ(lease->toText(), std::string(text.data.begin(), text.data.end()));
}

TEST_F(LeaseFindTest, backend) {
    open(4);
    const KeaThread::Call call;
    const Bytes name =
        answerOf([](std::int64_t out, std::int32_t cap) { return kb_lease_backend(out, cap); });
    EXPECT_EQ("memfile", std::string(name.data.begin(), name.data.end()));
}

}  // namespace
}  // namespace keaosgi
