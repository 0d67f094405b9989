// SPDX-License-Identifier: Apache-2.0
//
// The bridge: reading Kea's lease database.

#include "border.h"
#include "command_scope.h"
#include "compat.h"
#include "kea_bridge_lease.h"
#include "lease_change.h"
#include "lease_database.h"
#include "lease_query.h"
#include "lease_record.h"
#include "lease_results.h"
#include "record.h"

using namespace keaosgi;
using isc::data::Element;
using isc::data::ElementPtr;
using isc::dhcp::Lease;
using isc::dhcp::LeasePtr;

namespace {

LeaseQuery::Visitor into(FoundLeases& found) {
    return [&found](const LeasePtr& lease) { found.leases.push_back(lease); };
}

// Writes a lease and the length before it; false when there is no room.
bool writeOne(const Lease& lease, uint8_t* memory, int32_t room, int32_t& written) {
    const auto head = static_cast<int32_t>(sizeof(int32_t));
    const int32_t length = leaseRecord(lease, Answer(0, 0));
    written = head + length;
    if (written > room) {
        return false;
    }
    Record(memory).i32(0, length);
    leaseRecord(lease, Answer(reinterpret_cast<std::intptr_t>(memory) + head, length));
    return true;
}

int32_t readFrom(const FoundLeases& found, int64_t index, const Answer& answer, int32_t cap) {
    if (index < 0) {
        throw BorderError(KB_E_INVALID, "there is no lease before the first one");
    }
    uint8_t* const memory = answer.room(0);
    int32_t filled = 0;
    for (auto i = static_cast<std::size_t>(index); i < found.leases.size(); ++i) {
        int32_t written = 0;
        if (!writeOne(*found.leases[i], memory + filled, cap - filled, written)) {
            return filled == 0 ? written : filled;
        }
        filled += written;
    }
    return filled;
}

int64_t describe(CommandScope& scope, const LeaseQuery& query, bool first) {
    if (!first) {
        const ElementPtr list = Element::createList();
        query.find([&list](const LeasePtr& lease) { list->add(lease->toElement()); });
        return scope.keep(list);
    }
    ElementPtr element;
    query.find([&element](const LeasePtr& lease) {
        if (!element) {
            element = lease->toElement();
        }
    });
    return element ? scope.keep(element) : fail(KB_E_ABSENT, "there is no such lease");
}

}  // namespace

int32_t kb_lease_backend(int64_t out, int32_t cap) {
    return guarded([&] {
        return KeaThread::run([&] { return Answer(out, cap).write(leaseDatabase().getType()); });
    });
}

int64_t kb_lease_find(int64_t query, int32_t length) {
    return guarded([&]() -> int64_t {
        return KeaThread::run([&] {
            FoundLeases found;
            LeaseQuery(query, length).find(into(found));
            return LeaseResults::instance().hold(std::move(found));
        });
    });
}

int64_t kb_lease_scan(int64_t query, int32_t length) {
    return guarded([&]() -> int64_t {
        return KeaThread::run([&] {
            FoundLeases found;
            found.last = LeaseQuery(query, length).scan(into(found));
            return LeaseResults::instance().hold(std::move(found));
        });
    });
}

int64_t kb_lease_count(int64_t found) {
    return guarded([&]() -> int64_t {
        return static_cast<int64_t>(LeaseResults::instance().get(found)->leases.size());
    });
}

int32_t kb_lease_read(int64_t found, int64_t index, int64_t out, int32_t cap) {
    return guarded([&] {
        return readFrom(*LeaseResults::instance().get(found), index, Answer(out, cap), cap);
    });
}

int32_t kb_lease_last(int64_t found, int64_t out, int32_t cap) {
    return guarded([&] {
        const auto last = LeaseResults::instance().get(found)->last;
        const std::vector<uint8_t> bytes = last ? last->toBytes() : std::vector<uint8_t>();
        return Answer(out, cap).write(bytes.data(), bytes.size());
    });
}

int32_t kb_lease_release(int64_t found) {
    return guarded([&] {
        LeaseResults::instance().release(found);
        return 0;
    });
}

int32_t kb_lease_text(int64_t lease, int32_t length, int64_t out, int32_t cap) {
    return guarded([&] { return Answer(out, cap).write(leaseOf(lease, length)->toText()); });
}

int64_t kb_lease_describe(int64_t command, int64_t query, int32_t length, int32_t first) {
    return guarded([&]() -> int64_t {
        return describe(CommandScope::find(command), LeaseQuery(query, length), first != 0);
    });
}
