// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/** Parameters for the hook library, with everything that a lab has elsewhere than a package. */
final class OsgiHook {
    static final String RUNSCRIPT = "org.keaosgi.runscript";

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> bundles = new ArrayList<>();
    private final Map<String, Object> config = new LinkedHashMap<>();

    private OsgiHook() {}

    /** Keeps its storage in the lab, and may run scripts from there. */
    static OsgiHook in(Lab lab, String storage) {
        OsgiHook hook = new OsgiHook();
        hook.set("storage", lab.directory().resolve(storage).toString());
        hook.set("script-directories", List.of(lab.directory().toString()));
        return hook;
    }

    OsgiHook set(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Bundles may be installed from here too. */
    OsgiHook bundlesFrom(Path directory) {
        return set(
                "bundle-directories",
                List.of(Repository.home().resolve("bundles").toString(), directory.toString()));
    }

    OsgiHook bundle(String symbolicName) {
        bundles.add(symbolicName);
        return this;
    }

    OsgiHook config(String pid, Map<String, ?> properties) {
        config.put(pid, properties);
        return this;
    }

    /** Runs a script at every hook point; more settings as pairs of name and value. */
    OsgiHook runscript(Path script, Object... settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("script", script.toString());
        for (int i = 0; i < settings.length; i += 2) {
            properties.put(settings[i].toString(), settings[i + 1]);
        }
        return bundle(RUNSCRIPT).config(RUNSCRIPT, properties);
    }

    Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("bundles", bundles);
        all.put("config", config);
        return all;
    }
}
