// SPDX-License-Identifier: Apache-2.0
//
// Writes and reads the fields of records at the offsets that the headers of the border name.

#pragma once

#include <asiolink/io_address.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "border.h"

namespace keaosgi {

class Record {
public:
    // The memory has room for the whole record.
    explicit Record(std::uint8_t* memory) : memory_(memory) {}

    void u8(int offset, std::uint8_t value) { memory_[offset] = value; }
    void i32(int offset, std::int64_t value) {
        const auto truncated = static_cast<std::int32_t>(value);
        std::memcpy(memory_ + offset, &truncated, sizeof truncated);
    }
    void i64(int offset, std::int64_t value) {
        std::memcpy(memory_ + offset, &value, sizeof value);
    }

    // An address in network byte order; `size` bytes, zero when it is of the other family.
    void address(int offset, const isc::asiolink::IOAddress& address, std::size_t size) {
        if (size == 4 && address.isV4()) {
            v4(offset, address.toUint32());
        } else if (size == 16 && address.isV6()) {
            const std::vector<std::uint8_t> binary = address.toBytes();
            std::memcpy(memory_ + offset, binary.data(), size);
        } else {
            std::memset(memory_ + offset, 0, size);
        }
    }

    // A variable part; returns the offset behind it.
    int bytes(int offset, const void* data, std::size_t length) {
        if (length != 0) {
            std::memcpy(memory_ + offset, data, length);
        }
        return offset + static_cast<int>(length);
    }

    void zero(int offset, std::size_t length) { std::memset(memory_ + offset, 0, length); }

private:
    void v4(int offset, std::uint32_t value) {
        for (int i = 0; i < 4; ++i) {
            memory_[offset + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
        }
    }

    std::uint8_t* memory_;
};

// Memory of the caller that holds a record.
struct RecordMemory {
    RecordMemory(std::int64_t address, std::int32_t size, const char* what)
        : begin(reinterpret_cast<const std::uint8_t*>(static_cast<std::uintptr_t>(address))),
          length(static_cast<std::size_t>(size)) {
        if (address == 0 || size < 0) {
            throw BorderError(KB_E_INVALID, std::string(what) + " is missing");
        }
    }

    const std::uint8_t* begin;
    std::size_t length;
};

// Reads fields; whoever makes one has seen to it that the fixed part is there.
class RecordReader {
public:
    RecordReader(const std::uint8_t* memory, std::size_t length)
        : memory_(memory), length_(length) {}

    std::uint8_t u8(int offset) const { return memory_[offset]; }
    std::int32_t i32(int offset) const { return read<std::int32_t>(offset); }
    std::uint32_t u32(int offset) const { return read<std::uint32_t>(offset); }
    std::int64_t i64(int offset) const { return read<std::int64_t>(offset); }

    isc::asiolink::IOAddress address(int offset, int size) const {
        return isc::asiolink::IOAddress::fromBytes(size == 4 ? AF_INET : AF_INET6,
                                                   memory_ + offset);
    }

    // A variable part. Throws KB_E_INVALID when the record is too short for it.
    const std::uint8_t* bytes(int offset, std::size_t length) const {
        const auto begin = static_cast<std::size_t>(offset);
        if (begin > length_ || length > length_ - begin) {
            throw BorderError(KB_E_INVALID, "a record is too short");
        }
        return memory_ + begin;
    }

private:
    template <class T>
    T read(int offset) const {
        T value;
        std::memcpy(&value, memory_ + offset, sizeof value);
        return value;
    }

    const std::uint8_t* memory_;
    std::size_t length_;
};

}  // namespace keaosgi
