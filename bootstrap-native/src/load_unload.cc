// SPDX-License-Identifier: Apache-2.0
//
// What Kea calls when it takes this library in and when it lets it go.

#include <hooks/hooks.h>
#include <log/message_initializer.h>

#include "lifecycle.h"
#include "log.h"

extern "C" {

KB_EXPORT int load(isc::hooks::LibraryHandle& handle) {
    try {
        // Kea takes in a library's messages when it opens the file that the configuration names.
        isc::log::MessageInitializer::loadDictionary(true);
        keaosgi::loadLibrary(handle);
        return 0;
    } catch (const std::exception& e) {
        LOG_ERROR(keaosgi::logger, OSGI_LOAD_FAILED).arg(keaosgi::escapedControls(e.what()));
        return 1;
    }
}

KB_EXPORT int unload() {
    keaosgi::unloadLibrary();
    return 0;
}
}
