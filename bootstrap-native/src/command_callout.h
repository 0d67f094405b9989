// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <hooks/callout_handle.h>

namespace keaosgi {

// What Kea calls for each command of ours, whatever its name.
int commandCallout(isc::hooks::CalloutHandle& handle);

}  // namespace keaosgi
