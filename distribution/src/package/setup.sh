# shellcheck shell=sh
# SPDX-License-Identifier: Apache-2.0
#
# What is done on the machine once the files are there, and what is undone when they go: functions that the
# maintainer scripts of the Debian packages and the installer of the tarball share. Everything may be done
# twice.

kea_osgi_user=_kea
# The others transfer to the first.
kea_osgi_profiles="kea-osgi-runner kea-osgi-dhcp4 kea-osgi-dhcp6"

kea_osgi_say() {
    echo "kea-osgi: $*"
}

kea_osgi_warn() {
    echo "kea-osgi: warning: $*" >&2
}

kea_osgi_own() {
    mode=$1
    owner=$2
    shift 2
    chown "$owner" "$@"
    chmod "$mode" "$@"
}

# The operator's files can be read by Kea, written by root alone; the storage is Kea's.
kea_osgi_directories() {
    mkdir -p /etc/kea-osgi /var/lib/kea-osgi/bundles /var/lib/kea-osgi/deploy /var/cache/kea-osgi/archive
    kea_osgi_own 750 "root:$kea_osgi_user" /etc/kea-osgi /var/lib/kea-osgi /var/lib/kea-osgi/bundles \
        /var/lib/kea-osgi/deploy
    for settings in /etc/kea-osgi/dhcp4.json /etc/kea-osgi/dhcp6.json; do
        [ ! -e "$settings" ] || kea_osgi_own 640 "root:$kea_osgi_user" "$settings"
    done
    # systemd makes Kea's own directory at the first start, with this owner.
    [ -d /var/lib/kea ] || install -d -m 750 -o "$kea_osgi_user" -g "$kea_osgi_user" /var/lib/kea
    install -d -m 750 -o "$kea_osgi_user" -g "$kea_osgi_user" /var/lib/kea/osgi
}

# An archive of classes for each JVM that is there; Kea starts without one too, only more slowly.
kea_osgi_archives() {
    for made in /var/cache/kea-osgi/archive/*.jsa.for; do
        [ -e "$made" ] || continue
        libjvm=$(sed 's/ .*//; q' "$made")
        [ -e "$libjvm" ] || rm -f "$made" "${made%.for}"
    done
    /usr/share/kea-osgi/bin/kea-osgi-archive > /dev/null ||
        kea_osgi_warn "Kea starts more slowly until /usr/share/kea-osgi/bin/kea-osgi-archive has run without error"
}

# The profiles each take in a file for what this site needs besides.
kea_osgi_apparmor() {
    mkdir -p /etc/apparmor.d/local
    for profile in $kea_osgi_profiles; do
        [ -e "/etc/apparmor.d/local/$profile" ] || install -m 644 /dev/null "/etc/apparmor.d/local/$profile"
        if aa-enabled --quiet 2> /dev/null; then
            apparmor_parser -r -T -W "/etc/apparmor.d/$profile" ||
                kea_osgi_warn "the AppArmor profile $profile was not loaded; Debian's own lets no JVM start"
        fi
    done
}

kea_osgi_units() {
    [ ! -d /run/systemd/system ] || systemctl --system daemon-reload || true
}

kea_osgi_configure() {
    kea_osgi_directories
    kea_osgi_apparmor
    kea_osgi_archives
    kea_osgi_units
}

# usage: kea_osgi_next_steps [version that was there before]
kea_osgi_next_steps() {
    if [ -z "${1:-}" ]; then
        kea_osgi_say "add to \"hooks-libraries\" in Kea's configuration: <?include \"/etc/kea-osgi/dhcp4.json\"?> (or dhcp6.json)"
        kea_osgi_say "then: systemctl restart kea-dhcp4-server (or kea-dhcp6-server)"
    else
        kea_osgi_say "a daemon that runs keeps the library it has loaded; the new one wants a restart:"
        kea_osgi_say "systemctl restart kea-dhcp4-server kea-dhcp6-server"
    fi
}

# Kea refuses a configuration that names a hook library that isn't there.
kea_osgi_still_named() {
    for configuration in /etc/kea/kea-dhcp4.conf /etc/kea/kea-dhcp6.conf; do
        if grep -v '^ *\(//\|#\)' "$configuration" 2> /dev/null | grep -q '/etc/kea-osgi/\|libdhcp_osgi\.so'; then
            kea_osgi_warn "$configuration still names Kea OSGi: take that out, or Kea will not start again"
        fi
    done
}

# What was made here and nobody has written by hand.
kea_osgi_removed() {
    rm -rf /var/cache/kea-osgi
    kea_osgi_units
}

# Everything else: configuration, storage, the operator's bundles.
kea_osgi_purge() {
    rm -rf /var/lib/kea/osgi /var/lib/kea-osgi /var/cache/kea-osgi /etc/kea-osgi
    for profile in $kea_osgi_profiles; do
        rm -f "/etc/apparmor.d/local/$profile" "/etc/apparmor.d/disable/$profile" \
            "/etc/apparmor.d/force-complain/$profile" /var/cache/apparmor/*/"$profile"
    done
    # Kea's directory only when Kea is gone as well, else systemd's idea of it stays.
    [ -e /usr/sbin/kea-dhcp4 ] || [ -e /usr/sbin/kea-dhcp6 ] || rmdir /var/lib/kea 2> /dev/null || true
}
