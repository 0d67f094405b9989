// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.Map;
import java.util.Set;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.container.config.ValueConverter.MismatchException;
import org.osgi.framework.Constants;
import org.osgi.service.metatype.AttributeDefinition;

/**
 * Properties that an operator may set for any hook service, whether its bundle describes them or
 * not: they tell the container how to treat the service.
 */
final class CommonProperties {
    private static final Set<String> OUTCOMES = Set.of("CONTINUE", "SKIP", "DROP");

    private static final Map<String, Integer> TYPES =
            Map.of(
                    Constants.SERVICE_RANKING, AttributeDefinition.INTEGER,
                    HookProperties.FAILURE_OUTCOME, AttributeDefinition.STRING,
                    HookProperties.FAILURE_LIMIT, AttributeDefinition.INTEGER,
                    HookProperties.FAILURE_WINDOW, AttributeDefinition.LONG,
                    HookProperties.FAILURE_BACKOFF, AttributeDefinition.LONG,
                    HookProperties.TIME_BUDGET, AttributeDefinition.LONG);

    private CommonProperties() {}

    static boolean contains(String name) {
        return TYPES.containsKey(name);
    }

    static Object convert(String name, Object value) throws MismatchException {
        Object converted = ValueConverter.convert(value, TYPES.get(name), 0);
        if (name.equals(HookProperties.FAILURE_OUTCOME) && !OUTCOMES.contains(converted)) {
            throw new MismatchException("must be CONTINUE, SKIP or DROP, not '" + value + "'");
        }
        if (!name.equals(Constants.SERVICE_RANKING)
                && converted instanceof Number number
                && number.longValue() < 0) {
            throw new MismatchException("must not be negative: " + number);
        }
        return converted;
    }
}
