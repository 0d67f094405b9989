// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keaosgi.api.config.ConfigurationValidator;
import org.keaosgi.api.process.ProcessRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Checks a configuration before it comes into force. A component of its own, so that it is there
 * before the bundle has any configuration.
 */
@Component(
        name = "org.keaosgi.runscript.validator",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = ConfigurationValidator.PID + "=" + RunscriptConfig.PID)
public final class RunscriptValidator implements ConfigurationValidator {
    private final ProcessRunner runner;

    /**
     * Called by Declarative Services.
     *
     * @param runner knows which scripts may be run
     */
    @Activate
    public RunscriptValidator(@Reference ProcessRunner runner) {
        this.runner = runner;
    }

    @Override
    public List<String> problemsOf(Map<String, Object> properties) {
        boolean waits = !Boolean.FALSE.equals(properties.get("wait"));
        boolean status = Boolean.TRUE.equals(properties.get("status"));
        return new SettingsCheck(runner)
                .scripts(texts(properties.get("script")))
                .hooks(texts(properties.get("hooks")))
                .environment(texts(properties.get("environment")))
                .status(status, waits)
                .mistakes();
    }

    /** One text, several, or none, in each of the forms that Config Admin may hold them in. */
    private static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Object[] several) {
            return Stream.of(several).map(String::valueOf).toList();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return List.of(value.toString());
    }
}
