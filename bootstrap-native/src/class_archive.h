// SPDX-License-Identifier: Apache-2.0
//
// The archive of classes that bin/kea-osgi-archive makes: the JVM maps it into memory instead of
// reading, checking and laying out some two thousand classes again at each start of Kea.

#pragma once

#include <string>
#include <vector>

#include "places.h"

namespace keaosgi {

// The options by which this JVM uses its archive in this home; none when there is no archive, or
// when it was made for another JVM or other jars. Some options of the operator's don't go with an
// archive; the JVM then does without, and says nothing.
std::vector<std::string> classArchiveOptions(const Jvm& jvm, const std::string& home);

}  // namespace keaosgi
