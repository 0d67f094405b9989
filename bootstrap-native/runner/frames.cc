// SPDX-License-Identifier: Apache-2.0

#include "frames.h"

#include <cstring>

#include "runner_protocol.h"

namespace runner {
namespace {

constexpr size_t kSizeField = RP_F_KIND;

int32_t int_at(std::string_view frame, size_t offset) {
    int32_t value = 0;
    if (offset + sizeof value > frame.size()) {
        throw ProtocolError("frame is too short");
    }
    std::memcpy(&value, frame.data() + offset, sizeof value);
    return value;
}

int32_t count_at(std::string_view frame, size_t offset) {
    const int32_t value = int_at(frame, offset);
    if (value < 0) {
        throw ProtocolError("negative number in frame");
    }
    return value;
}

// Takes the string at `offset` and moves `offset` behind it.
std::string take_string(std::string_view frame, size_t& offset) {
    const size_t length = static_cast<size_t>(count_at(frame, offset));
    offset += sizeof(int32_t);
    if (length > frame.size() - offset) {
        throw ProtocolError("string reaches beyond its frame");
    }
    std::string value(frame.substr(offset, length));
    offset += length;
    if (value.find('\0') != std::string::npos) {
        throw ProtocolError("string holds a NUL byte");
    }
    return value;
}

std::vector<std::string> take_strings(std::string_view frame, size_t& offset, int32_t count) {
    std::vector<std::string> values;
    for (int32_t i = 0; i < count; ++i) {
        values.push_back(take_string(frame, offset));
    }
    return values;
}

void append_int(std::string& frame, int32_t value) {
    frame.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_long(std::string& frame, int64_t value) {
    frame.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// The first fields of a frame of `length` bytes, with room for the rest.
std::string begin_frame(size_t length, int32_t kind, int32_t id) {
    std::string frame;
    frame.reserve(length);
    append_int(frame, static_cast<int32_t>(length - kSizeField));
    append_int(frame, kind);
    append_int(frame, id);
    return frame;
}

}  // namespace

bool RunRequest::wants_output() const { return (flags & RP_WANT_OUTPUT) != 0; }

bool RunRequest::urgent() const { return (flags & RP_URGENT) != 0; }

size_t complete_frame(std::string_view bytes) {
    if (bytes.size() < kSizeField) {
        return 0;
    }
    const int32_t size = count_at(bytes, RP_F_SIZE);
    if (size < RP_F_BODY - RP_F_KIND || size > RP_MAX_FRAME) {
        throw ProtocolError("impossible frame size " + std::to_string(size));
    }
    const size_t length = kSizeField + static_cast<size_t>(size);
    return bytes.size() >= length ? length : 0;
}

FrameHead parse_head(std::string_view frame) {
    return {int_at(frame, RP_F_KIND), int_at(frame, RP_F_ID)};
}

RunRequest parse_run(std::string_view frame) {
    RunRequest run;
    run.id = int_at(frame, RP_F_ID);
    run.flags = int_at(frame, RP_RUN_FLAGS);
    run.timeout_ms = count_at(frame, RP_RUN_TIMEOUT);
    run.grace_ms = count_at(frame, RP_RUN_GRACE);
    run.output_limit = count_at(frame, RP_RUN_OUTPUT_LIMIT);
    const int32_t arguments = count_at(frame, RP_RUN_ARGUMENTS);
    const int32_t environment = count_at(frame, RP_RUN_ENVIRONMENT);
    size_t offset = RP_RUN_STRINGS;
    run.program = take_string(frame, offset);
    run.directory = take_string(frame, offset);
    run.arguments = take_strings(frame, offset, arguments);
    run.environment = take_strings(frame, offset, environment);
    if (offset != frame.size()) {
        throw ProtocolError("bytes left over at the end of a frame");
    }
    if (run.timeout_ms == 0 || run.arguments.empty()) {
        throw ProtocolError("a run needs a time limit and an argument");
    }
    return run;
}

std::string hello_frame(int32_t pid) {
    std::string frame = begin_frame(RP_HELLO_END, RP_HELLO, 0);
    append_int(frame, RP_VERSION);
    append_int(frame, pid);
    return frame;
}

std::string output_frame(int32_t id, int32_t stream, std::string_view bytes) {
    std::string frame = begin_frame(RP_OUTPUT_BYTES + bytes.size(), RP_OUTPUT, id);
    append_int(frame, stream);
    frame.append(bytes);
    return frame;
}

std::string exit_frame(const ExitReport& report) {
    std::string frame = begin_frame(RP_EXIT_END, RP_EXIT, report.id);
    append_int(frame, report.how);
    append_int(frame, report.code);
    append_long(frame, report.micros);
    append_long(frame, report.dropped);
    return frame;
}

}  // namespace runner
