// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the host chapter stand on: Kea's real hosts in memory, a second set of them in
// the place of a database, and records as Java writes them.

#pragma once

#include <dhcpsrv/host_mgr.h>

#include <string>

#include "callout_fixture.h"
#include "command_scope.h"
#include "compat.h"
#include "compat_host.h"
#include "kea_bridge_host.h"
#include "kea_thread.h"

namespace keaosgi {

// Keeps hosts as Kea's configuration does, and can be cut off like a database.
class MemoryDatabase : public isc::dhcp::CfgHosts {
public:
    void add(const isc::dhcp::HostPtr& host) override {
        gone = gone || breaksOffAtAdd;
        check();
        isc::dhcp::CfgHosts::add(host);
    }
    bool del(const isc::dhcp::SubnetID& subnet, const isc::asiolink::IOAddress& address) override {
        check();
#if KEAOSGI_KEA_VERSION >= 20600
        return isc::dhcp::CfgHosts::del(subnet, address);
#else
        return compat::deleteFromMemory(*this, subnet, address);
#endif
    }
    bool del4(const isc::dhcp::SubnetID& subnet, const isc::dhcp::Host::IdentifierType& type,
              const std::uint8_t* identifier, const std::size_t length) override {
        return delAny(true, subnet, type, {identifier, identifier + length});
    }
    bool del6(const isc::dhcp::SubnetID& subnet, const isc::dhcp::Host::IdentifierType& type,
              const std::uint8_t* identifier, const std::size_t length) override {
        return delAny(false, subnet, type, {identifier, identifier + length});
    }
#if KEAOSGI_KEA_VERSION >= 20600
    void update(const isc::dhcp::HostPtr& host) override {
        check();
        isc::dhcp::CfgHosts::update(host);
    }
#endif

    bool gone = false;
    bool breaksOffAtAdd = false;

private:
    bool delAny(bool v4, std::uint32_t subnet, isc::dhcp::Host::IdentifierType type,
                const std::vector<std::uint8_t>& identifier) {
        check();
#if KEAOSGI_KEA_VERSION >= 20600
        return v4 ? isc::dhcp::CfgHosts::del4(subnet, type, identifier.data(), identifier.size())
                  : isc::dhcp::CfgHosts::del6(subnet, type, identifier.data(), identifier.size());
#else
        return compat::deleteFromMemory(*this, v4, subnet, type, identifier);
#endif
    }

    void check() const {
        if (gone) {
            isc_throw(isc::Unexpected, "the database is gone");
        }
    }
};

class HostTest : public CalloutTest {
protected:
    HostTest() { isc::dhcp::CfgMgr::instance().clear(); }
    ~HostTest() override {
        isc::dhcp::HostMgr::create();
        isc::dhcp::CfgMgr::instance().clear();
        isc::dhcp::CfgMgr::instance().setFamily(AF_INET);
    }

    static void family(int number) {
        isc::dhcp::CfgMgr::instance().setFamily(number == 4 ? AF_INET : AF_INET6);
    }

    static boost::shared_ptr<MemoryDatabase> addDatabase() {
        const auto database = boost::make_shared<MemoryDatabase>();
        isc::dhcp::HostMgr::instance().getHostDataSourceList().push_back(database);
        return database;
    }

    static std::int32_t add(int family, int sources, std::int64_t subnet, std::string json) {
        const KeaThread::Call call;
        return kb_host_add(family, sources, subnet, reinterpret_cast<std::intptr_t>(json.data()),
                           static_cast<std::int32_t>(json.size()));
    }
    static std::int32_t update(int family, int sources, std::int64_t subnet, std::string json) {
        const KeaThread::Call call;
        return kb_host_update(family, sources, subnet, reinterpret_cast<std::intptr_t>(json.data()),
                              static_cast<std::int32_t>(json.size()));
    }
};

// The record of a query as Java writes it.
class HostQueryRecord {
public:
    HostQueryRecord(int kind, int family, int sources = KB_HOSTS_ALL,
                    const ByteVector& variable = {})
        : bytes_(KB_HQ_VARIABLE + variable.size()) {
        field(KB_HQ_KIND, kind).field(KB_HQ_FAMILY, family).field(KB_HQ_SOURCES, sources);
        field(KB_HQ_LENGTH, static_cast<std::int32_t>(variable.size()));
        std::copy(variable.begin(), variable.end(), bytes_.data.begin() + KB_HQ_VARIABLE);
    }

    HostQueryRecord& field(int offset, std::int32_t value) {
        std::memcpy(bytes_.data.data() + offset, &value, sizeof value);
        return *this;
    }
    HostQueryRecord& number(int offset, std::int64_t value) {
        std::memcpy(bytes_.data.data() + offset, &value, sizeof value);
        return *this;
    }
    HostQueryRecord& subnet(std::int32_t id) {
        return field(KB_HQ_HAS_SUBNET, 1).field(KB_HQ_SUBNET_ID, id);
    }
    HostQueryRecord& address(const std::string& text) {
        const ByteVector bytes = isc::asiolink::IOAddress(text).toBytes();
        std::copy(bytes.begin(), bytes.end(), bytes_.data.begin() + KB_HQ_ADDRESS);
        return field(KB_HQ_ADDRESS_SIZE, static_cast<std::int32_t>(bytes.size()));
    }

    std::int64_t at() { return bytes_.address(); }
    std::int32_t length() const { return bytes_.cap(); }

private:
    Bytes bytes_;
};

// What was found, as Java gets it.
struct HostAnswer {
    std::int64_t count = 0;
    std::int64_t last = 0;
    std::int32_t sourceIndex = 0;
    isc::data::ElementPtr hosts;

    // The values of one field, a space between them.
    std::string all(const std::string& field) const {
        std::string values;
        for (const auto& host : hosts->listValue()) {
            values += (values.empty() ? "" : " ") + host->get(field)->stringValue();
        }
        return values;
    }
};

inline HostAnswer findHosts(HostQueryRecord query) {
    const KeaThread::Call call;
    const std::int32_t length = kb_host_find(query.at(), query.length());
    EXPECT_GE(length, KB_HF_SIZE) << lastErrorText();
    Bytes room(1);
    EXPECT_EQ(length, kb_host_found(room.address(), room.cap())) << "kept while it doesn't fit";
    room = Bytes(static_cast<std::size_t>(length));
    EXPECT_EQ(length, kb_host_found(room.address(), room.cap()));
    EXPECT_EQ(0, kb_host_found(room.address(), room.cap())) << "and no longer";
    return {room.i64(KB_HF_COUNT), room.i64(KB_HF_LAST), room.i32(KB_HF_SOURCE_INDEX),
            isc::data::Element::fromJSON(room.text(KB_HF_SIZE, length - KB_HF_SIZE))};
}

inline std::int32_t deleteHost(HostQueryRecord query) {
    const KeaThread::Call call;
    return kb_host_delete(query.at(), query.length());
}

}  // namespace keaosgi
