// SPDX-License-Identifier: Apache-2.0
//
// The bridge: Kea's statistics.

#include <chrono>
#include <cstring>
#include <vector>

#include "border.h"
#include "compat.h"
#include "kea_bridge_server.h"
#include "safe_point.h"
#include "stats_access.h"

using namespace keaosgi;
using isc::stats::InvalidStatType;
using isc::stats::Observation;
using isc::stats::ObservationPtr;
using isc::stats::StatsDuration;
using isc::stats::StatsMgr;

namespace {

using Bytes = std::vector<uint8_t>;

std::string nameArgument(int64_t name, int32_t length) {
    std::string text = textArgument(name, length, "the statistic's name");
    if (text.empty()) {
        throw BorderError(KB_E_INVALID, "a statistic needs a name");
    }
    return text;
}

template <class Value>
void change(int32_t how, const std::string& name, const Value& value) {
    if (how == KB_STAT_ADD) {
        StatsMgr::instance().addValue(name, value);
    } else {
        StatsMgr::instance().setValue(name, value);
    }
}

double realOf(int64_t bits) {
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

// What the caller wants recorded.
struct Value {
    int32_t type;
    int64_t number;
    std::string bytes;
};

void change(int32_t how, const std::string& name, const Value& value) {
    switch (value.type) {
        case KB_STAT_INTEGER:
            return change(how, name, value.number);
        case KB_STAT_FLOAT:
            return change(how, name, realOf(value.number));
        case KB_STAT_DURATION:
            return change(
                how, name,
                std::chrono::duration_cast<StatsDuration>(std::chrono::nanoseconds(value.number)));
        case KB_STAT_STRING:
            return change(how, name, value.bytes);
        case KB_STAT_BIG_INTEGER:
            return compat::withBigInteger(
                value.bytes, [&](const auto& big) { change(how, name, big); },
                [] {
                    throw BorderError(KB_E_UNSUPPORTED,
                                      "this Kea has no statistics with big integers");
                });
        default:
            throw BorderError(KB_E_INVALID, "there is no such type of statistic");
    }
}

void put(Bytes& out, const void* data, std::size_t length) {
    const auto* const bytes = static_cast<const uint8_t*>(data);
    out.insert(out.end(), bytes, bytes + length);
}

template <class Integer>
void putInteger(Bytes& out, Integer value) {
    put(out, &value, sizeof value);
}

void putValue(Bytes& out, int64_t value) { putInteger(out, value); }
void putValue(Bytes& out, double value) { putInteger(out, value); }
void putValue(Bytes& out, const StatsDuration& value) {
    putInteger<int64_t>(out, std::chrono::duration_cast<std::chrono::nanoseconds>(value).count());
}
void putValue(Bytes& out, const std::string& value) {
    putInteger(out, static_cast<int32_t>(value.size()));
    put(out, value.data(), value.size());
}
template <class BigInteger>
void putValue(Bytes& out, const BigInteger& value) {
    const std::string bytes = compat::bytesOfBigInteger(value);
    put(out, bytes.data(), bytes.size());
}

template <class Samples>
void putSamples(Bytes& out, int32_t type, const std::string& name, const Samples& samples) {
    putInteger(out, type);
    putInteger(out, static_cast<int32_t>(samples.size()));
    putInteger(out, static_cast<int32_t>(name.size()));
    put(out, name.data(), name.size());
    for (const auto& sample : samples) {
        putInteger<int64_t>(out, std::chrono::duration_cast<std::chrono::microseconds>(
                                     sample.second.time_since_epoch())
                                     .count());
        putValue(out, sample.first);
    }
}

void putRecord(Bytes& out, const Observation& stat) {
    switch (stat.getType()) {
        case Observation::STAT_INTEGER:
            return putSamples(out, KB_STAT_INTEGER, stat.getName(), stat.getIntegers());
        case Observation::STAT_FLOAT:
            return putSamples(out, KB_STAT_FLOAT, stat.getName(), stat.getFloats());
        case Observation::STAT_DURATION:
            return putSamples(out, KB_STAT_DURATION, stat.getName(), stat.getDurations());
        case Observation::STAT_STRING:
            return putSamples(out, KB_STAT_STRING, stat.getName(), stat.getStrings());
        default:
            return compat::withBigIntegers(stat, [&](const auto& samples) {
                putSamples(out, KB_STAT_BIG_INTEGER, stat.getName(), samples);
            });
    }
}

bool act(int32_t action, const std::string& name, int64_t number) {
    StatsMgr& manager = StatsMgr::instance();
    switch (action) {
        case KB_STAT_EXISTS:
            return manager.getObservation(name) != nullptr;
        case KB_STAT_RESET:
            return manager.reset(name);
        case KB_STAT_REMOVE:
            return manager.del(name);
        case KB_STAT_KEEP_COUNT:
            return manager.setMaxSampleCount(name, static_cast<uint32_t>(number));
        case KB_STAT_KEEP_AGE:
            return manager.setMaxSampleAge(name, std::chrono::seconds(number));
        default:
            throw BorderError(KB_E_INVALID, "there is no such action on a statistic");
    }
}

// Kea's sentence, and the error of a wrong argument.
template <class Body>
void checkingType(Body&& body) {
    try {
        body();
    } catch (const InvalidStatType& e) {
        throw BorderError(KB_E_INVALID, e.what());
    }
}

}  // namespace

int32_t kb_server_stat_change(int32_t how, int32_t type, int64_t name, int32_t name_length,
                              int64_t number, int64_t bytes, int32_t length) {
    return guarded([&] {
        const std::string stat = nameArgument(name, name_length);
        const Value value{type, number, textArgument(bytes, length, "the value")};
        const SafePoint::Reading reading;
        checkingType([&] { change(how, stat, value); });
        return 0;
    });
}

int32_t kb_server_stat_act(int32_t action, int64_t name, int32_t name_length, int64_t number) {
    return guarded([&] {
        const std::string stat = nameArgument(name, name_length);
        const SafePoint::Reading reading;
        return act(action, stat, number) ? 1 : 0;
    });
}

int32_t kb_server_stat_integer(int64_t name, int32_t name_length, int64_t out) {
    return guarded([&] {
        const Answer answer(out, sizeof(int64_t));
        const std::string stat = nameArgument(name, name_length);
        const SafePoint::Reading reading;
        const StatsAccess access;
        const ObservationPtr found = access.find(stat);
        if (!found) {
            return fail(KB_E_ABSENT, "there is no such statistic");
        }
        int64_t value = 0;
        checkingType([&] { value = found->getInteger().first; });
        answer.write(&value, sizeof value);
        return 0;
    });
}

int32_t kb_server_stat(int64_t name, int32_t name_length, int64_t out, int32_t cap) {
    return guarded([&] {
        const std::string stat = nameArgument(name, name_length);
        Bytes record;
        {
            const SafePoint::Reading reading;
            const StatsAccess access;
            const ObservationPtr found = access.find(stat);
            if (!found) {
                return fail(KB_E_ABSENT, "there is no such statistic");
            }
            putRecord(record, *found);
        }
        return Answer(out, cap).write(record.data(), record.size());
    });
}

int32_t kb_server_stats(int64_t out, int32_t cap) {
    return guarded([&] {
        Bytes records;
        {
            const SafePoint::Reading reading;
            const StatsAccess access;
            access.forEach([&](const Observation& stat) { putRecord(records, stat); });
        }
        return Answer(out, cap).write(records.data(), records.size());
    });
}

int32_t kb_server_stats_reset(void) {
    return guarded([] {
        const SafePoint::Reading reading;
        StatsMgr::instance().resetAll();
        return 0;
    });
}
