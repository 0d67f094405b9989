# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# Checks that read the sources and the built home. Each prints what is wrong and fails then.
# (The Java compiler's, Error Prone's, the formatter's and the API baseline's checks are part of
# every build.)

readonly MAX_LINES=500

sources() {
    git -C "$ROOT" ls-files -z --cached --others --exclude-standard -- "$@" |
        while IFS= read -r -d '' file; do
            [[ ! -f $ROOT/$file ]] || printf '%s\0' "$ROOT/$file"
        done
}

native_sources() {
    sources '*.cc' '*.h' '*.c'
}

shell_scripts() {
    sources | xargs -0 grep -lZE -m1 '^(#!/bin/(ba)?sh|# shellcheck shell=)' --
}

check_native_format() {
    native_sources | xargs -0r clang-format --dry-run -Werror
}

# Takes minutes, because every file drags Kea's headers along; so only after a change.
check_native_lint() {
    local build=$ROOT/bootstrap-native/target/cmake-lint stamp=$ROOT/target/dev/native-lint.ok
    [[ ! -f $stamp || -n $(find "$ROOT/.clang-tidy" "$ROOT/bootstrap-native" -newer "$stamp" \
        -not -path '*/target/*' -type f -print -quit) ]] || return 0
    # A description of the build of its own: clang can't read the headers that g++ has precompiled.
    cmake -G Ninja -S "$ROOT/bootstrap-native" -B "$build" -DKEAOSGI_PCH=OFF >/dev/null || return
    sources 'bootstrap-native/*.cc' | grep -zv /tests/ |
        xargs -0 -n 1 -P "$(nproc)" clang-tidy -p "$build" --quiet 2>/dev/null && touch "$stamp"
}

check_shell_scripts() {
    (cd "$ROOT" && shell_scripts | xargs -0r shellcheck -x -P "$ROOT")
}

check_licence_headers() {
    local bare
    bare=$(sources '*.java' '*.cc' '*.h' '*.c' '*.sh' '*.cmake' '*CMakeLists.txt' '*pom.xml' |
        xargs -0 grep -L 'SPDX-License-Identifier: Apache-2.0' --) || true
    [[ -z $bare ]] || { printf 'without licence header: %s\n' "$bare"; return 1; }
}

check_file_sizes() {
    local long
    long=$(sources '*.java' '*.cc' '*.h' '*.c' '*.sh' dev lab/lab lab/database |
        xargs -0 wc -l | awk -v max="$MAX_LINES" '$2 != "total" && $1 > max')
    [[ -z $long ]] || { printf 'longer than %d lines: %s\n' "$MAX_LINES" "$long"; return 1; }
}

check_open_ends() {
    ! sources '*.java' '*.cc' '*.h' '*.c' '*.sh' dev lab/lab lab/database | xargs -0 grep -nE '\b(TODO|FIXME|XXX)\b' -- |
        grep -v 'dev.d/checks.sh'
}

# Links between the documents lead somewhere.
check_links() {
    local document link dead=0
    while IFS= read -r -d '' document; do
        while read -r link; do
            [[ -e ${document%/*}/${link%%#*} ]] && continue
            printf '%s: dead link %s\n' "${document#"$ROOT/"}" "$link"
            dead=1
        done < <(grep -oE '\]\([^):]+\)' "$document" | sed -E 's/^\]\(//; s/\)$//; /^#/d')
    done < <(sources '*.md')
    return "$dead"
}

# Everything that ships and is not ours must be in the list of third-party parts.
check_third_parties() {
    local jar pattern known missing=0
    [[ -d $KEA_OSGI_HOME ]] || { say "there is no built home: ./dev build"; return 1; }
    # shellcheck disable=SC2016 # the quotes of Markdown, not the shell's
    mapfile -t known < <(grep -oE '`[^`]+\.(jar|so)`' "$KEA_OSGI_HOME/THIRD-PARTY.md" | tr -d '`')
    for jar in "$KEA_OSGI_HOME"/{lib/java,lib/jni,lib/cli,runtime}/*; do
        case ${jar##*/} in kea-api-* | kea-osgi-*) continue ;; esac
        for pattern in "${known[@]}"; do
            # shellcheck disable=SC2053 # a pattern is meant
            [[ ${jar##*/} != $pattern ]] || continue 2
        done
        printf 'not in THIRD-PARTY.md: %s\n' "${jar##*/}"
        missing=1
    done
    return "$missing"
}

# The list of parts, for those who ask which versions they run, names every jar that ships.
check_list_of_parts() {
    local jar missing=0
    [[ -s $KEA_OSGI_HOME/sbom.cdx.json ]] || { say "the home has no sbom.cdx.json"; return 1; }
    while IFS= read -r jar; do
        jq -e --arg jar "$jar" 'any(.components[]; "\(.name)-\(.version).jar" == $jar and (.licenses | length) > 0)' \
            "$KEA_OSGI_HOME/sbom.cdx.json" >/dev/null && continue
        printf 'not in sbom.cdx.json with a licence: %s\n' "$jar"
        missing=1
    done < <(find "$KEA_OSGI_HOME" -name '*.jar' -printf '%f\n')
    return "$missing"
}
