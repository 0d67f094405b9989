// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

#include "upcall.h"

namespace keaosgi {

// The upcall into the real JVM.
class JvmUpcall : public Upcall {
public:
    static JvmUpcall& instance();

    // EntryPoints.load: an empty text, or the sentence for the operator.
    std::string load(const std::string& environment);

    // EntryPoints.unload.
    void unload() noexcept;

    int callout(int hook, std::int64_t frame, int outcomeSoFar) noexcept override;
    std::string command(const std::string& name, const std::string* arguments,
                        std::string& error) override;
    void contextReleased(std::int64_t context) noexcept override;
};

}  // namespace keaosgi
