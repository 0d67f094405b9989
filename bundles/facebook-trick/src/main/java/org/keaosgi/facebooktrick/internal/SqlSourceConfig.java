// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@link SqlSource}, as the operator writes them. */
@ObjectClassDefinition(
        name = "facebook-trick: inventory in a database",
        description = "Clients and what they get, from a database with a JDBC driver.")
@interface SqlSourceConfig {
    /** The configuration's PID. */
    String PID = "org.keaosgi.facebook-trick.sql";

    @AttributeDefinition(
            name = "URL",
            description = "The database, as its JDBC driver wants it: jdbc:postgresql://host/name.")
    String url();

    @AttributeDefinition(name = "User", description = "The database's user.", required = false)
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            description = "The user's password.",
            type = AttributeType.PASSWORD,
            required = false)
    String password() default "";

    @AttributeDefinition(
            name = "Query",
            description =
                    "A SELECT whose columns are named like the fields of an inventory, with"
                            + " underscores for hyphens, and in which :hw_address, :client_id,"
                            + " :duid, :circuit_id, :remote_id and :relay_address stand for what"
                            + " is known of the client. Several rows make one client with several"
                            + " addresses and prefixes.")
    String query();

    @AttributeDefinition(
            name = "Connections",
            description = "How many connections to the database there are at most.",
            min = "1",
            max = "64",
            required = false)
    int connections() default 2;

    @AttributeDefinition(
            name = "Query timeout",
            description = "For how long a query may run, in seconds.",
            min = "1",
            max = "60",
            required = false)
    int query_timeout() default 2;

    @AttributeDefinition(
            name = "Cache size",
            description = "Of how many clients the answers are remembered.",
            min = "0",
            max = "10000000",
            required = false)
    int cache_size() default 100000;

    @AttributeDefinition(
            name = "Cache time",
            description = "For how long an answer is given again without asking, in seconds.",
            min = "0",
            max = "86400",
            required = false)
    int cache_time() default 60;

    @AttributeDefinition(
            name = "Stale time",
            description =
                    "For how long after that an answer is still given when the database can't be"
                            + " asked, in seconds.",
            min = "0",
            max = "2592000",
            required = false)
    int stale_time() default 86400;
}
