# SPDX-License-Identifier: Apache-2.0
#
# Reads the output of "strace -f -y" twice and prints "PROFILE PERMISSION PATH" for each use of a file that
# AppArmor would judge: PROFILE is "daemon", or "kea-osgi-runner" for the runner and what it starts; PERMISSION
# is one of r, w, m, k, x; a directory ends in "/". The variable "daemon" is the end of the daemon's path.

# Calls that were interrupted by other threads, in one piece.
{
    pid = $1
    line = $0
    sub(/^[0-9]+ +/, "", line)
}
line ~ /<unfinished \.\.\.>$/ {
    sub(/ *<unfinished \.\.\.>$/, "", line)
    begun[pid] = line
    next
}
line ~ /^<\.\.\. / {
    sub(/^<\.\.\. [a-z0-9_]+ resumed>/, "", line)
    line = begun[pid] line
}
line ~ / = -1 / || line !~ / = / {
    next
}

# First reading: who started whom. A child's first lines come before the call that made it returns.
NR == FNR {
    if (line ~ /^(clone|clone3|fork|vfork)\(/) {
        child = line
        sub(/.* = /, "", child)
        # The call returns the number that the process has on the machine; this log has strace's numbers.
        sub(/.*\/\* /, "", child)
        parent[child + 0] = pid
    }
    next
}

line ~ /^execve\(/ {
    path = quoted(line, 1)
    if (profile_of(pid) == "" && path ~ daemon "$") {
        profile[pid] = "daemon"
    } else if (path ~ /\/kea-osgi-runner$/) {
        use(pid, "x", path)
        profile[pid] = "kea-osgi-runner"
    } else {
        use(pid, "x", path)
    }
}
line ~ /^open(at)?\(/ {
    path = line
    # The file's own place, behind the number that the call has returned.
    sub(/.* = [0-9]+</, "", path)
    sub(/>$/, "", path)
    if (line ~ /O_DIRECTORY/) path = path "/"
    if (line !~ /O_WRONLY/) use(pid, "r", path)
    if (line ~ /O_WRONLY|O_RDWR/) use(pid, "w", path)
}
line ~ /^(mkdir|rmdir)(at)?\(/ { use(pid, "w", quoted(line, 1) "/") }
line ~ /^(unlink|chmod|chown|fchmodat|fchownat|unlinkat)\(/ { use(pid, "w", quoted(line, 1)) }
line ~ /^rename(at|at2)?\(/ {
    use(pid, "w", quoted(line, 1))
    use(pid, "w", quoted(line, 2))
}
line ~ /^bind\(.*sun_path="/ {
    path = line
    sub(/.*sun_path="/, "", path)
    sub(/".*/, "", path)
    use(pid, "w", path)
}
line ~ /^mmap\(.*PROT_EXEC.*[0-9]<\// { use(pid, "m", number_path(line)) }
line ~ /^(flock\(|fcntl\(.*F_SETLKW?,)/ { use(pid, "k", number_path(line)) }

function use(pid, permission, path) {
    if (path ~ /^\// && profile_of(pid) != "") print profile_of(pid), permission, path
}

function profile_of(pid) {
    while (!(pid in profile) && pid in parent) pid = parent[pid]
    return pid in profile ? profile[pid] : ""
}

# The text in the nth pair of quotes.
function quoted(text, n,    parts) {
    split(text, parts, "\"")
    return parts[2 * n]
}

# The path that strace shows behind a descriptor.
function number_path(text) {
    sub(/^[^<]*[0-9]</, "", text)
    sub(/>.*/, "", text)
    return text
}
