// SPDX-License-Identifier: Apache-2.0
//
// The mask that new files and directories are made with (umask).
//
// Kea's logger changes it for the whole process while it opens its lock file, which each of its
// loggers does at its first message: a directory that another thread makes at that moment can't be
// entered by its own maker, unless that is root.

#pragma once

namespace keaosgi {

// Gives the calling thread a mask (and a working directory) of its own, the same as before; threads
// that it creates afterwards share it. Costs a system call the first time and nothing later.
void takeOwnFileMask();

}  // namespace keaosgi
