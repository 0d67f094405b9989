# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev run: the whole thing before your eyes. Every step looks at what really happened and ends
# the run when it did not.

# shellcheck source=dev.d/build.sh
source "$ROOT/dev.d/build.sh"
# shellcheck source=dev.d/demo.sh
source "$ROOT/dev.d/demo.sh"

readonly RUNSCRIPT=org.keaosgi.runscript

dev_run() {
    need_root "the lab (two network namespaces)"
    dev_setup quiet
    build_home
    headline "A lab: two network namespaces joined by a veth pair"
    make_stage
    "$ROOT/lab/lab" list | sed -n "s/^$LAB .*/  $LAB-server and $LAB-client are up/p"
    step "Kea with the container and the bundle $RUNSCRIPT" show_daemons
    step "The bundles, by the control channel" show_bundles
    step "A DHCPv4 client: dhclient -4" show_lease 4 lease4_select KEA_LEASE4_ADDRESS
    step "A DHCPv6 client: dhclient -6" show_lease 6 lease6_select KEA_LEASE6_ADDRESS
    step "Many clients: perfdhcp" show_load
    step "Swapping the bundle while clients renew" show_swap
    headline "Every step was seen to work."
    stay
}

step() {
    local title=$1
    shift
    headline "$title"
    "$@" && return
    say
    say "FAILED: $title"
    tail -n 15 "$DIR"/dhcp?.log
    exit 1
}

show_daemons() {
    local daemon
    for daemon in dhcp4 dhcp6; do
        start_daemon "$daemon" || return
        say "  kea-$daemon $("kea-$daemon" -v): java $(control "$daemon" jvm-get | jq -r .arguments.version), started"
    done
}

bundle_state() {
    control "$1" bundle-list | jq -r --arg name "$RUNSCRIPT" \
        '.arguments.bundles[] | select(.["symbolic-name"] == $name) | .state'
}

show_bundles() {
    local daemon
    control dhcp4 bundle-list >"$DIR/answer" || { cat "$DIR/answer"; return 1; }
    jq -r '.arguments.bundles[] | "  \(.id)\t\(.state)\t\(.["symbolic-name"]) \(.version)"' "$DIR/answer"
    for daemon in dhcp4 dhcp6; do
        [[ $(bundle_state "$daemon") == active ]] || { say "  $RUNSCRIPT is not active in kea-$daemon"; return 1; }
    done
}

# usage: show_lease FAMILY HOOK VARIABLE: the client gets an address, the script hears of it
show_lease() {
    local family=$1 hook=$2 variable=$3 address
    start_client "$family"
    await "no lease after 20 s: $(tail -n 3 "$DIR/client$family.log")" 20 has_address "$family" || return
    address=$(client_address "$family")
    say "  dhclient has $address; at $hook the script received:"
    await "the script was not told of $address" 10 call_with "$hook" "$variable=$address" >"$DIR/call" || return
    print_call "$(head -n 1 "$DIR/call")"
}

show_load() {
    local family
    for family in 4 6; do
        start_load load "$family" -r 20 -R 20 -p 3
        wait "$CHILD" || { tail -n 20 "$DIR/load.log"; return 1; }
        report_load "DHCPv$family" load || return
    done
}

report_load() {
    local sent received
    read -r sent received < <(load_result "$2")
    say "  $1: $sent packets sent by perfdhcp, $received answered"
    ((sent > 0 && sent == received)) || { tail -n 30 "$DIR/$2.log"; return 1; }
}

# Both real clients renew, and perfdhcp renews on top, while the bundle goes and comes back.
show_swap() {
    local before load file calls
    file=$(control dhcp4 bundle-list | jq -r --arg name "$RUNSCRIPT" \
        '.arguments.bundles[] | select(.["symbolic-name"] == $name) | .file')
    before=$(renewals)
    start_load swap 4 -r 20 -f 10 -R 20 -p 15
    load=$CHILD
    sleep 2
    control dhcp4 bundle-uninstall "{\"bundle\": \"$RUNSCRIPT\"}" >"$DIR/answer" || { cat "$DIR/answer"; return 1; }
    [[ -z $(bundle_state dhcp4) ]] || { say "  the bundle is still there"; return 1; }
    # A script that was already running may still write down its call.
    sleep 1
    calls=$(dhcp4_calls)
    sleep 4
    [[ $calls == "$(dhcp4_calls)" ]] || { say "  the script was still called"; return 1; }
    say "  uninstalled: Kea went on without it for 4 s, the script was not called"
    control dhcp4 bundle-install "{\"file\": \"$file\"}" >"$DIR/answer" || { cat "$DIR/answer"; return 1; }
    [[ $(bundle_state dhcp4) == active ]] || { say "  the bundle is not active"; return 1; }
    await "the script was not called again" 10 more_calls_than "$calls" || return
    say "  installed from $file: the script is called again"
    wait "$load" || { tail -n 30 "$DIR/swap.log"; return 1; }
    report_load "DHCPv4 exchanges and renewals meanwhile" swap || return
    report_renewals "$before"
}

dhcp4_calls() {
    find "$DIR/calls" -name 'lease4_*' -type f | wc -l
}

more_calls_than() {
    (($(dhcp4_calls) > $1))
}

# dhclient renews every 2 s; each of its requests must have been granted at once.
report_renewals() {
    local asked_before=${1% *} asked granted
    await "dhclient has a renewal unanswered: $(renewals)" 3 all_granted || return
    read -r asked granted < <(renewals)
    say "  dhclient renewed $((asked - asked_before)) times meanwhile, 0 failures"
    ((asked > asked_before))
}

all_granted() {
    local asked granted
    read -r asked granted < <(renewals)
    ((asked == granted))
}

stay() {
    say
    say "To try next, from another terminal, while './dev run' is up:"
    say "  ./dev lab command dhcp4 bundle-list"
    say "  ./dev lab command dhcp4 hook-list"
    say "  ./dev lab command dhcp4 bundle-config-set '{\"pid\": \"$RUNSCRIPT\", \"properties\": {\"hooks\": [\"lease4_renew\"]}}'"
    say "  ./dev lab command dhcp4 bundle-stop '{\"bundle\": \"$RUNSCRIPT\"}'"
    say "  ./dev lab calls                 what the script received last"
    say "  ./dev lab log dhcp4             Kea's log, as it grows"
    say "  ./dev lab shell client          a shell where the clients are (or: server)"
    say "Your own bundle in ten minutes: docs/authors/hello-bundle.md"
    [[ ! -t 0 || ! -t 1 ]] || until_interrupted
}
