# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev lab: a way into the lab of a running './dev run'; everything else goes to lab/lab.

# shellcheck source=dev.d/demo.sh
source "$ROOT/dev.d/demo.sh"

lab_usage() {
    cat <<'USAGE'
The lab of the running './dev run':
  ./dev lab command dhcp4|dhcp6 NAME [ARGUMENTS]
                                   send a control command; ARGUMENTS is JSON
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
        command) find_stage && send_command "$@" ;;
        calls) find_stage && show_calls "${1:-3}" ;;
        log) find_stage && follow_log "${1:-}" ;;
        shell) find_stage && exec "$ROOT/lab/lab" exec "$LAB" "${1:-client}" "${SHELL:-/bin/bash}" ;;
        stop) find_stage && stop_run ;;
        help | -h | --help) lab_usage ;;
        # The lab belongs to whoever called us, not to this process.
        up) exec "$ROOT/lab/lab" up "$1" "${2:-$PPID}" ;;
        *) exec "$ROOT/lab/lab" "$command" "$@" ;;
    esac
}

find_stage() {
    need_root "the lab"
    read -r LAB DIR 2>/dev/null <"$RUN_STATE" || true
    [[ -n ${LAB:-} && -d $DIR && -e /proc/${LAB##*-} ]] ||
        die "no './dev run' is up: start it in another terminal, it stays up there"
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
