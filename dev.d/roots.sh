# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# Root file systems of the Debians that have the other Keas. They are made once, kept outside of the
# source tree, shared by all checkouts, and only read afterwards.

readonly ROOTS_DIR=${KEA_OSGI_ROOTS:-/var/cache/kea-osgi/roots}

# The Keas of the matrix: version, the Debian suite that has it ("here": this machine), the package
# with the release of Boost that it was built with (`kea-dhcp4 -W` tells), which need not be the
# suite's own, the JDKs to run it with (the number in openjdk's package name).
readonly MATRIX_KEAS='
2.2.0 here   libboost-dev     17
2.6.3 trixie libboost-dev     21 25
3.0.4 forky  libboost1.90-dev 21 25
'

readonly ROOT_PACKAGES=(
    kea-dhcp4-server kea-dhcp6-server kea-admin postgresql-client   # what is tested
    g++ cmake ninja-build kea-dev libssl-dev libgtest-dev           # what builds the native side
    iproute2 procps                                                 # what scripts of the tests call
)

# The suite's Release file may be older than a test machine likes; what it signs is checked as ever.
readonly ROOT_OPTIONS=(
    --variant=minbase
    --aptopt='Acquire::Check-Valid-Until "false"'
    --aptopt='APT::Install-Recommends "false"'
    --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-exclude=/usr/share/locale/*'
)

# Prints "suite boost jdk..." of a Kea.
kea_line() {
    local version rest
    while read -r version rest; do
        [[ $version == "$1" && -n $version ]] && { printf '%s\n' "$rest"; return; }
    done <<<"$MATRIX_KEAS"
    die "no such Kea in the matrix: '$1' ($(kea_versions | tr '\n' ' '))"
}

kea_versions() {
    awk 'NF { print $1 }' <<<"$MATRIX_KEAS"
}

kea_suite() {
    local line
    line=$(kea_line "$1") && printf '%s\n' "${line%% *}"
}

kea_boost() {
    local line
    line=$(kea_line "$1") && awk '{ print $2 }' <<<"$line"
}

kea_jdks() {
    local line
    line=$(kea_line "$1") && awk '{ for (i = 3; i <= NF; i++) print $i }' <<<"$line"
}

root_packages() {
    local version=$1 jdk
    printf '%s\n' "${ROOT_PACKAGES[@]}" "$(kea_boost "$version")"
    for jdk in $(kea_jdks "$version"); do
        printf 'openjdk-%s-jdk-headless\n' "$jdk"
    done
}

# Where the root of a Kea is, or will be; a changed recipe makes another root.
root_of() {
    local suite recipe
    suite=$(kea_suite "$1") || return
    [[ $suite != here ]] || { printf '\n'; return; }
    recipe=$({ printf '%s\n' "${ROOT_OPTIONS[@]}"; root_packages "$1"; } | sha256sum)
    printf '%s/%s-%s\n' "$ROOTS_DIR" "$suite" "${recipe:0:12}"
}

# Makes the root of a Kea unless it is there.
make_root() {
    local version=$1 rootfs
    rootfs=$(root_of "$version") || return
    [[ -n $rootfs ]] || return 0
    provide_root "$rootfs" "$(kea_suite "$version")" "for Kea $version, some 1.5 GB" \
        "${ROOT_OPTIONS[@]}" --include="$(root_packages "$version" | paste -sd,)"
    check_root "$version" "$rootfs"
}

# Makes a root unless it is there; two at once wait for each other.
# usage: provide_root DIRECTORY SUITE WHAT-FOR OPTION...
provide_root() {
    local rootfs=$1 suite=$2
    need_root "making a root file system"
    mkdir -p "$ROOTS_DIR"
    exec {ROOT_LOCK}>"$ROOTS_DIR/.$suite.lock"
    flock -n "$ROOT_LOCK" || { say "  waiting for another process that makes the root of $suite"; flock "$ROOT_LOCK"; }
    [[ -e $rootfs ]] || build_root "$@"
    exec {ROOT_LOCK}>&-
    touch "$rootfs"
    # What other recipes left behind, when nobody has asked for it for two weeks.
    find "$ROOTS_DIR" -mindepth 1 -maxdepth 1 -type d -mtime +14 -exec rm -rf --one-file-system {} +
}

build_root() {
    local rootfs=$1 suite=$2 purpose=$3 draft=$1.part log=$LOG_DIR/root-$2.log start=$SECONDS
    shift 3
    need_mmdebstrap
    say "  making a root of Debian $suite $purpose in $rootfs"
    say "  (a minute or two, once; details: $log)"
    mkdir -p "$LOG_DIR"
    rm -rf --one-file-system "$draft"
    run_child mmdebstrap_to "$log" "$@" "$suite" "$draft" "deb $(debian_mirror) $suite main" || {
        tail -n 20 "$log" >&2
        rm -rf --one-file-system "$draft"
        die "the root of Debian $suite could not be made"
    }
    mv "$draft" "$rootfs"
    say "  made in $((SECONDS - start)) s"
}

need_mmdebstrap() {
    command -v mmdebstrap >/dev/null || install_packages mmdebstrap
}

mmdebstrap_to() {
    local log=$1
    shift
    mmdebstrap "$@" 2>&1 | tee "$log" | sed -u -n -E 's/^I: (.*)/    \1/p'
    return "${PIPESTATUS[0]}"
}

# The place that this machine's own packages come from has the other suites too.
debian_mirror() {
    local mirror
    mirror=$(apt-get indextargets --format "\$(REPO_URI) \$(COMPONENT) \$(ORIGIN) \$(SUITE) \$(CODENAME)" \
        'Created-By: Packages' | awk '$2 == "main" && $3 == "Debian" && $NF !~ /-/ { print $1; exit }')
    [[ -n $mirror ]] || die "apt knows no Debian mirror here: run apt-get update"
    printf '%s\n' "$mirror"
}

# A suite moves on; then the table above has to as well.
check_root() {
    local found
    found=$("$ROOT/lab/in-root" "$2" kea-dhcp4 -v) || die "the kea-dhcp4 in $2 doesn't run; remove that folder"
    [[ $found == "$1" ]] ||
        die "$(kea_suite "$1") has Kea $found, not $1: see docs/kea-versions.md, 'A new release'"
}
