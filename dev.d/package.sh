# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev package [KEA ...]: Debian packages and, when every Kea is asked for, the tarball with the installer, in
# distribution/target/packages. ./dev package test [--built] [KEA ...]: see packages-test.sh.

# shellcheck source=dev.d/matrix.sh
source "$ROOT/dev.d/matrix.sh"
# shellcheck source=dev.d/packages-test.sh
source "$ROOT/dev.d/packages-test.sh"

readonly PACKAGES_DIR=$ROOT/distribution/target/packages
readonly PACKAGE_SOURCES=$ROOT/distribution/src/package

dev_package() {
    if [[ ${1:-} == test ]]; then dev_package_test "${@:2}"; else package_keas "$@"; fi
}

# Those named, or all.
package_keas() {
    local version versions=("$@")
    ((${#versions[@]})) || mapfile -t versions < <(kea_versions)
    for version in "${versions[@]}"; do
        kea_line "$version" >/dev/null
    done
    dev_setup quiet
    build_home
    for version in "${versions[@]}"; do
        headline "Kea $version"
        build_engine "$version"
    done
    headline "Packages"
    rm -rf "$PACKAGES_DIR"
    make_packages "$(package_version)" "$PACKAGES_DIR" "${versions[@]}"
}

# The home then has what this Kea takes along.
build_engine() {
    local rootfs
    make_root "$1"
    rootfs=$(root_of "$1") || return
    [[ -n $rootfs ]] || return 0
    build_native "$1" "$rootfs" kea_osgi kea-osgi-runner
    install_native "$1" "$rootfs"
}

# usage: make_packages VERSION DIRECTORY KEA...
make_packages() {
    local package_version=$1 directory=$2 version libraries
    export SOURCE_DATE_EPOCH
    SOURCE_DATE_EPOCH=$(source_time) || return
    shift 2
    for version in "$@"; do
        libraries=$(libraries_of "$version") || return
        say "  $("$PACKAGE_SOURCES/make-deb" "$KEA_OSGI_HOME" "$version" "$package_version" "$libraries" "$directory")"
    done
    [[ $# -lt $(kea_versions | wc -l) ]] ||
        say "  $("$PACKAGE_SOURCES/make-tarball" "$KEA_OSGI_HOME" "$package_version" "$directory")"
}

# The time of the commit, so that two builds of it give the same bytes; where there is no history, it
# must be given.
source_time() {
    [[ -z ${SOURCE_DATE_EPOCH:-} ]] || { printf '%s\n' "$SOURCE_DATE_EPOCH"; return; }
    git -C "$ROOT" log -1 --format=%ct 2>/dev/null ||
        die "this is no clone with a history: set SOURCE_DATE_EPOCH to the time of the sources, in seconds since 1970"
}

# A version before a release sorts below it, and each commit's above those before: 0.1.0~20261121.185541.
package_version() {
    local version
    version=$(sed -n -E '/<artifactId>kea-osgi<\/artifactId>/,/<version>/ s|.*<version>(.*)</version>|\1|p' "$ROOT/pom.xml")
    [[ $version == *-SNAPSHOT ]] || { printf '%s\n' "$version"; return; }
    printf '%s~%s\n' "${version%-SNAPSHOT}" "$(date -u -d "@$(source_time)" +%Y%m%d.%H%M%S)"
}

# Prints which libraries the native side needs in the Debian of this Kea, except Kea's own. dpkg-shlibdeps
# looks at the system that it runs on, so it is run with the root's files, itself brought along.
libraries_of() {
    local rootfs found tool native admin=/var/lib/dpkg
    rootfs=$(root_of "$1") || return
    tool=$(mktemp -d)
    mkdir "$tool/debian"
    cp -a /usr/share/perl5/Dpkg /usr/share/perl5/Dpkg.pm /usr/bin/dpkg-shlibdeps "$tool"
    printf 'Source: kea-osgi\n\nPackage: kea-osgi\nArchitecture: amd64\n' >"$tool/debian/control"
    native=("$KEA_OSGI_HOME/lib/kea-$1"/* "$KEA_OSGI_HOME/lib/libdhcp_osgi.so" "$KEA_OSGI_HOME/lib/jni/libjnidispatch.so")
    [[ -z $rootfs ]] || admin=$rootfs/var/lib/dpkg
    found=$(cd "$tool" && in_root "$rootfs" perl -I"$tool" dpkg-shlibdeps --admindir="$admin" -O \
        --ignore-missing-info "${native[@]/#/-e}" 2>"$LOG_DIR/package-$1.log") || true
    rm -rf "$tool"
    found=$(sed -n 's/^shlibs:Depends=//p' <<<"$found" | sed -E 's/kea-common \([^)]*\), //')
    [[ $found == *libc6* ]] || die "dpkg-shlibdeps doesn't say what Kea $1's library needs: $LOG_DIR/package-$1.log"
    printf '%s\n' "$found"
}
