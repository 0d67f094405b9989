// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.service.log.Logger;

/** A logger whose lines can be read. */
final class FakeLog {
    final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    Logger logger() {
        return (Logger)
                Proxy.newProxyInstance(
                        Logger.class.getClassLoader(),
                        new Class<?>[] {Logger.class},
                        (proxy, method, arguments) -> {
                            lines.add(method.getName() + " " + text(arguments));
                            return null;
                        });
    }

    private static String text(Object[] arguments) {
        String text = (String) arguments[0];
        Object[] values = {};
        if (arguments.length > 1) {
            values =
                    arguments[arguments.length - 1] instanceof Object[] array
                            ? array
                            : List.of(arguments).subList(1, arguments.length).toArray();
        }
        for (Object value : values) {
            int at = text.indexOf("{}");
            text = text.substring(0, at) + value + text.substring(at + 2);
        }
        return text;
    }
}
