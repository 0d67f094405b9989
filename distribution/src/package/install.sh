#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs Kea OSGi from its tarball, where there is no package for it; see usage.

set -eu
export LC_ALL=C

here=$(dirname "$(readlink -f "$0")")
# shellcheck source=distribution/src/package/setup.sh
. "$here/installer/setup.sh"

tarball_home=$here/home
oldest_java=17
manifest=/usr/share/kea-osgi/installed-files
root=
release=
hooks=
action=install
purge=no

usage() {
    cat << 'USAGE'
usage: install.sh [--kea RELEASE] [--hooks DIRECTORY] [--root DIRECTORY]
       install.sh --uninstall [--purge]
       install.sh --help

Installs Kea OSGi for the Kea and the Java that are on this machine. Running it again, also from a newer
tarball, brings everything up to date and keeps what was configured.

  --kea RELEASE       of Kea, such as 2.6.3; default: what kea-dhcp4 or kea-dhcp6 says of itself
  --hooks DIRECTORY   that this Kea loads hook libraries from; default: looked for
  --root DIRECTORY    only put the files below this directory, for an image or a package; needs --kea
  --uninstall         remove what was installed; configuration, storage and your own bundles stay
  --purge             remove those as well
USAGE
}

# usage: fail CAUSE REMEDY
fail() {
    echo "install.sh: $1" >&2
    echo "            $2" >&2
    exit 1
}

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --kea | --hooks | --root) [ $# -ge 2 ] || fail "$1 wants a value" "see install.sh --help" ;;
        esac
        case $1 in
            --kea) release=$2 && shift ;;
            --hooks) hooks=$2 && shift ;;
            --root) root=${2%/} && shift ;;
            --uninstall) action=uninstall ;;
            --purge) purge=yes ;;
            --help | -h) usage && exit 0 ;;
            *) fail "there is no option '$1'" "see install.sh --help" ;;
        esac
        shift
    done
}

check_root() {
    [ -n "$root" ] || [ "$(id -u)" -eq 0 ] ||
        fail "only root can install into the system" "run it as root or through sudo; --root DIRECTORY needs no root"
}

# dpkg and this installer would not know of each other's files.
check_packages() {
    packages=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 'kea-osgi-*' 2> /dev/null | sed -n 's/ installed$//p')
    [ -z "$packages" ] ||
        fail "the package $packages is installed here" "install its newer version with apt, or: apt-get remove $packages"
}

find_kea() {
    [ -z "$release" ] || return 0
    [ -z "$root" ] || fail "--root needs the release of Kea" "add --kea RELEASE"
    PATH=$PATH:/usr/sbin:/usr/local/sbin
    for daemon in kea-dhcp4 kea-dhcp6; do
        release=$("$daemon" -v 2> /dev/null | head -n 1) || true
        [ -z "$release" ] || return 0
    done
    fail "there is no Kea: neither kea-dhcp4 nor kea-dhcp6 runs" "apt-get install kea-dhcp4-server, or name it with --kea"
}

check_release() {
    [ -d "$tarball_home/lib/kea-$release" ] || fail "this is not for Kea $release, but for:$(releases)" \
        "install one of these, or the tarball of a Kea OSGi that is for Kea $release"
}

releases() {
    for directory in "$tarball_home"/lib/kea-*; do
        printf ' %s' "${directory##*/kea-}"
    done
}

find_hooks() {
    [ -z "$hooks" ] || { check_hooks; return; }
    for hooks in /usr/lib/x86_64-linux-gnu/kea/hooks /usr/lib/kea/hooks /usr/lib64/kea/hooks /usr/local/lib/kea/hooks; do
        [ ! -d "$hooks" ] || return 0
    done
    [ -n "$root" ] || fail "Kea's directory of hook libraries is not where it usually is" "name it with --hooks DIRECTORY"
    hooks=/usr/lib/x86_64-linux-gnu/kea/hooks
}

check_hooks() {
    [ -n "$root" ] || [ -d "$hooks" ] || fail "there is no directory $hooks" "name the one that Kea loads hook libraries from"
}

check_java() {
    found=
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$(dirname "$(dirname "$(readlink -f "$(command -v java || true)")")")"; do
        [ -e "$candidate/lib/server/libjvm.so" ] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2> /dev/null)
        [ "${version:-0}" -lt "$oldest_java" ] || return 0
        found="$found $candidate (Java ${version:-unknown})"
    done
    fail "there is no Java $oldest_java or newer; found:${found:- none}" "apt-get install default-jre-headless"
}

check_user() {
    id "$kea_osgi_user" > /dev/null 2>&1 ||
        fail "there is no user $kea_osgi_user, which Kea runs as" "install Kea's packages, or make the user: adduser --system --group $kea_osgi_user"
}

# Prints what staging puts in place, sorted.
staged_files() {
    draft=$(mktemp -d)
    "$here/installer/stage" "$tarball_home" "$release" "$draft" "$hooks"
    (cd "$draft" && find . ! -type d) | sed 's/^\.//' | sort
    rm -rf "$draft"
}

remove_files() {
    while IFS= read -r file; do
        case $file in
            /etc/kea-osgi/*) ;;
            *) rm -f "$root$file" ;;
        esac
    done
}

install_files() {
    files=$(staged_files)
    "$here/installer/stage" "$tarball_home" "$release" "$root" "$hooks"
    if [ -e "$root$manifest" ]; then
        printf '%s\n' "$files" | grep -vxF -f - "$root$manifest" | remove_files
    fi
    printf '%s\n' "$files" > "$root$manifest"
}

install_all() {
    check_root
    [ -n "$root" ] || check_packages
    find_kea
    check_release
    find_hooks
    if [ -n "$root" ]; then
        install_files
        kea_osgi_say "the files for Kea $release are in $root; owners, profiles and class archives are left to you"
        return
    fi
    check_java
    check_user
    before=
    [ ! -e "$manifest" ] || before=yes
    install_files
    kea_osgi_configure
    kea_osgi_say "installed for Kea $release"
    kea_osgi_next_steps "$before"
}

uninstall_all() {
    check_root
    [ -e "$manifest" ] || fail "nothing was installed from a tarball here: there is no $manifest" \
        "a package goes with: apt-get remove kea-osgi-RELEASE"
    kea_osgi_still_named
    remove_files < "$manifest"
    rm -f "$manifest" /etc/apparmor.d/kea-osgi-*.dist /etc/apparmor.d/abstractions/kea-osgi.dist
    find /usr/share/kea-osgi /usr/lib/*/kea-osgi -depth -type d -empty -delete
    rmdir /usr/lib/systemd/system/kea-dhcp[46]-server.service.d 2> /dev/null || true
    kea_osgi_removed
    [ "$purge" = no ] || kea_osgi_purge
    kea_osgi_say "removed"
}

read_options "$@"
case $action in
    install) install_all ;;
    uninstall) uninstall_all ;;
esac
