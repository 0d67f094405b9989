# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# ./dev build: everything, into distribution/target/kea-osgi.

# shellcheck source=dev.d/setup.sh
source "$ROOT/dev.d/setup.sh"

dev_build() {
    dev_setup quiet
    build_home
    archive_classes
    say
    say "Ready: $KEA_OSGI_HOME"
    say "       $(ls "$ROOT"/distribution/target/kea-osgi-*.tar.gz)"
}

# Old jars must not linger beside new ones, hence the removal. "install", because those who write
# bundles elsewhere on this machine find kea-api and the test kit in the local Maven repository.
build_home() {
    headline "Building (the first time, Maven fetches what it needs; that takes a few minutes)"
    rm -rf "$KEA_OSGI_HOME"
    maven "$LOG_DIR/build.log" install -DskipTests -Dnative.tests=OFF -pl distribution,bundles/kea-testkit -am || die "the build failed"
}

# For a quicker start of Kea; without, everything works all the same.
archive_classes() {
    run_child "$KEA_OSGI_HOME/bin/kea-osgi-archive" >> "$LOG_DIR/build.log" 2>&1 ||
        say "  no class archive for some JVM, see $LOG_DIR/build.log"
}
