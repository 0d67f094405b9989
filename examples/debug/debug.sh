#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Shows what a script gets at each hook point: the hook point's name and every
# variable, sorted. Goes to standard output, and so into Kea's log. To collect it
# in a file instead, name one in the bundle's settings, in a directory that Kea may
# write to and others may not:
#
#     "environment": [ "DEBUG_FILE=/var/lib/kea/runscript-debug.log" ]

PATH=/usr/sbin:/usr/bin:/sbin:/bin

show()
{
    echo "== $1 =="
    env | sort
}

if [ -n "$DEBUG_FILE" ]; then
    { date '+%Y-%m-%d %H:%M:%S'; show "$1"; echo; } >> "$DEBUG_FILE"
else
    show "$1"
fi
