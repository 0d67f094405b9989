# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# Whether the AppArmor profiles allow what Kea, the JVM, the runner and a script really do with files, on the
# machine $MACHINE. AppArmor itself need not be on: a run is traced, and each file that it used is held against
# the rules, as AppArmor's own parser has expanded them.

# What a rule's number says of files of one's own, and, shifted, of other files.
declare -rA PERMISSION_BITS=([x]=1 [w]=2 [r]=4 [k]=32 [m]=64)
readonly OTHERS_SHIFT=14

# Starts a daemon under strace, has it do its work, and checks all that was traced. usage: profiles_allow_run dhcp4|dhcp6
profiles_allow_run() {
    local daemon=$1 trace=$DIR/trace.$1 status=0 profile
    start_kea "$daemon" strace -f -y -qq -s 400 --pidns-translation -e signal=none \
        -e trace=%file,%process,bind,mmap,fcntl,flock -o "$trace" &&
        leases_through_bundle "$daemon" "${daemon/dhcp/pkt}_send" && configure_bundle "$daemon" &&
        control "$daemon" config-reload && leases_through_bundle "$daemon" "${daemon/dhcp/pkt}_send" || status=$?
    stop_kea "$daemon"
    ((status == 0)) || return "$status"
    traced_files "$trace" "$daemon" >"$DIR/traced"
    grep -q "^kea-osgi-runner x [a-z]* $SCRIPT\$" "$DIR/traced" || { printf 'the script was not traced\n'; status=1; }
    for profile in "kea-osgi-$daemon" kea-osgi-runner; do
        profile_allows "$profile" || status=1
    done
    return "$status"
}

# Prints "PROFILE PERMISSION own|others PATH" for each file that was used. AppArmor looks at a file's own place,
# whatever links led there; strace may see the machine's root from outside.
# usage: traced_files TRACE dhcp4|dhcp6
# shellcheck disable=SC2016 # the machine's shell expands
traced_files() {
    awk -v daemon="/kea-$2" -f "$ROOT/dev.d/traced-files.awk" "$1" "$1" | sort -u |
        sed -e "s/^daemon /kea-osgi-$2 /" -e 's| /mnt/root/| /|' |
        on_machine sh -c 'while read -r profile permission path; do
            class=own
            case $path in
                /proc/*) ;;
                *)
                    case $path in */) slash=/ ;; *) slash= ;; esac
                    path=$(realpath -m "$path")$slash
                    [ ! -e "$path" ] || [ "$(stat -c %U "$path")" = _kea ] || class=others
                    ;;
            esac
            echo "$profile $permission $class $path"
        done' | sort -u
}

# Prints what the profile would deny, and fails then.
profile_allows() {
    local profile=$1 permission class denied
    on_machine apparmor_parser -Q -K -D rule-exprs "/etc/apparmor.d/$profile" >"$DIR/rules" 2>&1 || return
    grep -q "^$profile " "$DIR/traced" || { printf 'nothing was traced for %s\n' "$profile"; return 1; }
    denied=$(for permission in "${!PERMISSION_BITS[@]}"; do
        for class in own others; do
            patterns allow "$permission" "$class" >"$DIR/allowed"
            patterns deny "$permission" "$class" >"$DIR/denied"
            sed -n "s|^$profile $permission $class ||p" "$DIR/traced" >"$DIR/used"
            sort -u <(grep -vxE -f "$DIR/allowed" "$DIR/used") <(grep -xE -f "$DIR/denied" "$DIR/used") |
                sed "s/^/$profile denies $permission of /"
        done
    done)
    [[ -z $denied ]] || { printf '%s\n' "$denied"; return 1; }
}

# Prints the patterns of the rules that grant or deny a permission. The parser prints of a rule
#   rule: PATTERN  ->  TREE [deny ](PERMISSIONS/...)
# usage: patterns allow|deny PERMISSION own|others
patterns() {
    local mask=${PERMISSION_BITS[$2]} kind pattern bits
    [[ $3 == own ]] || mask=$((mask << OTHERS_SHIFT))
    sed -n -E -e 's|^rule: (.*)  ->  .* deny \((0x[0-9a-f]+)/.*|deny \2 \1|p; t' \
        -e 's|^rule: (.*)  ->  .* \((0x[0-9a-f]+)/.*|allow \2 \1|p' "$DIR/rules" | while read -r kind bits pattern; do
        [[ $kind != "$1" ]] || (((bits & mask) == 0)) || printf '%s\n' "$pattern"
    done | sed -e 's|\[^/\\x00\]|[^/]|g' -e 's|\[^\\x00\]|.|g'
}
