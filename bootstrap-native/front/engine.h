// SPDX-License-Identifier: Apache-2.0
//
// The libraries that are linked with Kea, one for each release: kea-<release>/libkea_osgi.so.<n>
// beside the front. <n> is the number in the name of that release's libkea-hooks.so.<n>.

#pragma once

#include <string>
#include <vector>

namespace keaosgi {

// The n of the libkea-hooks.so.<n> in this process; empty when there is none.
std::string hooksLibraryNumber();

// The library for the Kea with this number, in the first of these directories that has one; empty
// when none has.
std::string findEngine(const std::vector<std::string>& directories, const std::string& number);

// The release of Kea whose program this process runs, as that program tells; empty when it can't be
// asked.
std::string runningRelease();

// What to do when no directory has a library for this Kea.
std::string engineMissing(const std::vector<std::string>& directories, const std::string& number,
                          const std::string& release);

// Loads the library for this Kea. Throws std::runtime_error with a sentence for the operator.
void* openEngine();

}  // namespace keaosgi
