// SPDX-License-Identifier: Apache-2.0

#include <hooks/hooks.h>

#include "kea_bridge.h"

extern "C" {

// Kea loads a hook library only when it was built for exactly this release.
KB_EXPORT int version() { return KEA_HOOKS_VERSION; }

// 1: callouts may run on many threads at once. Each call has its frame on its own stack, what the
// threads share is atomic or under a lock, each thread is attached to the JVM for itself, and Java
// reads immutable snapshots.
KB_EXPORT int multi_threading_compatible() { return 1; }
}
