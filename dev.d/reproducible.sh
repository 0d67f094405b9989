# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev test reproducible: the same sources give the same bytes, wherever and whenever they are built.
# Makes the home and the package for this machine's Kea twice, the second time in another place and
# in another time zone, and compares every file.

group_reproducible() {
    local kea file second
    kea=$(kea-dhcp4 -v)
    SECOND_BUILD=$(mktemp -d)
    at_exit remove_second_build
    second=$SECOND_BUILD/a/longer/way/to/the/same/sources
    mkdir -p "$second"
    copy_sources "$second"
    say "  building here"
    package_for_comparison "$ROOT" "$kea" UTC || return
    say "  building in $second"
    package_for_comparison "$second" "$kea" Pacific/Kiritimati || return
    while IFS= read -r file; do
        if cmp "$ROOT/distribution/target/$file" "$second/distribution/target/$file"; then
            PASSED=$((PASSED + 1))
        else
            say "  FAILED  $file differs"
            FAILED=$((FAILED + 1))
        fi
    done < <(shipped_files "$ROOT/distribution/target" "$second/distribution/target")
}

# The copy has no history that could tell the time of the sources.
# usage: package_for_comparison SOURCES KEA TIMEZONE
package_for_comparison() {
    local log=$LOG_DIR/reproducible.log
    SOURCE_DATE_EPOCH=$(git -C "$ROOT" log -1 --format=%ct) TZ=$3 run_child "$1/dev" package "$2" >"$log" 2>&1 || {
        tail -n 30 "$log" >&2
        return 1
    }
}

copy_sources() {
    (cd "$ROOT" && git ls-files -z --cached --others --exclude-standard |
        tar -c --null -T - --ignore-failed-read 2>/dev/null) | tar -x -C "$1"
}

# All that the first build or the second one has made to ship.
shipped_files() {
    local target
    for target in "$@"; do
        (cd "$target" && find kea-osgi packages -type f -not -path 'kea-osgi/lib/archive/*')
    done | sort -u
}

remove_second_build() {
    rm -rf "$SECOND_BUILD"
}
