// SPDX-License-Identifier: Apache-2.0

#include "border.h"

#include <hooks/callout_handle.h>

#include <cstring>
#include <limits>

namespace keaosgi {
namespace {

struct LastError {
    const char* literal = "";
    std::string made;
};

LastError& lastErrorOfThread() {
    static thread_local LastError last;
    return last;
}

std::int32_t failWith(kb_error code, const char* sentence) noexcept {
    try {
        LastError& last = lastErrorOfThread();
        last.made = sentence;
        last.literal = nullptr;
    } catch (...) {
        return fail(code, "out of memory while an error was reported");
    }
    return code;
}

}  // namespace

std::int32_t fail(kb_error code, const char* literal) noexcept {
    lastErrorOfThread().literal = literal;
    return code;
}

std::int32_t failWithCurrentException() noexcept {
    try {
        throw;
    } catch (const BorderError& e) {
        return failWith(e.code(), e.what());
    } catch (const isc::hooks::NoSuchArgument& e) {
        return failWith(KB_E_ABSENT, e.what());
    } catch (const std::exception& e) {
        return failWith(KB_E_FAILED, e.what());
    } catch (...) {
        return fail(KB_E_FAILED, "an exception of unknown type");
    }
}

const char* lastError() noexcept {
    const LastError& last = lastErrorOfThread();
    return last.literal ? last.literal : last.made.c_str();
}

Answer::Answer(std::int64_t out, std::int32_t cap)
    : out_(reinterpret_cast<std::uint8_t*>(static_cast<std::uintptr_t>(out))), cap_(cap) {
    if (cap < 0 || (cap > 0 && out == 0)) {
        throw BorderError(KB_E_INVALID, "the memory for the answer is missing");
    }
}

std::uint8_t* Answer::room(std::size_t length) const { return length <= cap_ ? out_ : nullptr; }

std::int32_t Answer::write(const void* data, std::size_t length) const {
    if (length > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw BorderError(KB_E_FAILED, "the answer is longer than 2 GB");
    }
    if (length != 0 && length <= cap_) {
        std::memcpy(out_, data, length);
    }
    return static_cast<std::int32_t>(length);
}

std::string textArgument(std::int64_t address, std::int32_t length, const char* what) {
    if (length < 0 || (length > 0 && address == 0)) {
        throw BorderError(KB_E_INVALID, std::string(what) + " is missing");
    }
    return std::string(reinterpret_cast<const char*>(static_cast<std::uintptr_t>(address)),
                       static_cast<std::size_t>(length));
}

}  // namespace keaosgi
