// SPDX-License-Identifier: Apache-2.0

#include "host_fixture.h"

namespace keaosgi {
namespace {

using isc::data::Element;
using isc::dhcp::Host;

const char* const kFirst4 = R"({"hw-address": "02:00:00:00:00:01", "ip-address": "192.0.2.1",
    "hostname": "one.example.org", "next-server": "192.0.2.254", "server-hostname": "tftp",
    "boot-file-name": "/boot", "client-classes": ["gold", "silver"],
    "option-data": [{"name": "domain-name-servers", "data": "192.0.2.53"}],
    "user-context": {"floor": 3}})";
const char* const kSecond4 =
    R"({"client-id": "010203", "ip-address": "192.0.2.2", "hostname": "two.example.org"})";
const char* const kFirst6 = R"({"duid": "00:03:00:01:02:00:00:00:00:01",
    "ip-addresses": ["2001:db8::1", "2001:db8::2"], "prefixes": ["2001:db8:1::/56"],
    "hostname": "one.example.org"})";

ByteVector bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

HostQueryRecord inSubnet(int family, int subnet, int sources = KB_HOSTS_ALL) {
    return HostQueryRecord(KB_HOSTS_IN_SUBNET, family, sources).subnet(subnet);
}

TEST_F(HostTest, everyFieldOfDhcp4ComesBack) {
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kFirst4)) << lastErrorText();
    const HostAnswer found = findHosts(inSubnet(4, 7));
    ASSERT_EQ(1, found.count);
    const auto host = found.hosts->get(0);
    const auto given = Element::fromJSON(kFirst4);
    for (const auto& field : given->mapValue()) {
        if (field.first != "option-data") {
            EXPECT_EQ(field.second->str(), host->get(field.first)->str());
        }
    }
    const auto option = host->get("option-data")->get(0);
    EXPECT_EQ("domain-name-servers", option->get("name")->stringValue());
    EXPECT_EQ("192.0.2.53", option->get("data")->stringValue());
    EXPECT_EQ(7, host->get("subnet-id")->intValue());
    EXPECT_EQ(found.last, host->get("host-id")->intValue());
    EXPECT_FALSE(host->get("auth-key"));
}

TEST_F(HostTest, everyFieldOfDhcp6ComesBack) {
    family(6);
    std::string json = kFirst6;
    json.insert(1, R"("auth-key": "0a0b0c", "subnet-id": 3, )");
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 7, json)) << lastErrorText();
    const auto host = findHosts(inSubnet(6, 7)).hosts->get(0);
    EXPECT_EQ("[ \"2001:db8:1::/56\" ]", host->get("prefixes")->str());
    EXPECT_EQ(2U, host->get("ip-addresses")->size());
    EXPECT_EQ("0A0B0C", host->get("auth-key")->stringValue());
    EXPECT_EQ(7, host->get("subnet-id")->intValue()) << "the one beside the JSON counts";
}

TEST_F(HostTest, everyKindOfIdentifierDhcp4) {
    int last = 1;
    for (const std::string name : {"hw-address", "duid", "circuit-id", "client-id", "flex-id"}) {
        const std::string json = "{\"" + name + "\": \"0102030405\", \"hostname\": \"" + name +
                                 "\", \"ip-address\": \"192.0.2." + std::to_string(last) + "\"}";
        ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 1, json)) << lastErrorText();
        const HostQueryRecord query =
            HostQueryRecord(KB_HOST_BY_IDENTIFIER, 4, KB_HOSTS_ALL, {1, 2, 3, 4, 5})
                .field(KB_HQ_ID_TYPE, last - 1);
        EXPECT_EQ(name, findHosts(HostQueryRecord(query).subnet(1)).all("hostname"));
        EXPECT_EQ(0, findHosts(HostQueryRecord(query).subnet(2)).count);
        ++last;
    }
}

TEST_F(HostTest, everyKindOfQuery) {
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kFirst4));
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 8, kFirst4));
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kSecond4));
    const auto address = [](int kind) { return HostQueryRecord(kind, 4).address("192.0.2.1"); };
    const auto count = [](HostQueryRecord query) { return findHosts(std::move(query)).count; };
    EXPECT_EQ(2, count(inSubnet(4, 7)));
    EXPECT_EQ(1, count(address(KB_HOST_BY_ADDRESS).subnet(8)));
    EXPECT_EQ(0, count(address(KB_HOST_BY_ADDRESS).subnet(9)));
    EXPECT_EQ(2, count(address(KB_HOSTS_BY_ADDRESS)));
    EXPECT_EQ(1, count(address(KB_HOSTS_BY_ADDRESS).subnet(7)));
    const HostQueryRecord name(KB_HOSTS_BY_HOSTNAME, 4, KB_HOSTS_ALL, bytesOf("one.example.org"));
    EXPECT_EQ(2, count(name));
    EXPECT_EQ(1, count(HostQueryRecord(name).subnet(8)));
    const HostQueryRecord mac(KB_HOSTS_BY_IDENTIFIER, 4, KB_HOSTS_ALL, {2, 0, 0, 0, 0, 1});
    EXPECT_EQ(2, count(mac));
    HostQueryRecord needsSubnet = address(KB_HOST_BY_ADDRESS);
    const KeaThread::Call call;
    EXPECT_EQ(KB_E_INVALID, kb_host_find(needsSubnet.at(), needsSubnet.length()));
}

TEST_F(HostTest, addressesInEverySubnetDhcp6) {
    family(6);
    const auto subnet = boost::make_shared<isc::dhcp::Subnet6>(
        isc::asiolink::IOAddress("2001:db8::"), 64, 1000, 2000, 3000, 4000, 7);
    isc::dhcp::CfgMgr::instance().getStagingCfg()->getCfgSubnets6()->add(subnet);
    isc::dhcp::CfgMgr::instance().commit();
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 7, kFirst6)) << lastErrorText();
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 0, kFirst6)) << lastErrorText();
    EXPECT_EQ(2, findHosts(HostQueryRecord(KB_HOSTS_BY_ADDRESS, 6).address("2001:db8::2")).count);
    EXPECT_EQ(
        1,
        findHosts(HostQueryRecord(KB_HOSTS_BY_ADDRESS, 6).address("2001:db8::2").subnet(7)).count);
}

TEST_F(HostTest, sourcesAreKeptApart) {
    addDatabase();
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kFirst4));
    ASSERT_EQ(0, add(4, KB_HOSTS_DATABASES, 7, kSecond4));
    EXPECT_EQ("one.example.org", findHosts(inSubnet(4, 7, KB_HOSTS_MEMORY)).all("hostname"));
    EXPECT_EQ("two.example.org", findHosts(inSubnet(4, 7, KB_HOSTS_DATABASES)).all("hostname"));
    EXPECT_EQ("one.example.org two.example.org", findHosts(inSubnet(4, 7)).all("hostname"));
    const auto second = [](int sources) {
        return HostQueryRecord(KB_HOST_BY_ADDRESS, 4, sources).address("192.0.2.2").subnet(7);
    };
    EXPECT_EQ(0, deleteHost(second(KB_HOSTS_MEMORY)));
    EXPECT_EQ(1, deleteHost(second(KB_HOSTS_DATABASES)));
    EXPECT_EQ(0, deleteHost(second(KB_HOSTS_ALL)));
    EXPECT_EQ(0, add(4, KB_HOSTS_ALL, 7, kSecond4));
    EXPECT_EQ(2, findHosts(HostQueryRecord(KB_HOSTS_BY_ADDRESS, 4).address("192.0.2.2")).count);
    EXPECT_EQ(KB_E_INVALID, deleteHost(inSubnet(4, 7)));
    EXPECT_EQ(KB_E_INVALID, add(4, 4, 7, kSecond4));
}

TEST_F(HostTest, pagesGoFromSourceToSource) {
    addDatabase();
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kFirst4));
    ASSERT_EQ(0, add(4, KB_HOSTS_DATABASES, 7, kSecond4));
    const auto page = [](int source, std::int64_t from) {
        return HostQueryRecord(KB_HOSTS_PAGE, 4)
            .field(KB_HQ_SOURCE_INDEX, source)
            .number(KB_HQ_FROM, from)
            .number(KB_HQ_LIMIT, 10);
    };
    const HostAnswer first = findHosts(page(0, 0));
    EXPECT_EQ("one.example.org", first.all("hostname"));
    EXPECT_EQ(0, first.sourceIndex);
    const HostAnswer second = findHosts(page(0, first.last));
    EXPECT_EQ("two.example.org", second.all("hostname"));
    EXPECT_EQ(1, second.sourceIndex);
    EXPECT_EQ(0, findHosts(page(1, second.last)).count);
    EXPECT_EQ(0, findHosts(page(0, 0).subnet(9)).count);
    HostQueryRecord none = page(0, 0).number(KB_HQ_LIMIT, 0);
    const KeaThread::Call call;
    EXPECT_EQ(KB_E_FAILED, kb_host_find(none.at(), none.length()));
}

TEST_F(HostTest, anUpdateReplacesTheWholeHost) {
    addDatabase();
    for (const int source : {KB_HOSTS_MEMORY, KB_HOSTS_DATABASES}) {
        ASSERT_EQ(0, add(4, source, 7, kFirst4));
        ASSERT_EQ(0, add(4, source, 8, kFirst4)) << "the same client in another subnet";
        ASSERT_EQ(0, update(4, source, 7, R"({"hw-address": "02:00:00:00:00:01",
                                              "hostname": "new"})"))
            << lastErrorText();
        const HostAnswer found = findHosts(inSubnet(4, 7, source));
        EXPECT_EQ("new", found.all("hostname"));
        EXPECT_FALSE(found.hosts->get(0)->get("ip-address"));
        EXPECT_EQ("one.example.org", findHosts(inSubnet(4, 8, source)).all("hostname"));
        EXPECT_EQ(KB_E_FAILED, update(4, source, 9, kFirst4));
        EXPECT_EQ("Host not updated (not found).", lastErrorText());
    }
}

TEST_F(HostTest, anUpdateInMemoryTouchesNoOtherSubnetDhcp6) {
    family(6);
    for (const int subnet : {1, 2, 3}) {
        ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, subnet, kFirst6)) << lastErrorText();
    }
    EXPECT_EQ(KB_E_FAILED, update(6, KB_HOSTS_MEMORY, 4, kFirst6));
    EXPECT_EQ("Host not updated (not found).", lastErrorText());
    EXPECT_EQ(0, update(6, KB_HOSTS_MEMORY, 2, R"({"duid": "00:03:00:01:02:00:00:00:00:01",
                                                   "hostname": "new"})"));
    EXPECT_EQ("one.example.org", findHosts(inSubnet(6, 1)).all("hostname"));
    EXPECT_EQ("new", findHosts(inSubnet(6, 2)).all("hostname"));
    EXPECT_EQ("one.example.org", findHosts(inSubnet(6, 3)).all("hostname"));
}

TEST_F(HostTest, anUpdateThatIsRefusedLeavesTheHost) {
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kFirst4));
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kSecond4));
    EXPECT_EQ(KB_E_FAILED, update(4, KB_HOSTS_MEMORY, 7, R"({"hw-address": "02:00:00:00:00:01",
                                                             "ip-address": "192.0.2.2"})"));
    EXPECT_NE(std::string::npos, lastErrorText().find("already a reservation"));
    const HostAnswer found = findHosts(inSubnet(4, 7));
    EXPECT_EQ(2, found.count);
    EXPECT_NE(std::string::npos, found.all("hostname").find("one.example.org"));
}

TEST_F(HostTest, whatIsRefusedLeavesNothingDhcp6) {
    const char* const second6 = R"({"duid": "00:03:00:01:02:00:00:00:00:02",
        "prefixes": ["2001:db8:3::/56"], "ip-addresses": ["2001:db8::2"]})";
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 7, kFirst6));
    EXPECT_EQ(KB_E_FAILED, add(6, KB_HOSTS_MEMORY, 7, second6));
    EXPECT_NE(std::string::npos, lastErrorText().find("already reservation"));
    EXPECT_EQ("one.example.org", findHosts(inSubnet(6, 7)).all("hostname"));
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 7, R"({"duid": "00:03:00:01:02:00:00:00:00:02",
                                                "hostname": "two"})"));
    EXPECT_EQ(KB_E_FAILED, update(6, KB_HOSTS_MEMORY, 7, second6));
    EXPECT_EQ("one.example.org two", findHosts(inSubnet(6, 7)).all("hostname"));
    EXPECT_EQ(0, findHosts(HostQueryRecord(KB_HOSTS_BY_ADDRESS, 6).address("2001:db8:3::")).count);
}

// Kea lets several hosts of a subnet have an identifier that is neither hardware address nor DUID.
TEST_F(HostTest, whatIsRefusedLeavesOthersOfItsIdentifierDhcp6) {
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 7, kFirst6));
    ASSERT_EQ(0, add(6, KB_HOSTS_MEMORY, 7, R"({"flex-id": "'a'", "hostname": "two",
                                                "ip-addresses": ["2001:db8::12"]})"));
    EXPECT_EQ(KB_E_FAILED, add(6, KB_HOSTS_MEMORY, 7, R"({"flex-id": "'a'", "hostname": "three",
        "ip-addresses": ["2001:db8::13"], "prefixes": ["2001:db8:1::/56"]})"));
    EXPECT_NE(std::string::npos, lastErrorText().find("already reservation"));
    EXPECT_EQ("one.example.org two", findHosts(inSubnet(6, 7)).all("hostname"));
    const auto withAddress = [](const char* address) {
        return findHosts(HostQueryRecord(KB_HOST_BY_ADDRESS, 6).address(address).subnet(7));
    };
    EXPECT_EQ("two", withAddress("2001:db8::12").all("hostname"));
    EXPECT_EQ(0, withAddress("2001:db8::13").count);
}

TEST_F(HostTest, withoutADatabase) {
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_DATABASES, 7, kFirst4));
    EXPECT_EQ("Unable to add new host because there is no hosts-database configured.",
              lastErrorText());
    EXPECT_EQ(KB_E_FAILED, update(4, KB_HOSTS_DATABASES, 7, kFirst4));
    EXPECT_EQ(KB_E_FAILED, deleteHost(HostQueryRecord(KB_HOST_BY_ADDRESS, 4, KB_HOSTS_DATABASES)
                                          .address("192.0.2.1")
                                          .subnet(7)));
    EXPECT_EQ(0, add(4, KB_HOSTS_ALL, 7, kFirst4)) << "memory will do";
    const KeaThread::Call call;
    EXPECT_EQ(0, kb_host_databases(0, 0));
}

TEST_F(HostTest, aDatabaseThatGoesAwayIsTold) {
    const auto database = addDatabase();
    ASSERT_EQ(0, add(4, KB_HOSTS_DATABASES, 7, kFirst4));
    database->gone = true;
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_DATABASES, 7, kSecond4));
    EXPECT_EQ("the database is gone", lastErrorText());
    EXPECT_EQ(KB_E_FAILED, update(4, KB_HOSTS_DATABASES, 7, kFirst4));
    EXPECT_EQ(1, findHosts(inSubnet(4, 7)).count);
}

#if KEAOSGI_KEA_VERSION < 20600
TEST_F(HostTest, whatADatabaseLosesAmidAnUpdateIsPutBack) {
    const auto database = addDatabase();
    ASSERT_EQ(0, add(4, KB_HOSTS_DATABASES, 7, kFirst4));
    database->breaksOffAtAdd = true;
    const char* const changed = R"({"hw-address": "02:00:00:00:00:01", "hostname": "changed"})";
    EXPECT_EQ(KB_E_FAILED, update(4, KB_HOSTS_DATABASES, 7, changed));
    EXPECT_EQ(0, findHosts(inSubnet(4, 7)).count);
    database->breaksOffAtAdd = false;
    database->gone = false;
    EXPECT_EQ("one.example.org", findHosts(inSubnet(4, 7)).all("hostname"));
    EXPECT_EQ(0, update(4, KB_HOSTS_DATABASES, 7, changed)) << lastErrorText();
    EXPECT_EQ("changed", findHosts(inSubnet(4, 7)).all("hostname"));
}
#endif

TEST_F(HostTest, whatADatabaseCouldNotReadBackIsRefused) {
    addDatabase();
    const char* const list = R"({"duid": "01:02:03", "hostname": "x", "user-context": []})";
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_DATABASES, 7, list));
    EXPECT_EQ("expected 'user-context' to be a map, got list instead (<string>:1:56)",
              lastErrorText());
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_ALL, 7, list));
    EXPECT_EQ(0, findHosts(inSubnet(4, 7)).count);
    EXPECT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, list)) << lastErrorText();
#if KEAOSGI_KEA_VERSION < 30000
    const char* const large = R"({"duid": "01:02:04", "user-context": {"a": 1e100}})";
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_DATABASES, 7, large));
    EXPECT_EQ(0U, lastErrorText().find("'user-context' has what this Kea can't read back"));
#endif
}

TEST_F(HostTest, refusalsAreKeasWords) {
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_MEMORY, 7, "[]"));
    EXPECT_EQ("mapValue() called on non-map Element in (<string>:1:2)", lastErrorText());
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_MEMORY, 7, R"({"hostname": "x"})"));
    EXPECT_NE(std::string::npos, lastErrorText().find("one of the supported identifiers"));
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_MEMORY, 7, R"({"duid": "01", "colour": "red"})"));
    EXPECT_NE(std::string::npos, lastErrorText().find("unsupported configuration parameter"));
    EXPECT_EQ(KB_E_FAILED, add(4, KB_HOSTS_MEMORY, 7, "{"));
}

TEST_F(HostTest, commandsDescribeAndParse) {
    ASSERT_EQ(0, add(4, KB_HOSTS_MEMORY, 7, kFirst4));
    const auto arguments = Element::fromJSON(
        R"({"reservation": {"subnet-id": 3, "duid": "01:02:03", "user-context": {"real": 1e3}}})");
    CommandScope scope(arguments);
    Bytes room(KB_HF_SIZE);
    HostQueryRecord all = inSubnet(4, 7);
    ASSERT_EQ(0, kb_host_describe(scope.token(), all.at(), all.length(), room.address()));
    EXPECT_EQ(1, room.i64(KB_HF_COUNT));
    const auto host = scope.value(room.i64(KB_HF_VALUE))->get(0);
    EXPECT_EQ(7, host->get("subnet-id")->intValue());
    EXPECT_FALSE(host->get("host-id")) << "commands don't show it";
    HostQueryRecord none = HostQueryRecord(KB_HOST_BY_ADDRESS, 4).address("192.0.2.9").subnet(7);
    EXPECT_EQ(KB_E_ABSENT,
              kb_host_describe(scope.token(), none.at(), none.length(), room.address()));

    std::string path("\x0b\0\0\0reservation", 15);
    const auto parse = [&](std::int64_t out, std::int32_t cap) {
        return kb_host_parse(scope.token(), reinterpret_cast<std::intptr_t>(path.data()),
                             static_cast<std::int32_t>(path.size()), 4, 5, out, cap);
    };
    const Bytes parsed = answerOf(parse);
    const std::int32_t given = parsed.i32(0);
    EXPECT_EQ(R"({"duid":"01:02:03","user-context":{"real":1000.0}})", parsed.text(4, given));
    const auto read = Element::fromJSON(parsed.text(4 + given, parsed.cap() - 4 - given));
    EXPECT_EQ(5, read->get("subnet-id")->intValue());
    EXPECT_EQ("01:02:03", read->get("duid")->stringValue());
}

TEST_F(HostTest, whatKeaWillNotPrintIsParsedAllTheSame) {
    const auto arguments = Element::fromJSON(R"({"duid": "01", "ip-addresses": ["2001:DB8:0::1"],
                                                 "prefixes": ["2001:db8:1::/56"]})");
    CommandScope scope(arguments);
    const Bytes parsed = answerOf([&](std::int64_t out, std::int32_t cap) {
        return kb_host_parse(scope.token(), 0, 0, 6, 5, out, cap);
    });
    const std::string text = parsed.text(4 + parsed.i32(0), parsed.cap() - 4 - parsed.i32(0));
    EXPECT_EQ(R"({"duid":"01","ip-addresses":["2001:db8::1"],"prefixes":["2001:db8:1::/56"],)"
              R"("subnet-id":5})",
              text);
}

TEST_F(HostTest, identifiersAreReadAsKeaReadsThem) {
    const auto read = [](std::string text) {
        const Bytes bytes = answerOf([&text](std::int64_t out, std::int32_t cap) {
            return kb_host_identifier_read(reinterpret_cast<std::intptr_t>(text.data()),
                                           static_cast<std::int32_t>(text.size()), out, cap);
        });
        return bytes.data;
    };
    EXPECT_EQ((ByteVector{1, 0x2a}), read("01:2a"));
    EXPECT_EQ((ByteVector{1, 0x2a}), read("012A"));
    EXPECT_EQ(bytesOf("abc"), read("'abc'"));
    std::string bad = "xyz";
    EXPECT_EQ(KB_E_FAILED,
              kb_host_identifier_read(reinterpret_cast<std::intptr_t>(bad.data()), 3, 0, 0));
}

}  // namespace
}  // namespace keaosgi
