// SPDX-License-Identifier: Apache-2.0
//
// The way to Kea's table of callouts.

#pragma once

#include <hooks/callout_manager.h>

#include <boost/shared_ptr.hpp>

namespace keaosgi {

// The server's table of callouts; within load(), the one that is being filled, whose current
// library is the one being loaded. Main thread only.
//
// Kea means a library to register in load(), by a LibraryHandle that afterwards stands for whatever
// library was loaded last. A library that registers later in its own place needs the table itself.
boost::shared_ptr<isc::hooks::CalloutManager> calloutManager();

}  // namespace keaosgi
