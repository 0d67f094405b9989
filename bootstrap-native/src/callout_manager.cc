// SPDX-License-Identifier: Apache-2.0

#include "callout_manager.h"

#include <hooks/hooks_manager.h>
#include <hooks/library_manager_collection.h>

namespace keaosgi {
namespace {

using isc::hooks::HooksManager;

boost::shared_ptr<isc::hooks::CalloutManager> managerOf();

// HooksManager hands nobody its collection of libraries, which in turn gives the table to anybody.
// An explicit instantiation may name private members, so this says which two we mean, and the
// compiler sees whether a release of Kea still has them.
template <auto INSTANCE, auto COLLECTION>
struct Opened {
    friend boost::shared_ptr<isc::hooks::CalloutManager> managerOf() {
        return (INSTANCE().*COLLECTION)->getCalloutManager();
    }
};

template struct Opened<&HooksManager::getHooksManager, &HooksManager::lm_collection_>;

}  // namespace

boost::shared_ptr<isc::hooks::CalloutManager> calloutManager() { return managerOf(); }

}  // namespace keaosgi
