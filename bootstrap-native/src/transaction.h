// SPDX-License-Identifier: Apache-2.0
//
// Work that lets Kea open a transaction in a database.
//
// Kea rolls a transaction back in a destructor, and that throws when the connection has broken off
// amid the transaction, which by the rules of C++ ends the process. Here a thread pays for it
// instead: such work has one of its own, and what would have ended the process ends the work.

#pragma once

#include <functional>

namespace keaosgi {

// Does the work and waits for it; throws what it throws, or what would have ended the process. A
// thread that would have ended it sleeps for ever, with what its stack holds: a connection that Kea
// replaces by a new one.
void inTransaction(const std::function<void()>& work);

}  // namespace keaosgi
