// SPDX-License-Identifier: Apache-2.0
//
// The manners of every kb_* function: no exception gets out, a failure leaves a sentence, answers
// are copied into the caller's memory or not at all.

#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "kea_bridge.h"

namespace keaosgi {

// A failure with its kb_error. Thrown inside, answered as a number outside.
class BorderError : public std::runtime_error {
public:
    BorderError(kb_error code, const std::string& sentence)
        : std::runtime_error(sentence), code_(code) {}
    kb_error code() const { return code_; }

private:
    kb_error code_;
};

// Remembers the sentence for kb_last_error on this thread and returns the code. The text must be a
// literal: the common "there is no such thing" must not cost an allocation.
std::int32_t fail(kb_error code, const char* literal) noexcept;

// Translates the exception being handled into a kb_error and remembers its sentence.
std::int32_t failWithCurrentException() noexcept;

// The sentence remembered last on this thread.
const char* lastError() noexcept;

// Runs the body of a kb_* function.
template <class Body>
auto guarded(Body&& body) noexcept -> decltype(body()) {
    try {
        return body();
    } catch (...) {
        return failWithCurrentException();
    }
}

// Memory of the caller that an answer goes to.
class Answer {
public:
    Answer(std::int64_t out, std::int32_t cap);

    // Writes the whole answer if it fits; the result for the caller either way.
    std::int32_t write(const void* data, std::size_t length) const;
    std::int32_t write(const std::string& text) const { return write(text.data(), text.size()); }

    // Room for an answer of this length, null when it doesn't fit.
    std::uint8_t* room(std::size_t length) const;

private:
    std::uint8_t* out_;
    std::size_t cap_;
};

// Text that the caller owns, read from its address and length.
std::string textArgument(std::int64_t address, std::int32_t length, const char* what);

}  // namespace keaosgi
