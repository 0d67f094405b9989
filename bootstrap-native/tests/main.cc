// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>
#include <log/logger_support.h>
#include <log/message_initializer.h>
#include <process/daemon.h>

#include <cstdlib>

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    // Needs no lock file of the system's.
    ::setenv("KEA_LOCKFILE_DIR", "none", 1);
    isc::log::initLogger("kea-dhcp4", isc::log::INFO);
    isc::log::MessageInitializer::loadDictionary();
    isc::process::Daemon::setProcName("kea-dhcp4");
    return RUN_ALL_TESTS();
}
