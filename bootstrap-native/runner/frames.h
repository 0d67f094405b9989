// SPDX-License-Identifier: Apache-2.0
//
// Frames of runner_protocol.h as C++ values, and back. Nothing here touches a descriptor.

#ifndef RUNNER_FRAMES_H
#define RUNNER_FRAMES_H

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace runner {

// The other side broke the protocol; nothing that follows on the connection can be trusted.
class ProtocolError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The first fields of a frame that is complete.
struct FrameHead {
    int32_t kind;
    int32_t id;
};

struct RunRequest {
    int32_t id = 0;
    int32_t flags = 0;
    int32_t timeout_ms = 0;
    int32_t grace_ms = 0;
    int32_t output_limit = 0;
    std::string program;
    std::string directory;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;

    bool wants_output() const;
    bool urgent() const;
};

struct ExitReport {
    int32_t id = 0;
    int32_t how = 0;
    int32_t code = 0;
    int64_t micros = 0;
    int64_t dropped = 0;
};

// Length of the frame at the start of these bytes, 0 when it is not complete yet.
size_t complete_frame(std::string_view bytes);

FrameHead parse_head(std::string_view frame);
RunRequest parse_run(std::string_view frame);

std::string hello_frame(int32_t pid);
std::string output_frame(int32_t id, int32_t stream, std::string_view bytes);
std::string exit_frame(const ExitReport& report);

}  // namespace runner

#endif  // RUNNER_FRAMES_H
