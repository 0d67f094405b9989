# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev matrix [others | KEA[/JDK] [NAME]]: the native tests and the end-to-end tests with every supported
# Kea and JDK. All of them run the same jars; the library is built against each Kea's own headers.

# shellcheck source=dev.d/test.sh
source "$ROOT/dev.d/test.sh"
# shellcheck source=dev.d/roots.sh
source "$ROOT/dev.d/roots.sh"

# The first JDK of each Kea runs the whole suite. What a second one may change is the start of the
# JVM, the border between it and Kea, class loading and threads; the words of commands and packets
# are Kea's and ours.
readonly SECOND_JDK_TESTS=BadBundleIT,BadInputIT,CheckJniIT,ClassArchiveIT,CommandsIT,ContextIT,Edit4IT,\
Edit6IT,FaultIT,HelloBundleIT,HostileBytesIT,LeaseServiceIT,RunscriptLifeIT,RunscriptThreadsIT,ServerServicesIT

# Rows of the table: in this file, or, where another run of this script wants them, in the file that
# it names.
readonly MATRIX_TABLE=$LOG_DIR/matrix.table
readonly MATRIX_ROWS=${KEA_OSGI_MATRIX_ROWS:-$MATRIX_TABLE}

dev_matrix() {
    local wanted=${1:-all} name=${2:-} versions=() version
    set_maven_options "${@:3}"
    need_root "the matrix"
    dev_setup quiet
    [[ $wanted != roots ]] || { make_roots; return; }
    [[ $wanted == all || $wanted == others ]] || kea_line "${wanted%%/*}" >/dev/null
    at_exit remove_dead_labs
    mkdir -p "$LOG_DIR"
    : >"$MATRIX_ROWS"
    [[ -n ${KEA_OSGI_MATRIX_ROWS:-} ]] || build_for_tests
    for version in $(kea_versions); do
        ! is_wanted "$version" "$wanted" || versions+=("$version")
    done
    if ((${#versions[@]} > 1)); then
        matrix_side_by_side "$name" "${versions[@]}"
        matrix_alone
    else
        matrix_kea "${versions[0]}" "$(wanted_jdks "${versions[0]}" "$wanted")" "$name"
    fi
    [[ -n ${KEA_OSGI_MATRIX_ROWS:-} ]] || print_matrix
    matrix_is_green
}

# The Keas have nothing to do with each other, and their tests wait more than they work.
matrix_side_by_side() {
    local name=$1 version status
    local -A children=()
    shift
    need_mmdebstrap
    for version in "$@"; do
        rm -f "$MATRIX_TABLE.$version"
        start_child matrix_part "$version" "$name"
        children[$version]=$CHILD
    done
    for version in "$@"; do
        status=0
        wait "${children[$version]}" || status=$?
        cat "$MATRIX_TABLE.$version" >>"$MATRIX_TABLE" 2>/dev/null || true
        # A run that broke where no row would tell.
        ((status == 0)) || grep -q " FAILED " "$MATRIX_TABLE.$version" 2>/dev/null ||
            matrix_line "$version" - - FAILED 0 1 0 0 >>"$MATRIX_TABLE"
    done
}

# What failed while the others kept the machine busy gets a second chance without them, class by class. It stays
# in the table, as "crowded" when all of it passes then: a test that doesn't bear company wants a cure too. Many
# failures are none of the company's.
matrix_alone() {
    local row version jdk group tests rows=()
    mapfile -t rows < <(grep " FAILED " "$MATRIX_TABLE")
    for row in "${rows[@]}"; do
        read -r version jdk group _ <<<"$row"
        tests=$(failed_tests "$version" "$jdk" "$group")
        [[ -n $tests && $(wc -l <<<"$tests") -le 5 ]] || continue
        headline "Kea $version once more, without the others: $(paste -s -d ' ' <<<"$tests")"
        matrix_row "$version" "$jdk" alone "alone_$group" "$version" "$jdk" "$(paste -s -d , <<<"$tests")"
        [[ $(tail -n 1 "$MATRIX_TABLE") == *" FAILED "* ]] || sed -i "s/^$row\$/${row/FAILED /crowded}/" "$MATRIX_TABLE"
    done
}

# Prints what failed in a row of the table, a line each.
failed_tests() {
    local label=kea-$1-jdk-$2
    case $3 in
        native) cut -d : -f 2 "$(native_build "$1" "$(root_of "$1")")/Testing/Temporary/LastTestsFailed.log" ;;
        e2e)
            find "$ROOT/itests/target/$label-reports" -name 'TEST-*.xml' -newer "$LOG_DIR/$label.start" \
                -exec grep -lE '<testsuite .*(errors|failures)="[1-9]' {} + | sed -E 's/.*\.(.*)\.xml/\1/'
            ;;
    esac 2>/dev/null || true
}

alone_native() {
    native_ctest "$1" "$(root_of "$1")" "$LOG_DIR/native-test-$1-alone.log" --rerun-failed
}

alone_e2e() {
    matrix_e2e "$1" "$(root_of "$1")" "$2" "$3" -alone
}

# One Kea in a run of its own; each line that it says begins with its release. What it says is heard to
# the end, whoever is asked to end.
matrix_part() {
    KEA_OSGI_MATRIX_ROWS=$MATRIX_TABLE.$1 "$ROOT/dev" matrix "$1" "$2" "${MAVEN_OPTIONS[@]}" 2>&1 |
        (trap '' TERM INT HUP; exec sed -u "s/^./$1  &/")
    return "${PIPESTATUS[0]}"
}

is_wanted() {
    case $2 in
        all) true ;;
        others) [[ $(kea_suite "$1") != here ]] ;;
        *) [[ $1 == "${2%%/*}" ]] ;;
    esac
}

make_roots() {
    local version
    for version in $(kea_versions); do
        headline "Kea $version"
        make_root "$version"
        say "  $(root_of "$version" | sed 's/^$/this machine/')"
    done
}

build_for_tests() {
    headline "Building"
    maven "$LOG_DIR/matrix-build.log" install -DskipTests -pl itests -am || die "the build failed"
}

wanted_jdks() {
    local jdks
    jdks=$(kea_jdks "$1") || return
    [[ $2 != */* ]] || { grep -xF "${2#*/}" <<<"$jdks" || die "Kea $1 is not tested with JDK ${2#*/}"; return; }
    printf '%s\n' "$jdks"
}

# One Kea. A NAME is that of a test class; "native" stands for the native tests alone.
matrix_kea() {
    local version=$1 jdks=$2 name=$3 rootfs jdk tests=$3
    headline "Kea $version"
    make_root "$version"
    rootfs=$(root_of "$version")
    if [[ -z $name || $name == native ]]; then
        matrix_row "$version" - native matrix_native "$version" "$rootfs"
    elif [[ -n $rootfs ]]; then
        build_native "$version" "$rootfs" kea_osgi kea-osgi-runner
    fi
    install_native "$version" "$rootfs"
    [[ $name != native ]] || return 0
    for jdk in $jdks; do
        matrix_row "$version" "$jdk" e2e matrix_e2e "$version" "$rootfs" "$jdk" "$tests"
        tests=${name:-$SECOND_JDK_TESTS}
    done
}

# Runs one group for one row of the table.
matrix_row() {
    local version=$1 jdk=$2 group=$3 status=0 start=$SECONDS
    shift 3
    PASSED=0 FAILED=0 SKIPPED=0
    "$@" || status=$?
    ((status == 0 || FAILED > 0)) || FAILED=1
    ((PASSED + FAILED > 0)) || { say "  no test was run"; FAILED=1; }
    matrix_line "$version" "$jdk" "$group" "$( ((FAILED == 0)) && echo ok || echo FAILED)" \
        "$PASSED" "$FAILED" "$SKIPPED" "$((SECONDS - start))" >>"$MATRIX_ROWS"
    say "  $(tail -n 1 "$MATRIX_ROWS")"
}

matrix_line() {
    printf '%-8s %-4s %-8s %-7s %7s %7s %8s %8s\n' "$@"
}

print_matrix() {
    headline "$(matrix_line Kea JDK group result passed failed skipped seconds)"
    cat "$MATRIX_TABLE"
    awk '$4 != "crowded" { failed += $6 } { passed += $5 }
        END { printf "\n%d passed, %d failed, %d s\n", passed, failed, seconds }' seconds="$SECONDS" "$MATRIX_TABLE"
}

matrix_is_green() {
    [[ -s $MATRIX_ROWS ]] && ! grep -q " FAILED " "$MATRIX_ROWS"
}

native_build() {
    printf '%s/bootstrap-native/target/%s\n' "$ROOT" "$([[ -n $2 ]] && printf 'cmake-%s' "$1" || printf cmake)"
}

# Runs a command with the programs of a root, or with ours.
in_root() {
    local rootfs=$1
    shift
    if [[ -n $rootfs ]]; then run_child "$ROOT/lab/in-root" "$rootfs" "$@"; else run_child "$@"; fi
}

# The names and places of JDKs are Debian's.
java_home_of() {
    printf '/usr/lib/jvm/java-%s-openjdk-%s\n' "$1" "$(dpkg --print-architecture)"
}

# usage: build_native VERSION ROOT [TARGET ...]
build_native() {
    local version=$1 rootfs=$2 build log=$LOG_DIR/native-$1.log status=0
    shift 2
    build=$(native_build "$version" "$rootfs")
    mkdir -p "$LOG_DIR"
    say "  building the native side (details: $log)"
    {
        in_root "$rootfs" env JAVA_HOME="$(java_home_of "$(kea_jdks "$version" | head -n 1)")" \
            cmake -G Ninja -S "$ROOT/bootstrap-native" -B "$build" -DCMAKE_BUILD_TYPE=RelWithDebInfo &&
            in_root "$rootfs" ninja -j "$(nproc)" -C "$build" "$@"
    } >"$log" 2>&1 || status=$?
    ((status == 0)) || { grep -E -A5 'error:|CMake Error' "$log" | head -60 >&2; die "the native side doesn't build for Kea $version: $log"; }
}

matrix_native() {
    [[ -z $2 ]] || build_native "$1" "$2"
    native_ctest "$1" "$2" "$LOG_DIR/native-test-$1.log" --parallel "$(nproc)"
}

# usage: native_ctest VERSION ROOT LOG [OPTION ...]
native_ctest() {
    local version=$1 rootfs=$2 log=$3 status=0
    shift 3
    in_root "$rootfs" ctest --test-dir "$(native_build "$version" "$rootfs")" --output-on-failure --no-tests=error \
        "$@" >"$log" 2>&1 || status=$?
    ((status == 0)) || grep -E -B30 '^The following tests FAILED|\*\*\*Failed' "$log" | tail -n 80 >&2
    count_ctest "$log"
    return "$status"
}

# The home has the file that kea.conf names, and each Kea's library beside it.
install_native() {
    local version=$1 rootfs=$2
    [[ -n $rootfs ]] || return 0
    in_root "$rootfs" cmake --install "$(native_build "$version" "$rootfs")" --component kea \
        --prefix "$KEA_OSGI_HOME" >>"$LOG_DIR/native-$version.log"
}

matrix_e2e() {
    local version=$1 rootfs=$2 jdk=$3 name=$4 label=kea-$1-jdk-$3${5:-} mark status=0
    mark=$LOG_DIR/$label.start
    touch "$mark"
    say "  end-to-end tests with JDK $jdk"
    maven "$LOG_DIR/$label.log" failsafe:integration-test failsafe:verify -pl itests \
        -Dkea.version="$version" -Dkea.root="$rootfs" -Dkea.java="$(java_home_of "$jdk")" \
        -Dkea.label="$label" -Dfailsafe.reports="$label-reports" \
        ${name:+-Dit.test="$name" -Dfailsafe.failIfNoSpecifiedTests=false} || status=$?
    count_reports "$mark" "$label-reports"
    return "$status"
}
