// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class SystemPackagesTest {
    @Test
    public void packageAndVersionAreKept() {
        assertThat(
                        SystemPackages.clauses(
                                "a.b;uses:=\"c,d\";version=\"1.2\",e;version=\"2\";uses:=\"f\",g"))
                .containsExactly("a.b;version=\"1.2\"", "e;version=\"2\"", "g");
        assertThat(SystemPackages.clauses(null)).isEmpty();
    }

    @Test
    public void sharedJarsAreFoundOnTheClassPath() throws Exception {
        assertThat(SystemPackages.extra(getClass().getClassLoader()))
                .contains("org.keaosgi.api.hook.dhcp4;version=\"1.0.0\"")
                .contains("org.keaosgi.api.config;version=")
                .contains("org.osgi.service.cm;version=\"1.6.1\"")
                .contains("org.osgi.service.component.runtime.dto;version=")
                .contains("org.osgi.util.promise;version=")
                .doesNotContain("com.google.gson", "com.sun.jna", "org.keaosgi.container");
    }
}
