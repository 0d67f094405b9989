# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev format: all sources into the project's format.

# shellcheck source=dev.d/setup.sh
source "$ROOT/dev.d/setup.sh"
# shellcheck source=dev.d/checks.sh
source "$ROOT/dev.d/checks.sh"

dev_format() {
    dev_setup quiet
    headline "C++"
    native_sources | xargs -0r clang-format -i
    headline "Java"
    maven "$LOG_DIR/format.log" spotless:apply || die "the formatter failed"
}
