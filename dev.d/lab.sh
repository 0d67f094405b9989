# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev lab: servers in a lab, and a way into the lab of a running './dev run' or './dev lab start';
# everything else goes to lab/lab.

# shellcheck source=dev.d/build.sh
source "$ROOT/dev.d/build.sh"
# shellcheck source=dev.d/demo.sh
source "$ROOT/dev.d/demo.sh"

lab_usage() {
    cat <<'USAGE'
  ./dev lab start [--database postgresql|mariadb]
                                   both servers in a lab, until Ctrl-C; leases and reservations
                                   are kept in a database of the lab, or else in files and memory

The lab of the running './dev run' or './dev lab start':
  ./dev lab command dhcp4|dhcp6 NAME [ARGUMENTS]
                                   send a control command; ARGUMENTS is JSON
  ./dev lab sql STATEMENT          ask the database that it was started with
  ./dev lab calls [N]              the last N (3) calls of the script, with all variables
  ./dev lab log dhcp4|dhcp6        follow a server's log
  ./dev lab shell [client|server]  a shell in one of its namespaces
  ./dev lab stop                   end it

USAGE
    "$ROOT/lab/lab" help | sed 's/^usage: lab/Labs of your own: .\/dev lab/'
}

dev_lab() {
    local command=${1:-help}
    shift || true
    case $command in
        start) lab_start "$@" ;;
        command) find_stage && send_command "$@" ;;
        calls) find_stage && show_calls "${1:-3}" ;;
        sql) find_stage && ask_database "${1:-}" ;;
        log) find_stage && follow_log "${1:-}" ;;
        shell) find_stage && exec "$ROOT/lab/lab" exec "$LAB" "${1:-client}" "${SHELL:-/bin/bash}" ;;
        stop) find_stage && stop_run ;;
        help | -h | --help) lab_usage ;;
        # The lab belongs to whoever called us, not to this process.
        up) exec "$ROOT/lab/lab" up "$1" "${2:-$PPID}" ;;
        *) exec "$ROOT/lab/lab" "$command" "$@" ;;
    esac
}

lab_start() {
    local kind=
    case $#:${1:-}:${2:-} in
        0::) ;;
        2:--database:postgresql | 2:--database:mariadb) kind=$2 ;;
        *) lab_usage >&2 && exit 2 ;;
    esac
    need_root "the lab"
    dev_setup quiet
    build_home
    make_stage
    [[ -z $kind ]] || start_database "$kind"
    start_daemon dhcp4
    start_daemon dhcp6
    headline "kea-dhcp4 and kea-dhcp6 are up in the lab $LAB${kind:+, with their data in $kind}."
    say "  ./dev lab command dhcp4 config-get      from another terminal; './dev lab' tells more"
    say "  ./dev lab sql 'SELECT * FROM lease4'    what the database holds"
    until_interrupted
}

# usage: ask_database SQL
ask_database() {
    local kind
    for kind in postgresql mariadb; do
        [[ ! -d /dev/shm/kea-osgi-lab/$LAB/$kind ]] || break
    done
    "$ROOT/lab/database" sql "$LAB" "$kind" kea <<<"$1"
}

find_stage() {
    need_root "the lab"
    read -r LAB DIR 2>/dev/null <"$RUN_STATE" || true
    [[ -n ${LAB:-} && -d $DIR && -e /proc/${LAB##*-} ]] ||
        die "neither './dev run' nor './dev lab start' is up: start one in another terminal, it stays up there"
}

check_daemon() {
    [[ $1 == dhcp4 || $1 == dhcp6 ]] || die "which server: dhcp4 or dhcp6?"
}

send_command() {
    local status=0
    check_daemon "${1:-}"
    [[ -n ${2:-} ]] || die "which command? 'list-commands' tells them all"
    jq -e . <<<"${3:-null}" >/dev/null || [[ ${3:-null} == null ]] || die "the arguments are not JSON: $3"
    control "$@" >"$DIR/answer.$$" || status=$?
    jq . "$DIR/answer.$$"
    rm -f "$DIR/answer.$$"
    return "$status"
}

show_calls() {
    local file files
    # shellcheck disable=SC2012 # the names are ours
    mapfile -t files < <(ls -tr "$DIR/calls" | tail -n "$1")
    for file in "${files[@]}"; do
        headline "${file%.*}"
        print_call "$DIR/calls/$file"
    done
}

follow_log() {
    check_daemon "$1"
    exec tail -n 20 -f "$DIR/$1.log"
}

stop_run() {
    local pid=${LAB##*-}
    kill -TERM "$pid"
    await "process $pid has not ended" 20 test ! -e "/proc/$pid"
}
