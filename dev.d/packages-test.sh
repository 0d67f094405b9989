# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev package test [--built] [KEA ...]: installs what ./dev package makes, on a clean machine for each Kea.

# shellcheck source=dev.d/machines.sh
source "$ROOT/dev.d/machines.sh"
# shellcheck source=dev.d/packages-checks.sh
source "$ROOT/dev.d/packages-checks.sh"
# shellcheck source=dev.d/apparmor-check.sh
source "$ROOT/dev.d/apparmor-check.sh"

# The packages of every Kea are made for the test of one: another Kea's must be refused.
dev_package_test() {
    local version versions start table=()
    need_root "installing packages on a machine of its own"
    if [[ ${1:-} == --built ]]; then shift; else package_keas; fi
    versions=("$@")
    ((${#versions[@]})) || mapfile -t versions < <(kea_versions)
    for version in "${versions[@]}"; do
        kea_line "$version" >/dev/null
        headline "The packages for Kea $version, on Debian $(debian_of "$version")"
        PASSED=0 FAILED=0 SKIPPED=0 start=$SECONDS
        packages_test "$version" || ((FAILED > 0)) || FAILED=1
        table+=("$(matrix_line "$version" - packages "$( ((FAILED == 0)) && echo ok || echo FAILED)" \
            "$PASSED" "$FAILED" "$SKIPPED" "$((SECONDS - start))")")
    done
    headline "$(matrix_line Kea JDK group result passed failed skipped seconds)"
    printf '%s\n' "${table[@]}"
    [[ ${table[*]} != *FAILED* ]]
}

# Installs the packages of one Kea. Counts in PASSED and FAILED, and fails when a check has failed.
# usage: packages_test KEA
packages_test() {
    local version=$1
    remove_dead_tests
    LAB=keaosgi-packages-$version-$$
    DIR=$(mktemp -d "/tmp/$LAB.XXXXXX")
    at_exit "remove_packages_test $LAB $DIR"
    make_clean_root "$version"
    "$ROOT/lab/lab" up "$LAB" "$$"
    tarball_life "$version"
    package_life "$version"
    [[ $(kea_suite "$version") != here ]] || container_life "$version"
    remove_packages_test "$LAB" "$DIR"
    ((FAILED == 0))
}

# What a killed test could not remove itself; its machine went with it.
remove_dead_tests() {
    local dir owner
    for dir in /tmp/keaosgi-packages-*.*; do
        owner=${dir##*-}
        [[ ! -d $dir || -e /proc/${owner%%.*} ]] || rm -rf "$dir"
    done
    "$ROOT/lab/lab" gc
}

remove_packages_test() {
    "$ROOT/lab/lab" down "$1"
    rm -rf "$2"
}

# Counts one check; what it says is shown when it fails. usage: check WORDS COMMAND...
check() {
    local words=$1
    shift
    if "$@" >"$DIR/check" 2>&1; then
        say "  ok      $words"
        PASSED=$((PASSED + 1))
    else
        say "  FAILED  $words"
        tail -n 30 "$DIR/check" | sed 's/^/            /'
        FAILED=$((FAILED + 1))
    fi
}

# From a Debian without Kea to one that has had our package and doesn't any more.
package_life() {
    local version=$1 package=kea-osgi-$1 deb daemon
    boot_machine "$version"
    deb=$(deb_of "$version" "$PACKAGES_DIR")
    copy_packages "$version"
    check "apt installs ${deb##*/} with Kea and Java" apt_installs "$deb"
    check "directories and files have their owners and modes" owners_are_right "$version"
    check "what is installed is what was packed" on_machine dpkg --verify "$package"
    check "a class archive was made" class_archive_is_there
    check "native code is hardened" native_code_is_hardened "$version"
    check "systemd takes the units with our drop-ins" units_are_sound
    check "the AppArmor profiles are sound" profiles_are_sound
    configure_machine
    for daemon in dhcp4 dhcp6; do
        check "kea-$daemon starts as its unit has it" start_kea "$daemon"
        check "kea-$daemon has its unit's capabilities and no other" capabilities_are_right "$daemon"
        check "kea-$daemon uses the class archive" uses_class_archive "$daemon"
        check "clients of kea-$daemon get leases through a bundle" leases_through_bundle "$daemon" "${daemon/dhcp/pkt}_receive"
        check "kea-osgi lists the bundles of kea-$daemon" tool_lists_bundles "$daemon"
        check "kea-osgi finds nothing wrong with kea-$daemon" doctor_finds_nothing "$daemon"
        check "kea-$daemon takes a bundle's configuration at run time" configure_bundle "$daemon"
    done
    check "an upgrade to a newer build leaves the configuration alone" upgrade "$version"
    for daemon in dhcp4 dhcp6; do
        check "kea-$daemon serves on with what it has loaded" leases_through_bundle "$daemon" "${daemon/dhcp/pkt}_send"
        check "kea-$daemon starts again, with the newer build" restart_kea "$daemon"
        check "the bundle in kea-$daemon has the configuration of before" bundle_is_configured "$daemon"
        check "clients of kea-$daemon get leases through the bundle again" leases_through_bundle "$daemon" "${daemon/dhcp/pkt}_send"
        stop_kea "$daemon"
    done
    for daemon in dhcp4 dhcp6; do
        check "kea-$daemon and its script do nothing that the AppArmor profiles forbid" profiles_allow_run "$daemon"
    done
    check "another Kea's package is refused, with the reason" wrong_kea_is_refused "$version"
    check "a changed Java runtime gets a new class archive" java_runtime_changes
    check "removing warns of the configuration that names us" removal_warns "$package"
    check "the operator's files are there, ours are gone" removed_is_gone
    check "the package for another Kea takes over configuration and storage" takes_over "$version"
    check "purging works without the user _kea too" purge "${SUCCESSOR:-$package}"
    check "nothing is left behind" nothing_left
    end_machine
}

# The same with the tarball. What is there before, which is Kea, Java and the operator's own, is what must be
# there after either.
tarball_life() {
    local version=$1 tarball installer
    boot_machine "$version"
    tarball=$(tarball_of)
    copy_packages "$version"
    on_machine tar -xf "/root/packages/${tarball##*/}" -C /opt
    installer=/opt/$(basename "$tarball" .tar.gz)/install.sh
    check "the installer misses Kea, and says how to get it" installer_refuses "$installer" "there is no Kea" kea-dhcp4-server
    check "the package's dependencies can be had" dependencies_come "$(deb_of "$version" "$PACKAGES_DIR")"
    check "the installer misses Java, and says how to get it" without_java \
        installer_refuses "$installer" "no Java 17 or newer" default-jre-headless
    check "the installer is for root, and says so" \
        installer_refuses "setpriv --reuid 65534 --regid 65534 --clear-groups $installer" "only root" "as root"
    check "the installer refuses a Kea that it has nothing for" installer_refuses "$installer --kea 1.9.9" "not for Kea 1.9.9" "$version"
    operator_files
    list_files >"$DIR/files.before"
    check "the installer installs" on_machine "$installer"
    check "it gives files their owners and modes" owners_are_right "$version"
    configure_machine
    check "the installer may be run again and keeps the configuration" installs_again "$installer"
    check "kea-dhcp4 starts with it" start_kea dhcp4
    check "kea-dhcp4 uses the class archive" uses_class_archive dhcp4
    check "clients get leases through a bundle" leases_through_bundle dhcp4 pkt4_receive
    stop_kea dhcp4
    check "uninstalling leaves the operator's files" uninstalls "$installer"
    check "purging takes them as well" purges "$installer"
    check "nothing is left behind" nothing_left
    end_machine
}

# What the Containerfile does once the packages are there: its last stage's commands, and the one that it starts.
container_life() {
    local version=$1
    boot_machine "$version"
    copy_packages "$version"
    check "the Containerfile's last stage installs" container_builds
    on_machine tee /etc/kea/kea-dhcp4.conf >/dev/null <"$FIXTURES/kea-dhcp4.conf"
    check "its command starts kea-dhcp4 as _kea" container_starts
    end_machine
}
