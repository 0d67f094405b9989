# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev bench [KEA[/JDK]] [rounds] [part ...]: what a hook in Java costs, with this machine's Kea or
# another one of the matrix. The measuring itself lives in bench/.

# shellcheck source=dev.d/matrix.sh
source "$ROOT/dev.d/matrix.sh"

dev_bench() {
    local kea=''
    [[ -x $ROOT/bench/run ]] || die "bench/run is not there: this checkout has no bench"
    [[ ${1:-} != *.* ]] || { kea=$1; shift; }
    need_root "the lab that the bench runs in"
    dev_setup quiet
    build_home
    archive_classes
    [[ -z $kea ]] || bench_with "${kea%%/*}" "$(wanted_jdks "${kea%%/*}" "$kea" | head -n 1)"
    run_child "$ROOT/bench/run" "$@"
}

# Has the bench use a Kea of the matrix; bench/run hands these on to the measuring JVM.
bench_with() {
    local version=$1 jdk=$2 rootfs
    make_root "$version"
    rootfs=$(root_of "$version")
    [[ -z $rootfs ]] || build_native "$version" "$rootfs" kea_osgi kea-osgi-runner
    install_native "$version" "$rootfs"
    BENCH_OPTIONS="-Dkea.version=$version -Dkea.root=$rootfs -Dkea.java=$(java_home_of "$jdk")"
    export BENCH_OPTIONS
}
