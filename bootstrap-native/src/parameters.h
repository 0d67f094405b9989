// SPDX-License-Identifier: Apache-2.0
//
// The parameters of the hook library in Kea's configuration. Names and types are checked here,
// before there is a JVM; what they mean is for Java to judge, except where the JVM itself depends
// on it.

#pragma once

#include <cc/data.h>

#include <string>
#include <vector>

namespace keaosgi {

struct Parameters {
    std::string home;      // empty: not given
    std::string javaHome;  // empty: not given
    std::string storage;   // empty: not given
    std::vector<std::string> jvmOptions;
    isc::data::ConstElementPtr all;  // as in the configuration; a map

    // Throws std::invalid_argument with one line that names every mistake there is.
    static Parameters parse(const isc::data::ConstElementPtr& map);
};

}  // namespace keaosgi
