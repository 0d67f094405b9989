// SPDX-License-Identifier: Apache-2.0
//
// The functions that Kea calls at its hook points.

#pragma once

#include <hooks/callout_handle.h>
#include <hooks/library_handle.h>

namespace keaosgi {

// Ours for this hook point (0 to KB_HOOK_COUNT - 1).
isc::hooks::CalloutPtr calloutOf(int hook);

}  // namespace keaosgi
