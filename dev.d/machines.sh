# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# Machines to install packages on, and Kea on them: started as systemd would start it from the units that are
# installed there, on the server side of the lab $LAB. Its files are kept in $DIR. Needs roots.sh.

# shellcheck source=dev.d/demo.sh
source "$ROOT/dev.d/demo.sh"

# A bare Debian, and what every real one has besides.
readonly CLEAN_ROOT_PACKAGES=(systemd apparmor)
readonly CLEAN_ROOT_OPTIONS=(
    --variant=minbase
    --aptopt='Acquire::Check-Valid-Until "false"'
    --aptopt='APT::Install-Recommends "false"'
)

# The process groups that run kea-dhcp4 and kea-dhcp6.
declare -A KEA_CHILDREN=()

# The Debian that a Kea comes with.
debian_of() {
    local suite
    suite=$(kea_suite "$1") || return
    [[ $suite != here ]] || suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    printf '%s\n' "$suite"
}

clean_root_of() {
    local suite recipe
    suite=$(debian_of "$1") || return
    recipe=$(printf '%s\n' "${CLEAN_ROOT_OPTIONS[@]}" "${CLEAN_ROOT_PACKAGES[@]}" | sha256sum)
    printf '%s/clean-%s-%s\n' "$ROOTS_DIR" "$suite" "${recipe:0:12}"
}

make_clean_root() {
    provide_root "$(clean_root_of "$1")" "$(debian_of "$1")" "without Kea, 0.2 GB" "${CLEAN_ROOT_OPTIONS[@]}" \
        --include="$(printf '%s\n' "${CLEAN_ROOT_PACKAGES[@]}" | paste -sd,)"
}

# Boots the clean Debian of a Kea; sets $MACHINE, its first process. usage: boot_machine KEA
boot_machine() {
    local suite
    suite=$(debian_of "$1")
    start_child "$ROOT/lab/machine" boot "$(clean_root_of "$1")" "$ROOTS_DIR/.packages-$suite"
    MACHINE_CHILD=$CHILD
    await "the machine of Debian $suite does not come up" 20 "$ROOT/lab/machine" init "$MACHINE_CHILD" >/dev/null || return
    MACHINE=$("$ROOT/lab/machine" init "$MACHINE_CHILD")
    on_machine apt-get -q update >"$DIR/apt-update.log" 2>&1 || { tail -n 5 "$DIR/apt-update.log"; return 1; }
}

end_machine() {
    end_group "$MACHINE_CHILD"
}

on_machine() {
    "$ROOT/lab/machine" exec "$MACHINE" "$@"
}

# A path of the machine, seen from outside.
machine_path() {
    printf '/proc/%s/root%s\n' "$MACHINE" "$1"
}

on_machine_apt() {
    on_machine env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Options::=--force-confold "$@"
}

# All that is there, except what Debian's own programs write wherever something is installed, and what a Kea
# that has run leaves.
list_files() {
    on_machine find / -xdev \( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /root -o -path /opt -o -path /var/cache/apt \
        -o -path /var/lib/apt -o -path /var/log -o -path /var/cache/debconf -o -path /var/cache/ldconfig \
        -o -name 'kea-leases[46].csv*' -o -name kea-dhcp6-serverid -o -path '/var/lib/dpkg/*-old' \
        -o -path '/etc/*-' \) -prune -o -printf '%M %p\n' | sort
}

# Prints the values of a setting of a daemon's unit and its drop-ins. usage: unit_setting dhcp4|dhcp6 NAME
unit_setting() {
    local unit
    unit=$(machine_path /usr/lib/systemd/system)/kea-$1-server.service
    cat "$unit" "$unit".d/*.conf 2>/dev/null | sed -n "s/^$2=//p" | tr -d '"' | tr ' ' '\n'
}

# The directories that systemd makes for a daemon. usage: make_unit_directories dhcp4|dhcp6
make_unit_directories() {
    local kind base mode directory user
    user=$(unit_setting "$1" User)
    while read -r kind base; do
        mode=$(unit_setting "$1" "${kind}Mode")
        for directory in $(unit_setting "$1" "$kind"); do
            on_machine install -d -o "$user" -g "$user" -m "${mode:-755}" "$base/$directory"
        done
    done <<<'RuntimeDirectory /run
StateDirectory /var/lib
LogsDirectory /var/log'
}

# A capability as setpriv spells it: +net_raw. usage: unit_capabilities dhcp4|dhcp6
unit_capabilities() {
    unit_setting "$1" AmbientCapabilities | sed 's/^CAP_/+/' | tr '[:upper:]\n' '[:lower:],' | sed 's/,$//'
}

# Starts what the unit names as its user, with its environment and nothing but its capabilities.
# usage: start_kea dhcp4|dhcp6 [COMMAND to run it with ...]
start_kea() {
    local daemon=$1 user command environment
    shift
    user=$(unit_setting "$daemon" User)
    mapfile -t environment < <(unit_setting "$daemon" Environment)
    mapfile -t command < <(unit_setting "$daemon" ExecStart)
    make_unit_directories "$daemon"
    on_machine rm -f "/var/log/kea/kea-$daemon.log"
    start_child "$ROOT/lab/lab" exec "$LAB" server "$@" "$ROOT/lab/machine" exec "$MACHINE" env "${environment[@]}" \
        setpriv --reuid "$user" --regid "$user" --init-groups \
        --inh-caps "-all,$(unit_capabilities "$daemon")" --ambient-caps "-all,$(unit_capabilities "$daemon")" \
        "${command[@]}" >"$DIR/$daemon.out" 2>&1
    KEA_CHILDREN[$daemon]=$CHILD
    ln -sfn "$(machine_path "/run/kea/kea${daemon#dhcp}-ctrl-socket")" "$DIR/$daemon.socket"
    await "kea-$daemon did not start" 60 grep -qs "${daemon^^}_STARTED" "$(machine_path "/var/log/kea/kea-$daemon.log")" || {
        tail -n 20 "$DIR/$daemon.out" "$(machine_path "/var/log/kea/kea-$daemon.log")"
        return 1
    }
}

# usage: stop_kea dhcp4|dhcp6
stop_kea() {
    end_group "${KEA_CHILDREN[$1]}"
}

# Its process, as seen from outside.
kea_process() {
    ip netns pids "$LAB-server" | while read -r pid; do
        [[ $(readlink "/proc/$pid/exe") != */kea-"$1" ]] || printf '%s\n' "$pid"
    done
}
