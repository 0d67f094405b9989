# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# What the commands of ./dev share: words to the user, and child processes that never outlive us.
# shellcheck disable=SC2034 # the constants are used by the commands

readonly LOG_DIR="$ROOT/target/dev"
readonly KEA_OSGI_HOME="$ROOT/distribution/target/kea-osgi"
# Where './dev lab' finds the lab of './dev run'.
readonly RUN_STATE=/run/kea-osgi-run

# Options for Maven that the user gave, such as -Dproperty=value for the tests.
MAVEN_OPTIONS=()

# Process groups we started, and what to do at the end, last first.
CHILDREN=()
CLEANUPS=()

say() {
    printf '%s\n' "$*"
}

headline() {
    if [[ -t 1 ]]; then printf '\n\033[1m%s\033[0m\n' "$*"; else printf '\n%s\n' "$*"; fi
}

die() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

need_root() {
    [[ $EUID -eq 0 ]] || die "$1 needs root: run it as root or through sudo"
}

at_exit() {
    CLEANUPS+=("$1")
}

# Runs whatever ended the script: success, failure, Ctrl-C, a closed terminal or a kill.
run_cleanups() {
    local status=$? child i
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    for child in "${CHILDREN[@]}"; do
        end_group "$child"
    done
    for ((i = ${#CLEANUPS[@]} - 1; i >= 0; i--)); do
        ${CLEANUPS[i]}
    done
    exit "$status"
}
trap run_cleanups EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Starts a command in a process group of its own, so that all it starts can be ended with it; sets
# $CHILD. Nothing of it reads our terminal.
start_child() {
    set -m
    "$@" </dev/null &
    CHILD=$!
    set +m
    CHILDREN+=("$CHILD")
}

# Asks a process group to end, waits up to 10 s, then insists.
end_group() {
    local tenths
    kill -TERM -- "-$1" 2>/dev/null || return 0
    for ((tenths = 0; tenths < 100; tenths++)); do
        kill -0 -- "-$1" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

# Runs a command like start_child does and waits for it; its status is ours.
run_child() {
    local status=0 child kept=()
    start_child "$@"
    wait "$CHILD" || status=$?
    for child in "${CHILDREN[@]}"; do
        [[ $child == "$CHILD" ]] || kept+=("$child")
    done
    CHILDREN=("${kept[@]}")
    return "$status"
}

set_maven_options() {
    MAVEN_OPTIONS=("$@")
}

# Maven with its full output in a log file and one line per module and test class on the screen.
# usage: maven LOG ARGUMENT...
maven() {
    local log=$1 status=0
    shift
    mkdir -p "$(dirname "$log")"
    run_child maven_to "$log" "$@" || status=$?
    ((status == 0)) || show_maven_errors "$log"
    return "$status"
}

maven_to() {
    local log=$1
    shift
    cd "$ROOT" || return
    mvn -B -ntp -Dstyle.color=never "${MAVEN_OPTIONS[@]}" "$@" 2>&1 | tee "$log" |
        sed -u -n -E 's/^\[INFO\] Building (Kea OSGi.*) [^ ]+ +(\[.*\])$/  \2 \1/p
                      s/^\[(INFO|WARNING|ERROR)\] (Tests run: .*-- in .*)/        \2/p'
    return "${PIPESTATUS[0]}"
}

# Maven's summary of failed tests first: their messages may have several lines.
show_maven_errors() {
    sed -n -E '/^\[ERROR\] (Failures|Errors): *$/,/^\[ERROR\] Tests run:/p' "$1" | cut -c 1-500 | head -80 >&2
    grep -E '^\[ERROR\]|^\[WARNING\] .*\.java:|^FAILED|^ninja: (build stopped|error)|error:|The following tests FAILED' "$1" | head -60 >&2 || true
    say "  the whole output: $1" >&2
}
