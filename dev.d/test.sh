# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev test [GROUP[,GROUP ...] [NAME [-Dproperty=value ...]]]: runs groups of tests, counts what they report,
# prints a table.
# "packages" is a group on its own, see packages-test.sh.

# shellcheck source=dev.d/build.sh
source "$ROOT/dev.d/build.sh"
# shellcheck source=dev.d/checks.sh
source "$ROOT/dev.d/checks.sh"
# shellcheck source=dev.d/reproducible.sh
source "$ROOT/dev.d/reproducible.sh"

readonly GROUPS_IN_ORDER=(checks unit native sanitized container e2e reproducible)
# Modules whose tests need more than a JVM.
readonly NOT_UNIT='!bootstrap-native,!distribution,!itests/pax,!itests'

TABLE=()
TOTAL_PASSED=0
TOTAL_FAILED=0

dev_test() {
    local group=${1:-all} name=${2:-} groups=("${GROUPS_IN_ORDER[@]}")
    [[ $group != packages ]] || exec "$ROOT/dev" package test "${@:2}"
    set_maven_options "${@:3}"
    if [[ $group != all ]]; then
        IFS=, read -r -a groups <<<"$group"
        for group in "${groups[@]}"; do
            [[ " ${GROUPS_IN_ORDER[*]} " == *" $group "* ]] || die "no such group: '$group' (${GROUPS_IN_ORDER[*]})"
        done
    fi
    [[ " ${groups[*]} " != *" e2e "* ]] || need_root "the lab that the end-to-end tests run in"
    dev_setup quiet
    at_exit remove_dead_labs
    for group in "${groups[@]}"; do
        run_group "$group" "$name"
    done
    print_table
    ((TOTAL_FAILED == 0))
}

# Tests that were killed leave labs without an owner.
remove_dead_labs() {
    [[ $EUID -ne 0 || ! -x $ROOT/lab/lab ]] || "$ROOT/lab/lab" gc
}

# A group sets PASSED, FAILED and SKIPPED, and fails when anything went wrong.
run_group() {
    local group=$1 status=0 start=$SECONDS
    PASSED=0 FAILED=0 SKIPPED=0
    headline "$group"
    "group_$group" "$2" || status=$?
    # A run that broke before it could report a failure has failed all the same.
    ((status == 0 || FAILED > 0)) || FAILED=1
    ((PASSED + FAILED > 0)) || { say "  no test was run"; FAILED=1; }
    TOTAL_PASSED=$((TOTAL_PASSED + PASSED))
    TOTAL_FAILED=$((TOTAL_FAILED + FAILED))
    TABLE+=("$(printf '%-12s %-7s %7d %7d %8d %8d' "$group" "$( ((FAILED == 0)) && echo ok || echo FAILED)" \
        "$PASSED" "$FAILED" "$SKIPPED" "$((SECONDS - start))")")
}

print_table() {
    headline "$(printf '%-12s %-7s %7s %7s %8s %8s' group result passed failed skipped seconds)"
    printf '%s\n' "${TABLE[@]}"
    printf '\n%d passed, %d failed, %d s\n' "$TOTAL_PASSED" "$TOTAL_FAILED" "$SECONDS"
}

group_checks() {
    local check
    build_home
    for check in check_native_format check_native_lint check_shell_scripts check_licence_headers \
        check_file_sizes check_open_ends check_links check_third_parties \
        check_list_of_parts; do
        if (set +e; "$check"); then
            say "  ok      ${check//_/ }"
            PASSED=$((PASSED + 1))
        else
            say "  FAILED  ${check//_/ }"
            FAILED=$((FAILED + 1))
        fi
    done
}

# Some of these tests run the real runner program, which only the build of the native side makes.
group_unit() {
    [[ -x $ROOT/bootstrap-native/target/cmake/kea-osgi-runner ]] ||
        maven "$LOG_DIR/unit-native.log" compile -pl bootstrap-native || return
    maven_group unit test -pl "$NOT_UNIT" ${1:+-Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false}
}

group_container() {
    maven_group container verify -pl itests/pax -am -DskipUnitTests \
        ${1:+-Dit.test="$1" -Dfailsafe.failIfNoSpecifiedTests=false}
}

# "install", because one test builds a bundle outside of this source tree.
group_e2e() {
    maven_group e2e install -pl itests -am -DskipUnitTests \
        ${1:+-Dit.test="$1" -Dfailsafe.failIfNoSpecifiedTests=false}
}

group_native() {
    local status=0 log=$LOG_DIR/native.log
    if [[ -n $1 ]]; then
        maven "$log" compile -pl bootstrap-native || return
        run_child ctest --test-dir "$ROOT/bootstrap-native/target/cmake" --output-on-failure -R "$1" |
            tee "$log" || status=$?
    else
        maven "$log" test -pl bootstrap-native || status=$?
    fi
    count_ctest "$log"
    return "$status"
}

# The native tests once more, with the address and undefined behaviour sanitizers.
group_sanitized() {
    local status=0 log=$LOG_DIR/sanitized.log build=$ROOT/bootstrap-native/target/cmake-sanitized
    mkdir -p "$LOG_DIR"
    {
        run_child cmake -G Ninja -S "$ROOT/bootstrap-native" -B "$build" -DCMAKE_BUILD_TYPE=Debug \
            -DKEAOSGI_ASAN=ON -DKEAOSGI_UBSAN=ON &&
            run_child ninja -C "$build" &&
            run_child ctest --test-dir "$build" --output-on-failure --no-tests=error ${1:+-R "$1"}
    } > "$log" 2>&1 || status=$?
    ((status == 0)) || tail -n 50 "$log" >&2
    count_ctest "$log"
    return "$status"
}

# "97% tests passed, 1 tests failed out of 33"
count_ctest() {
    local failed total
    read -r failed total < <(sed -n -E 's/.*tests passed, ([0-9]+) tests? failed out of ([0-9]+)/\1 \2/p' "$1" |
        tail -n 1) || return 0
    FAILED=$failed
    PASSED=$((total - failed))
}

# Runs Maven and adds up the test reports written since.
maven_group() {
    local group=$1 status=0 mark=$LOG_DIR/$1.start
    shift
    mkdir -p "$LOG_DIR"
    touch "$mark"
    maven "$LOG_DIR/$group.log" "$@" || status=$?
    count_reports "$mark"
    return "$status"
}

# Those of all modules, or those in the folders with a name.
count_reports() {
    local reports=${2:-*-reports} tests errors skipped failures
    while read -r tests errors skipped failures; do
        FAILED=$((FAILED + errors + failures))
        SKIPPED=$((SKIPPED + skipped))
        PASSED=$((PASSED + tests - errors - failures - skipped))
    done < <(find "$ROOT" -path "*/target/$reports/TEST-*.xml" -newer "$1" -exec sed -n -E \
        's/.*<testsuite .* tests="([0-9]+)" errors="([0-9]+)" skipped="([0-9]+)" failures="([0-9]+)".*/\1 \2 \3 \4/p' {} +)
}
