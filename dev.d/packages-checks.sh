# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# What packages_test checks, on the machine $MACHINE and in the lab $LAB. Each says why it fails.
# shellcheck disable=SC2034 # some variables are read where these are called

declare -A KEA_CHILDREN

readonly FIXTURES=$ROOT/distribution/src/test
readonly BUNDLE=org.keaosgi.runscript
# The operator's script and what it writes.
readonly SCRIPT=/usr/share/kea/scripts/mark
readonly CALLS=/run/kea/calls
readonly OWN_BUNDLE=/var/lib/kea-osgi/bundles/org.example.own.jar
# Makes the version of a build that is newer than the one tested.
readonly NEWER=.1

# usage: deb_of KEA DIRECTORY
deb_of() {
    local found=("$2"/kea-osgi-"$1"_*.deb)
    [[ -e ${found[0]} ]] || die "there is no package for Kea $1 in $2: ./dev package"
    printf '%s\n' "${found[0]}"
}

tarball_of() {
    local found=("$PACKAGES_DIR"/kea-osgi-*.tar.gz)
    [[ -e ${found[0]} ]] || die "there is no tarball in $PACKAGES_DIR: ./dev package"
    printf '%s\n' "${found[0]}"
}

# What was built, and in newer/ the same with a higher version.
copy_packages() {
    local version=$1 target
    target=$(machine_path /root/packages)
    [[ -d $DIR/newer ]] || make_packages "$(package_version)$NEWER" "$DIR/newer" "$version" >/dev/null
    mkdir "$target"
    cp -R "$PACKAGES_DIR"/* "$DIR/newer" "$target"
}

apt_installs() {
    on_machine_apt install "/root/packages/${1##*/}" kea-dhcp4-server kea-dhcp6-server &&
        on_machine dpkg --status "$(dpkg-deb -f "$1" Package)" | grep -x 'Status: install ok installed'
}

dependencies_come() {
    on_machine_apt satisfy "$(dpkg-deb -f "$1" Depends)" && on_machine_apt install kea-dhcp4-server kea-dhcp6-server
}

owners_are_right() {
    local expected actual
    expected=$(sed "s/@RELEASE@/$1/" "$FIXTURES/owners.txt" | grep -v '^#')
    actual=$(awk '{ print $3 }' <<<"$expected" | on_machine xargs stat -c '%A %U:%G %n' 2>&1)
    diff <(printf '%s\n' "$expected") <(printf '%s\n' "$actual")
}

class_archive_is_there() {
    on_machine find /var/cache/kea-osgi/archive -name '*.jsa' -size +1M | grep .
}

# Addresses are resolved when a file is loaded and can't be written from then on, as Debian wants it.
native_code_is_hardened() {
    local file headers
    for file in "$(machine_path /usr/lib/x86_64-linux-gnu)"/kea-osgi/kea-"$1"/* \
        "$(machine_path /usr/lib/x86_64-linux-gnu)"/kea/hooks/libdhcp_osgi.so; do
        headers=$(readelf -dlW "$file") || return
        printf '%s\n' "$file" "$headers"
        grep -q 'FLAGS_1.* NOW' <<<"$headers" && grep -q GNU_RELRO <<<"$headers" || return
    done
}

units_are_sound() {
    local daemon output
    for daemon in dhcp4 dhcp6; do
        output=$(on_machine systemd-analyze verify --man=no "/usr/lib/systemd/system/kea-$daemon-server.service" 2>&1) || {
            printf '%s\n' "$output"
            return 1
        }
        ! grep kea <<<"$output" || return
    done
}

# -Q: not into the kernel, -K: no cache; AppArmor need not be on.
profiles_are_sound() {
    on_machine apparmor_parser -Q -K /etc/apparmor.d/kea-osgi-dhcp4 /etc/apparmor.d/kea-osgi-dhcp6
}

# What systemd and the operator make, whoever installs us.
operator_files() {
    make_unit_directories dhcp4
    make_unit_directories dhcp6
    on_machine install -d "${SCRIPT%/*}"
    # shellcheck disable=SC2016 # the script expands
    printf '#!/bin/sh\necho "$1" >>%s\n' "$CALLS" | on_machine tee "$SCRIPT" >/dev/null
    on_machine chmod 755 "$SCRIPT"
}

# A script, the bundle that runs it, a bundle of the operator's, and one line in Kea's own configuration.
configure_machine() {
    local daemon
    operator_files
    on_machine touch "$OWN_BUNDLE"
    for daemon in dhcp4 dhcp6; do
        on_machine sed -i -e "s|\"bundles\": \[ \]|\"bundles\": [ \"$BUNDLE\" ]|" \
            -e "s|\"config\": { }|\"config\": { \"$BUNDLE\": { \"script\": \"$SCRIPT\", \"hooks\": [ \"pkt${daemon#dhcp}_receive\" ] } }|" \
            "/etc/kea-osgi/$daemon.json"
        on_machine tee "/etc/kea/kea-$daemon.conf" >/dev/null <"$FIXTURES/kea-$daemon.conf"
    done
}

# As the kernel shows them: none but those in the unit, for the unit's user.
capabilities_are_right() {
    local status expected=0 name number
    status=/proc/$(kea_process "$1")/status
    while read -r name; do
        number=$(awk -v name="$name" '$2 == name { print $3 }' /usr/include/linux/capability.h)
        expected=$((expected | 1 << number))
    done < <(unit_setting "$1" AmbientCapabilities)
    grep -E '^(Uid|Cap)' "$status"
    printf 'expected: %016x\n' "$expected"
    ((expected > 0)) && [[ $(awk '/^CapPrm/ { print $2 }' "$status") == "$(printf %016x "$expected")" ]] &&
        [[ $(awk '/^Uid/ { print $2 }' "$status") == "$(on_machine id -u "$(unit_setting "$1" User)")" ]]
}

uses_class_archive() {
    grep '\.jsa$' "/proc/$(kea_process "$1")/maps" | grep /var/cache/kea-osgi/archive/
}

# Every client is answered, the script has run for each of them at HOOK, and the bundle counts its calls.
# usage: leases_through_bundle dhcp4|dhcp6 HOOK
leases_through_bundle() {
    local daemon=$1 hook=$2 sent received
    rm -f "$(machine_path "$CALLS")"
    start_load load "${daemon#dhcp}" -r 4 -R 4 -p 2 -d 30
    wait "$CHILD" || { tail -n 20 "$DIR/load.log"; return 1; }
    read -r sent received < <(load_result load)
    printf '%s: %s sent, %s received; the script was called:\n' "$daemon" "$sent" "$received"
    sort "$(machine_path "$CALLS")" | uniq -c
    ((sent > 0 && sent == received)) && grep -qx "$hook" "$(machine_path "$CALLS")" &&
        control "$daemon" hook-list "{\"hook\": \"$hook\"}" >"$DIR/answer" &&
        jq -e '[.. | .calls? // empty] | add > 0' "$DIR/answer"
}

tool_lists_bundles() {
    on_machine kea-osgi "--$1" bundles | tee "$DIR/bundles"
    grep -q "$BUNDLE.*active\|active.*$BUNDLE" "$DIR/bundles"
}

# On Kea's side of the network: the doctor asks Kea about its configuration.
doctor_finds_nothing() {
    "$ROOT/lab/lab" exec "$LAB" server "$ROOT/lab/machine" exec "$MACHINE" kea-osgi "--$1" doctor
}

configure_bundle() {
    control "$1" bundle-config-set \
        "{\"pid\": \"$BUNDLE\", \"properties\": {\"hooks\": [\"${1/dhcp/pkt}_send\"]}}"
}

bundle_is_configured() {
    control "$1" bundle-config-get "{\"pid\": \"$BUNDLE\"}" >"$DIR/answer"
    cat "$DIR/answer"
    jq -e --arg hook "${1/dhcp/pkt}_send" --arg script "$SCRIPT" \
        '.arguments.properties | .hooks == [$hook] and ([.script] | flatten) == [$script]' "$DIR/answer"
}

# Not a word of ours may ask the operator anything; a daemon that runs is not touched.
upgrade() {
    local before after version deb
    deb=$(deb_of "$1" "$DIR/newer")
    version=$(dpkg-deb -f "$deb" Version)
    before=$(kea_process dhcp4) && on_machine sha256sum /etc/kea-osgi/dhcp4.json /etc/kea-osgi/dhcp6.json >"$DIR/settings"
    on_machine_apt install "/root/packages/newer/${deb##*/}" || return
    after=$(kea_process dhcp4)
    [[ -n $before && $before == "$after" ]] || { printf 'process %s became %s\n' "$before" "$after"; return 1; }
    on_machine sha256sum /etc/kea-osgi/dhcp4.json /etc/kea-osgi/dhcp6.json | diff "$DIR/settings" - &&
        [[ $(on_machine dpkg-query -W -f "\${Version}" "kea-osgi-$1") == "$version" ]] && owners_are_right "$1"
}

restart_kea() {
    stop_kea "$1"
    start_kea "$1"
}

# Prints the file names of the packages for the other Keas.
other_packages() {
    local deb
    for deb in "$PACKAGES_DIR"/*.deb; do
        [[ $deb == *"/kea-osgi-$1_"* ]] || printf '%s\n' "${deb##*/}"
    done | grep .
}

wrong_kea_is_refused() {
    local others deb status
    others=$(other_packages "$1") || { printf 'there is no other package to try\n'; return 1; }
    for deb in $others; do
        status=0
        on_machine_apt install "/root/packages/$deb" >"$DIR/refused" 2>&1 || status=$?
        cat "$DIR/refused"
        ((status != 0)) && grep -q 'Depends: kea-common (' "$DIR/refused" || return
    done
    on_machine dpkg --status "kea-osgi-$1" | grep -x 'Status: install ok installed'
}

java_runtime_changes() {
    local archive package before after
    archive=$(machine_path "/var/cache/kea-osgi/archive/$(on_machine ls /var/cache/kea-osgi/archive | grep 'jsa$' | head -n 1)")
    package=$(on_machine dpkg-query -S "$(on_machine readlink -f /usr/lib/jvm/default-java)/lib/server/libjvm.so" | cut -d : -f 1)
    before=$(stat -c %i "$archive")
    on_machine_apt install --reinstall "$package" || return
    after=$(stat -c %i "$archive")
    printf '%s: %s became %s\n' "$archive" "$before" "$after"
    [[ $before != "$after" ]]
}

removal_warns() {
    on_machine_apt remove "$1" 2>&1 | tee "$DIR/removal"
    grep -q 'kea-dhcp4.conf still names Kea OSGi' "$DIR/removal" &&
        on_machine dpkg --status "$1" | grep -x 'Status: deinstall ok config-files'
}

removed_is_gone() {
    on_machine sh -c "ls -d /etc/kea-osgi/dhcp4.json /var/lib/kea/osgi/dhcp4 $OWN_BUNDLE &&
        ! ls -d /usr/share/kea-osgi /usr/lib/*/kea-osgi /usr/lib/*/kea/hooks/libdhcp_osgi.so /var/cache/kea-osgi"
}

# As in an upgrade of Kea to another release, but for Kea: our package has been removed, that for another Kea comes,
# asks nothing, and then ours is purged.
takes_over() {
    local deb
    deb=$(other_packages "$1" | head -n 1)
    on_machine dpkg --force-depends --install "/root/packages/$deb" </dev/null && on_machine dpkg --purge "kea-osgi-$1" &&
        on_machine ls -d /var/lib/kea/osgi/dhcp4 "$OWN_BUNDLE" &&
        on_machine sha256sum /etc/kea-osgi/dhcp4.json /etc/kea-osgi/dhcp6.json | diff "$DIR/settings" - || return
    SUCCESSOR=${deb%%_*}
}

purge() {
    on_machine userdel _kea && on_machine_apt purge "$1" && ! on_machine dpkg --status "$1"
}

nothing_left() {
    list_files >"$DIR/files.after"
    diff "$DIR/files.before" "$DIR/files.after"
}

# usage: installer_refuses INSTALLER CAUSE REMEDY
installer_refuses() {
    local status=0
    # shellcheck disable=SC2086 # the installer may have options
    on_machine $1 >"$DIR/refused" 2>&1 || status=$?
    cat "$DIR/refused"
    ((status != 0)) && grep -q "$2" "$DIR/refused" && grep -q "$3" "$DIR/refused" &&
        ! on_machine test -e /usr/share/kea-osgi
}

without_java() {
    local status=0
    on_machine mv /usr/lib/jvm /usr/lib/no-jvm
    "$@" || status=$?
    on_machine mv /usr/lib/no-jvm /usr/lib/jvm
    return "$status"
}

installs_again() {
    on_machine sha256sum /etc/kea-osgi/dhcp4.json >"$DIR/settings"
    on_machine "$1" && on_machine sha256sum /etc/kea-osgi/dhcp4.json | diff "$DIR/settings" -
}

uninstalls() {
    on_machine "$1" --uninstall && removed_is_gone
}

# What was uninstalled before has no list of files any more; --purge then takes what was left.
purges() {
    on_machine "$1" && on_machine "$1" --uninstall --purge
}

# Prints an instruction of the Containerfile's last stage, its lines joined. usage: containerfile RUN|CMD
containerfile() {
    sed -e :join -e '/\\$/N; s/\\\n//; t join' "$ROOT/distribution/src/container/Containerfile" |
        awk -v name="$1" '$1 == "FROM" { text = "" } $1 == name { sub(/^[A-Z]+ /, ""); text = $0 } END { print text }'
}

container_builds() {
    on_machine sh -c "$(containerfile RUN)" && ! on_machine test -e /root/packages
}

container_starts() {
    local command
    mapfile -t command < <(containerfile CMD | jq -r '.[]')
    start_child "$ROOT/lab/lab" exec "$LAB" server "$ROOT/lab/machine" exec "$MACHINE" \
        env KEA_LOCKFILE_DIR=/run/lock/kea "${command[@]}" >"$DIR/container.out" 2>&1
    KEA_CHILDREN[dhcp4]=$CHILD
    await "kea-dhcp4 did not start" 60 grep -qs DHCP4_STARTED "$(machine_path /var/log/kea/kea-dhcp4.log)" || {
        cat "$DIR/container.out"
        return 1
    }
    capabilities_are_right dhcp4 && grep -q OSGI_JVM_CREATED "$(machine_path /var/log/kea/kea-dhcp4.log)"
}
