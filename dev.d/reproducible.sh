# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev test reproducible: the same sources give the same bytes, wherever, whenever and by whom they
# are built. Builds them a second time, in another place and with other habits, and compares.

group_reproducible() {
    local second file
    build_home
    second=$(mktemp -d)/a/longer/way/to/the/same/sources
    SECOND_BUILD=${second%/a/longer/*}
    at_exit remove_second_build
    mkdir -p "$second"
    copy_sources "$second"
    say "  building once more, in $second"
    run_child build_otherwise "$second" >"$LOG_DIR/reproducible.log" 2>&1 || {
        tail -n 30 "$LOG_DIR/reproducible.log" >&2
        return 1
    }
    while IFS= read -r file; do
        if cmp "$ROOT/distribution/target/$file" "$second/distribution/target/$file"; then
            PASSED=$((PASSED + 1))
        else
            say "  FAILED  $file differs"
            FAILED=$((FAILED + 1))
        fi
    done < <(shipped_files "$ROOT/distribution/target" "$second/distribution/target")
}

copy_sources() {
    (cd "$ROOT" && git ls-files -z --cached --others --exclude-standard |
        tar -c --null -T - --ignore-failed-read 2>/dev/null) | tar -x -C "$1"
}

# All that the first build or the second one has made to ship.
shipped_files() {
    local target
    for target in "$@"; do
        (cd "$target" && find kea-osgi kea-osgi-*.tar.gz -type f -not -path 'kea-osgi/lib/archive/*')
    done | sort -u
}

# Another time zone and another language; tests don't ship.
build_otherwise() {
    cd "$1" || return
    TZ=Pacific/Kiritimati LC_ALL=C LANG=C mvn -B -ntp -Dstyle.color=never package -DskipTests -Dnative.tests=OFF \
        -pl distribution -am
}

remove_second_build() {
    rm -rf "$SECOND_BUILD"
}
