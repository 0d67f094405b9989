# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev setup: installs what a Debian 12 lacks. Each line: package, how to see that it is there (a
# program, or a file), what for.

readonly POLICY=/usr/sbin/policy-rc.d

readonly REQUIREMENTS='
openjdk-17-jdk-headless | javac                            | compiles the Java side, and runs it inside Kea
maven                   | mvn                              | builds the project
g++                     | g++                              | compiles the native hook
cmake                   | cmake                            | describes the native build
ninja-build             | ninja                            | runs the native build
kea-dev                 | /usr/include/kea/dhcp/pkt4.h     | the interfaces that a hook is written against
libboost-dev            | /usr/include/boost/version.hpp   | needed by those
libgtest-dev            | /usr/include/gtest/gtest.h       | tests of the native hook
kea-dhcp4-server        | kea-dhcp4                        | the DHCPv4 server
kea-dhcp6-server        | kea-dhcp6                        | the DHCPv6 server
kea-admin               | perfdhcp                         | many DHCP clients at once
isc-dhcp-client         | dhclient                         | a real DHCP client
udhcpc                  | udhcpc                           | another real DHCP client
isc-dhcp-relay          | dhcrelay                         | a real DHCP relay
iproute2                | ip                               | network namespaces for the lab
procps                  | pgrep                            | looks after processes
socat                   | socat                            | speaks to the control channel
jq                      | jq                               | reads its answers
tcpdump                 | tcpdump                          | watches the lab
tshark                  | tshark                           | reads the packets that an example captures
curl                    | curl                             | reads the metrics that an example serves
strace                  | strace                           | sees which files a server uses
dpkg-dev                | dpkg-shlibdeps                   | knows which libraries a package needs
clang-format            | clang-format                     | keeps the C++ format
clang-tidy              | clang-tidy                       | finds mistakes in C++ that compile
shellcheck              | shellcheck                       | checks the shell scripts
postgresql              | /usr/lib/postgresql              | a database for leases and reservations
mariadb-server          | mariadbd                         | another such database
git                     | git                              | tells those checks which files are sources
'

# Prints "package|what for" for all that is missing.
missing_packages() {
    local package probe reason
    while IFS='|' read -r package probe reason; do
        read -r package <<<"$package"
        read -r probe <<<"$probe"
        [[ -n $package ]] || continue
        case $probe in
            /*) [[ -e $probe ]] ;;
            *) command -v "$probe" >/dev/null ;;
        esac || printf '%s|%s\n' "$package" "${reason# }"
    done <<<"$REQUIREMENTS"
}

dev_setup() {
    local missing packages=() package reason
    missing=$(missing_packages)
    if [[ -z $missing ]]; then
        [[ ${1:-} == quiet ]] || say "Everything needed is installed."
        return
    fi
    say "Missing on this machine:"
    while IFS='|' read -r package reason; do
        printf '  %-24s %s\n' "$package" "$reason"
        packages+=("$package")
    done <<<"$missing"
    need_root "installing packages"
    command -v apt-get >/dev/null || die "no apt-get here: install the above by other means (the project is built on Debian 12)"
    install_packages "${packages[@]}"
    missing=$(missing_packages)
    [[ -z $missing ]] || die "still missing after the installation: ${missing//$'\n'/, }"
}

install_packages() {
    local services_before log=$LOG_DIR/setup.log
    mkdir -p "$LOG_DIR"
    : >"$log"
    services_before=$(our_services)
    hold_services
    say "Reading the package lists ..."
    apt_get "$log" update
    say "Installing (details: $log) ..."
    apt_get "$log" install -y --no-install-recommends "$@"
    release_services
    disable_new_services "$services_before"
}

# One line per package set up on the screen, everything in the log.
apt_get() {
    local log=$1
    shift
    DEBIAN_FRONTEND=noninteractive run_child apt_get_to "$log" "$@" || {
        tail -n 20 "$log" >&2
        die "apt-get $1 failed"
    }
}

apt_get_to() {
    local log=$1
    shift
    apt-get -q -o Dpkg::Options::=--force-confold "$@" 2>&1 | tee -a "$log" |
        sed -u -n -E 's/^Setting up ([^ ]+) .*/  \1/p; s/^Need to get (.*)/  \1/p'
    return "${PIPESTATUS[0]}"
}

# Debian starts a server as soon as it is installed. Ours run in labs only, so services are held
# back while we install; an administrator's own policy stays.
hold_services() {
    [[ ! -e $POLICY ]] || return 0
    at_exit release_services
    HELD_SERVICES=yes
    printf '#!/bin/sh\nexit 101\n' >"$POLICY"
    chmod 755 "$POLICY"
}

release_services() {
    [[ ${HELD_SERVICES:-} == yes ]] || return 0
    HELD_SERVICES=
    rm -f "$POLICY"
}

# The services of Kea, of the databases and of the relay.
our_services() {
    local unit
    for unit in /lib/systemd/system/{kea-,postgresql,mariadb}*.service /etc/init.d/isc-dhcp-relay; do
        [[ ! -e $unit ]] || printf '%s\n' "${unit##*/}"
    done
}

# The services that came with our packages shall not start at the next boot either.
disable_new_services() {
    local unit
    command -v systemctl >/dev/null || return 0
    for unit in $(our_services); do
        grep -qxF "$unit" <<<"$1" && continue
        if systemctl disable --now "$unit" >>"$LOG_DIR/setup.log" 2>&1; then
            say "  $unit came along and is switched off; 'systemctl enable --now $unit' switches it on"
        fi
    done
}
