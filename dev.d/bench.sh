# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev bench: what a hook in Java costs. The measuring itself lives in bench/.

# shellcheck source=dev.d/build.sh
source "$ROOT/dev.d/build.sh"

dev_bench() {
    [[ -x $ROOT/bench/run ]] || die "bench/run is not there: this checkout has no bench"
    need_root "the lab that the bench runs in"
    dev_setup quiet
    build_home
    archive_classes
    run_child "$ROOT/bench/run" "$@"
}
