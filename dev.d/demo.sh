# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# The parts of the demonstration: its folder, daemons, control channel and clients. Everything
# lives in $DIR and in the lab $LAB.

# Makes the lab and the folder; both are gone when we end, whatever the reason.
make_stage() {
    LAB=keaosgi-run-$$
    remove_dead_stages
    DIR=$(mktemp -d "/tmp/keaosgi-run-$$.XXXXXX")
    at_exit remove_stage
    mkdir "$DIR/calls"
    cp "$ROOT"/lab/demo/*script "$DIR"
    "$ROOT/lab/lab" up "$LAB" "$$"
    printf '%s %s\n' "$LAB" "$DIR" >"$RUN_STATE"
}

remove_stage() {
    "$ROOT/lab/lab" down "$LAB"
    rm -rf "$DIR"
    grep -qsF "$DIR" "$RUN_STATE" && rm -f "$RUN_STATE"
}

# What a killed run could not remove itself.
remove_dead_stages() {
    local dir pid
    for dir in /tmp/keaosgi-run-*.*; do
        pid=${dir#/tmp/keaosgi-run-}
        [[ ! -d $dir || -e /proc/${pid%%.*} ]] || rm -rf "$dir"
    done
    "$ROOT/lab/lab" gc
}

# A database server of the lab, which the daemons started later keep leases and reservations in.
# usage: start_database postgresql|mariadb
start_database() {
    local socket
    socket=$("$ROOT/lab/database" start "$LAB" "$1") && "$ROOT/lab/database" schema "$LAB" "$1" kea || return
    case $1 in
        postgresql) DATABASE=$(jq -nc --arg host "$socket" '{type: "postgresql", $host}') ;;
        mariadb)
            DATABASE='{"type": "mysql", "host": "localhost"}'
            export MYSQL_UNIX_PORT=$socket
            ;;
    esac
    DATABASE=$(jq -c '. + {name: "kea", user: "kea", password: "kea"}' <<<"$DATABASE")
}

# usage: write_config dhcp4|dhcp6
write_config() {
    local database=()
    [[ -z ${DATABASE:-} ]] || database=(
        -e "s|\"lease-database\": .*|\"lease-database\": $DATABASE, \"hosts-database\": $DATABASE,|")
    sed "${database[@]}" -e "s|@HOME@|$KEA_OSGI_HOME|g" -e "s|@DIR@|$DIR|g" \
        "$ROOT/lab/demo/kea-$1.conf" >"$DIR/$1.conf"
}

# usage: start_daemon dhcp4|dhcp6
start_daemon() {
    local daemon=$1
    write_config "$daemon"
    start_child "$ROOT/lab/lab" exec "$LAB" server env KEA_PIDFILE_DIR="$DIR" KEA_LOCKFILE_DIR="$DIR" \
        "kea-$daemon" -c "$DIR/$daemon.conf" >"$DIR/$daemon.out" 2>&1
    await "kea-$daemon did not start" 30 grep -qs "${daemon^^}_STARTED" "$DIR/$daemon.log" || {
        tail -n 20 "$DIR/$daemon.out" "$DIR/$daemon.log" >&2
        return 1
    }
}

# Waits until a command succeeds. usage: await COMPLAINT SECONDS COMMAND...
await() {
    local complaint=$1 end=$((SECONDS + $2))
    shift 2
    until "$@"; do
        ((SECONDS < end)) || { say "  $complaint" >&2; return 1; }
        sleep 0.1
    done
}

# usage: control dhcp4|dhcp6 COMMAND [ARGUMENTS as JSON]; prints the answer, fails unless its
# result is 0.
control() {
    local answer
    answer=$(jq -nc --arg command "$2" --argjson arguments "${3:-null}" \
        '{$command} + if $arguments == null then {} else {$arguments} end' |
        socat -t 15 - "UNIX-CONNECT:$DIR/$1.socket")
    printf '%s\n' "$answer"
    jq -e '.result == 0' <<<"$answer" >/dev/null
}

# A real client that stays and renews. usage: start_client 4|6
start_client() {
    local family=$1
    printf 'timeout 10;\nretry 1;\n' >"$DIR/dhclient.conf"
    start_child "$ROOT/lab/lab" exec "$LAB" client dhclient "-$family" -d -v -cf "$DIR/dhclient.conf" \
        -sf "$DIR/client-script" -lf "$DIR/client$family.leases" -pf "$DIR/client$family.pid" cli0 \
        >"$DIR/client$family.log" 2>&1
}

# Prints the client's address once Kea has given it one.
client_address() {
    case $1 in
        4) sed -n -E 's/^bound to ([0-9.]+) .*/\1/p' "$DIR/client4.log" ;;
        6) sed -n -E 's/^.*IAADDR ([0-9a-f:]+)$/\1/p' "$DIR/client6.log" ;;
    esac | tail -n 1
}

has_address() {
    [[ -n $(client_address "$1") ]] &&
        "$ROOT/lab/lab" exec "$LAB" client ip addr show dev cli0 | grep -qF " $(client_address "$1")/"
}

# How often the DHCPv4 client has asked for its lease, and how often that was granted.
renewals() {
    printf '%s %s\n' "$(grep -c DHCPREQUEST "$DIR/client4.log")" "$(grep -c DHCPACK "$DIR/client4.log")"
}

# Many clients at once. usage: start_load NAME 4|6 ARGUMENT...; sets $CHILD
start_load() {
    local name=$1 family=$2 server=()
    shift 2
    [[ $family == 6 ]] || server=(198.18.0.1)
    start_child "$ROOT/lab/lab" exec "$LAB" client perfdhcp "-$family" -l cli0 -W 2000000 "$@" "${server[@]}" \
        >"$DIR/$name.log" 2>&1
}

# Prints "sent received" over all kinds of exchanges.
load_result() {
    awk -F': ' '/^sent packets/ { sent += $2 } /^received packets/ { received += $2 }
        END { printf "%d %d\n", sent, received }' "$DIR/$1.log"
}

# Prints the file of a call of the script with the given variable. usage: call_with HOOK NAME=VALUE
call_with() {
    local file
    for file in "$DIR/calls/$1".*; do
        grep -qszxF -- "$2" "$file" && printf '%s\n' "$file" && return
    done
    return 1
}

# Prints a call's variables, one per line. PWD is the shell's own.
print_call() {
    grep -zv '^PWD=' "$1" | sort -z | sed -z 's/\n/ | /g' | tr '\0' '\n' | cut -c 1-140 | sed 's/^/    /'
}

until_interrupted() {
    say
    say "Everything stays up until Ctrl-C."
    trap 'say; say "Ending everything ..."; exit 0' INT
    while :; do
        sleep 1
    done
}
