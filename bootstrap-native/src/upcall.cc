// SPDX-License-Identifier: Apache-2.0

#include "upcall.h"

#include <atomic>

namespace keaosgi {
namespace {

std::atomic<Upcall*> current{nullptr};

}  // namespace

Upcall* Upcall::current() { return keaosgi::current.load(std::memory_order_acquire); }

void Upcall::use(Upcall* upcall) { keaosgi::current.store(upcall, std::memory_order_release); }

}  // namespace keaosgi
