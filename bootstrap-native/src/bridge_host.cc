// SPDX-License-Identifier: Apache-2.0
//
// The bridge: Kea's host reservations.

#include <functional>
#include <string>
#include <vector>

#include "border.h"
#include "command_scope.h"
#include "compat_host.h"
#include "host_change.h"
#include "host_json.h"
#include "host_query.h"
#include "json_text.h"
#include "kea_bridge_host.h"
#include "record.h"

using namespace keaosgi;
using isc::data::ConstElementPtr;
using isc::data::Element;
using isc::data::ElementPtr;

namespace {

using Printer = ElementPtr (*)(const isc::dhcp::Host&, bool);

ElementPtr listOf(const FoundHosts& found, bool v4, Printer print) {
    const ElementPtr list = Element::createList();
    for (const auto& host : found.hosts) {
        list->add(print(*host, v4));
    }
    return list;
}

void writeFound(const FoundHosts& found, int64_t value, uint8_t* memory) {
    Record record(memory);
    record.i64(KB_HF_VALUE, value);
    record.i64(KB_HF_COUNT, static_cast<int64_t>(found.hosts.size()));
    record.i64(KB_HF_LAST,
               found.hosts.empty() ? 0 : static_cast<int64_t>(found.hosts.back()->getHostId()));
    record.i32(KB_HF_SOURCE_INDEX, static_cast<int64_t>(found.sourceIndex));
}

int32_t describe(CommandScope& scope, const HostQuery& query, uint8_t* memory) {
    const FoundHosts found = query.find();
    if (query.single() && found.hosts.empty()) {
        return fail(KB_E_ABSENT, "there is no such host");
    }
    const ElementPtr shown = query.single() ? shownHost(*found.hosts.front(), query.v4())
                                            : listOf(found, query.v4(), shownHost);
    writeFound(found, scope.keep(shown), memory);
    return 0;
}

// What was found last on this thread and has not been fetched yet.
std::string& keptAnswer() {
    static thread_local std::string kept;
    return kept;
}

std::string answerOf(const FoundHosts& found, bool v4) {
    std::string answer(KB_HF_SIZE, '\0');
    writeFound(found, 0, reinterpret_cast<uint8_t*>(answer.data()));
    return answer + jsonText(listOf(found, v4, wholeHost));
}

ConstElementPtr argumentAt(int64_t command, int64_t path, int32_t length) {
    ConstElementPtr last;
    const ConstElementPtr argument =
        CommandScope::find(command).argument(textArgument(path, length, "the path"), last);
    if (!argument) {
        throw BorderError(KB_E_INVALID, "the path leads to no argument");
    }
    return argument;
}

std::string parsed(const HostJson& json, bool v4) {
    const std::string given = jsonText(json.given());
    std::string answer(sizeof(int32_t), '\0');
    Record(reinterpret_cast<uint8_t*>(answer.data())).i32(0, static_cast<int64_t>(given.size()));
    return answer + given + jsonText(parsedHost(*json.parse(false), v4, json.given()));
}

using Change = std::function<void(const HostJson&, bool, const HostSources&)>;

int32_t change(int32_t family, int32_t sources, int64_t subnet, int64_t json, int32_t length,
               const Change& work) {
    return guarded([&] {
        const bool v4 = family == 4;
        const HostJson host(v4, static_cast<uint32_t>(subnet),
                            Element::fromJSON(textArgument(json, length, "the reservation")), true);
        KeaThread::run([&] { work(host, v4, HostSources(sources)); });
        return 0;
    });
}

std::vector<uint8_t> readIdentifier(const std::string& text) {
    std::vector<uint8_t> bytes = isc::util::str::quotedStringToBinary(text);
    if (bytes.empty()) {
        isc::util::str::decodeFormattedHexString(text, bytes);
    }
    return bytes;
}

}  // namespace

int32_t kb_host_databases(int64_t out, int32_t cap) {
    return guarded([&] {
        return KeaThread::run([&] {
            std::string names;
            for (const auto& database : HostSources::all()) {
                names += database->getType() + '\0';
            }
            return Answer(out, cap).write(names);
        });
    });
}

int32_t kb_host_describe(int64_t command, int64_t query, int32_t length, int64_t out) {
    return guarded([&] {
        uint8_t* const memory = Answer(out, KB_HF_SIZE).room(KB_HF_SIZE);
        return describe(CommandScope::find(command), HostQuery(query, length), memory);
    });
}

int32_t kb_host_find(int64_t query, int32_t length) {
    return guarded([&] {
        const HostQuery wanted(query, length);
        keptAnswer() = KeaThread::run([&] { return answerOf(wanted.find(), wanted.v4()); });
        return static_cast<int32_t>(keptAnswer().size());
    });
}

int32_t kb_host_found(int64_t out, int32_t cap) {
    return guarded([&] {
        const int32_t written = Answer(out, cap).write(keptAnswer());
        if (written <= cap) {
            keptAnswer() = std::string();
        }
        return written;
    });
}

int32_t kb_host_parse(int64_t command, int64_t path, int32_t length, int32_t family,
                      int64_t subnet_id, int64_t out, int32_t cap) {
    return guarded([&] {
        const bool v4 = family == 4;
        const HostJson json(v4, static_cast<uint32_t>(subnet_id), argumentAt(command, path, length),
                            false);
        return Answer(out, cap).write(parsed(json, v4));
    });
}

int32_t kb_host_add(int32_t family, int32_t sources, int64_t subnet_id, int64_t json,
                    int32_t length) {
    return change(family, sources, subnet_id, json, length, addHost);
}

int32_t kb_host_update(int32_t family, int32_t sources, int64_t subnet_id, int64_t json,
                       int32_t length) {
    return change(family, sources, subnet_id, json, length, updateHost);
}

int32_t kb_host_delete(int64_t query, int32_t length) {
    return guarded([&] {
        const HostQuery meant(query, length);
        return KeaThread::run([&] { return meant.remove() ? 1 : 0; });
    });
}

int32_t kb_host_identifier_read(int64_t text, int32_t length, int64_t out, int32_t cap) {
    return guarded([&] {
        const std::vector<uint8_t> bytes = readIdentifier(textArgument(text, length, "the text"));
        return Answer(out, cap).write(bytes.data(), bytes.size());
    });
}
