// SPDX-License-Identifier: Apache-2.0
//
// libdhcp_osgi.so, the file that kea.conf names. It is linked with nothing of Kea and so can be
// loaded by every release: it finds the library that was built for the Kea that runs and passes
// Kea's calls on to it. A library linked with another Kea is refused by the dynamic linker, which
// can only name a file that it misses, before any code of ours could say what to do.

#include <dlfcn.h>
#include <syslog.h>

#include <cstdio>
#include <exception>

#include "engine.h"
#include "kea_bridge.h"

namespace {

// Kea's log can't be reached without its libraries: this goes to the journal, to syslog where there
// is no journal, and to the terminal of `kea-dhcp4 -t`.
void complain(const char* sentence) {
    std::fprintf(stderr, "OSGI_NO_LIBRARY_FOR_KEA %s\n", sentence);
    ::syslog(LOG_DAEMON | LOG_ERR, "OSGI_NO_LIBRARY_FOR_KEA %s", sentence);
}

void* openEngine() {
    try {
        return keaosgi::openEngine();
    } catch (const std::exception& e) {
        complain(e.what());
        return nullptr;
    }
}

// The library for this Kea; null when there is none.
void* engine() {
    static void* const handle = openEngine();
    return handle;
}

// Calls a function of the library for this Kea; `otherwise` is the answer when that can't be had.
template <class... Arguments>
int forward(const char* name, int otherwise, Arguments... arguments) {
    void* const address = engine() ? ::dlsym(engine(), name) : nullptr;
    return address ? reinterpret_cast<int (*)(Arguments...)>(address)(arguments...) : otherwise;
}

}  // namespace

// Kea's types are unknown here: a reference to one is passed on as the pointer that it is.
extern "C" {

// No release has the number 0, so Kea refuses this file when there is nothing behind it.
KB_EXPORT int version() { return forward("version", 0); }

KB_EXPORT int multi_threading_compatible() { return forward("multi_threading_compatible", 1); }

KB_EXPORT int load(void* handle) { return forward("load", 1, handle); }

KB_EXPORT int unload() { return forward("unload", 0); }
}
