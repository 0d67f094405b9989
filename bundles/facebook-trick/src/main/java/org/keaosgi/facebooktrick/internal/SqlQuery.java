// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;

/**
 * A query with names for what is known of the client, made one with question marks. Immutable.
 *
 * @param sql for a prepared statement
 * @param parameters what stands for each question mark
 */
record SqlQuery(String sql, List<ClientField> parameters) {
    /** Quoted text, and the casts of PostgreSQL ({@code ::inet}), are left as they are. */
    private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([a-z_]+)");

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException when it names something else
     */
    static SqlQuery of(String text) {
        List<ClientField> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name == null) {
                matcher.appendReplacement(sql, Matcher.quoteReplacement(matcher.group()));
                continue;
            }
            parameters.add(
                    ClientField.of(name.replace('_', '-'))
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    ":" + name + " is not known of a client")));
            matcher.appendReplacement(sql, "?");
        }
        matcher.appendTail(sql);
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException(
                    "the query names nothing of the client, such as :hw_address");
        }
        return new SqlQuery(sql.toString(), List.copyOf(parameters));
    }

    /** The values of the parameters; those that are not known of the client are empty. */
    List<Optional<String>> values(ClientIdentity client) {
        return parameters.stream().map(client::field).toList();
    }
}
