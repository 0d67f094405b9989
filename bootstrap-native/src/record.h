// SPDX-License-Identifier: Apache-2.0
//
// Writes the fields of a record at the offsets that kea_bridge.h names.

#pragma once

#include <asiolink/io_address.h>

#include <cstdint>
#include <cstring>
#include <vector>

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

}  // namespace keaosgi
