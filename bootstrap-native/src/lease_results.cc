// SPDX-License-Identifier: Apache-2.0

#include "lease_results.h"

#include "border.h"

namespace keaosgi {

LeaseResults& LeaseResults::instance() {
    // Never destroyed: threads of the JVM may read until the very end of the process.
    static auto* const results = new LeaseResults;
    return *results;
}

std::int64_t LeaseResults::hold(FoundLeases&& found) {
    auto held = std::make_shared<const FoundLeases>(std::move(found));
    const std::lock_guard lock(mutex_);
    results_.emplace(++last_, std::move(held));
    return last_;
}

std::shared_ptr<const FoundLeases> LeaseResults::get(std::int64_t number) const {
    const std::lock_guard lock(mutex_);
    const auto found = results_.find(number);
    if (found == results_.end()) {
        throw BorderError(KB_E_STALE, "Kea was reconfigured while leases were read");
    }
    return found->second;
}

void LeaseResults::release(std::int64_t number) {
    std::shared_ptr<const FoundLeases> released;  // goes outside of the lock
    const std::lock_guard lock(mutex_);
    const auto found = results_.find(number);
    if (found != results_.end()) {
        released = std::move(found->second);
        results_.erase(found);
    }
}

void LeaseResults::dropAll() {
    std::map<std::int64_t, std::shared_ptr<const FoundLeases>> dropped;
    const std::lock_guard lock(mutex_);
    dropped.swap(results_);
}

}  // namespace keaosgi
