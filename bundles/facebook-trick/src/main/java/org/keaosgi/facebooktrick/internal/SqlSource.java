// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.facebooktrick.AddressSource;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * An inventory in a database that another bundle brings the JDBC driver for. Kea's threads never
 * wait for the database: queries run on threads of this component, each with a connection of its
 * own, and their answers are remembered for a while, and longer when the database is away.
 */
@Component(
        name = SqlSourceConfig.PID,
        configurationPid = SqlSourceConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = SqlSourceConfig.class)
public final class SqlSource implements AddressSource {
    /** Clients beyond these get no answer, and ask again. */
    private static final int MOST_WAITING = 2000;

    private final Logger logger;
    private final DataSource database;
    private final SqlQuery query;
    private final int queryTimeout;
    private final RowReader rows;
    private final AnswerCache<List<Optional<String>>> cache;
    private final ConcurrentMap<List<Optional<String>>, CompletableFuture<Optional<Assignment>>>
            asked = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;
    // As many as there are threads at most.
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean away;

    /**
     * Called by Declarative Services.
     *
     * @param config which database and query
     * @param driver connects
     * @param kea tells whose options the columns name
     * @param logger writes into Kea's log
     * @throws SQLException when the driver can't make sense of the URL
     */
    @Activate
    public SqlSource(
            SqlSourceConfig config,
            @Reference DataSourceFactory driver,
            @Reference KeaServer kea,
            @Reference(service = LoggerFactory.class) Logger logger)
            throws SQLException {
        this.logger = logger;
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, config.url());
        if (!config.user().isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, config.user());
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, config.password());
        }
        database = driver.createDataSource(properties);
        query = SqlQuery.of(config.query());
        queryTimeout = config.query_timeout();
        rows = new RowReader(kea.daemon().equals("dhcp6") ? OptionTexts.V6 : OptionTexts.V4);
        cache =
                new AnswerCache<>(
                        config.cache_size(),
                        TimeUnit.SECONDS.toMillis(config.cache_time()),
                        TimeUnit.SECONDS.toMillis(config.stale_time()),
                        Monotonic::millis);
        threads =
                new ThreadPoolExecutor(
                        config.connections(),
                        config.connections(),
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        SqlSource::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "facebook-trick-sql");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    void deactivate() {
        threads.shutdownNow();
        closeIdle();
    }

    @Override
    public CompletionStage<Optional<Assignment>> find(ClientIdentity client) {
        List<Optional<String>> key = query.values(client);
        Optional<Optional<Assignment>> known = cache.fresh(key);
        if (known.isPresent()) {
            return CompletableFuture.completedStage(known.get());
        }
        CompletableFuture<Optional<Assignment>> own = new CompletableFuture<>();
        CompletableFuture<Optional<Assignment>> other = asked.putIfAbsent(key, own);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> answer(key, own));
        } catch (RejectedExecutionException e) {
            asked.remove(key, own);
            own.completeExceptionally(
                    new IllegalStateException("too many clients wait for the database", e));
        }
        return own;
    }

    private void answer(List<Optional<String>> key, CompletableFuture<Optional<Assignment>> own) {
        try {
            Optional<Assignment> found = ask(key);
            cache.put(key, found);
            report(null);
            own.complete(found);
        } catch (SQLException | InventoryException | RuntimeException e) {
            report(e);
            Optional<Optional<Assignment>> old = cache.stale(key);
            if (old.isPresent()) {
                own.complete(old.get());
            } else {
                own.completeExceptionally(new CompletionException(e));
            }
        } finally {
            asked.remove(key, own);
        }
    }

    private Optional<Assignment> ask(List<Optional<String>> key)
            throws SQLException, InventoryException {
        Connection connection = connection();
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setQueryTimeout(queryTimeout);
            for (int i = 0; i < key.size(); i++) {
                statement.setString(i + 1, key.get(i).orElse(null));
            }
            Optional<Assignment> found;
            try (ResultSet result = statement.executeQuery()) {
                found = read(result);
            }
            idle.push(connection);
            connection = null;
            return found;
        } finally {
            if (connection != null) {
                close(connection);
            }
            if (threads.isShutdown()) {
                closeIdle();
            }
        }
    }

    /** The fields of all rows; those of lists are put together. */
    private Optional<Assignment> read(ResultSet result) throws SQLException, InventoryException {
        Map<String, String> fields = new LinkedHashMap<>();
        ResultSetMetaData columns = result.getMetaData();
        long row = 0;
        while (result.next()) {
            row++;
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String value = result.getString(i);
                if (value != null && !value.isBlank()) {
                    String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                    fields.merge(name.replace('_', '-'), value, SqlSource::both);
                }
            }
        }
        return row == 0 ? Optional.empty() : Optional.of(rows.assignment(row, fields));
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + ";" + other;
    }

    private Connection connection() throws SQLException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = database.getConnection();
            connection.setReadOnly(true);
        }
        return connection;
    }

    private void closeIdle() {
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            close(each);
        }
    }

    private void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            logger.debug("a connection to the inventory's database ended badly", e);
        }
    }

    /** Once when the database goes, and once when it is back. */
    private void report(Exception failure) {
        if (failure != null && !away) {
            logger.error(
                    "the inventory's database can't be asked: {}; clients get the last answer"
                            + " that is remembered",
                    failure.toString());
        } else if (failure == null && away) {
            logger.info("the inventory's database answers again");
        }
        away = failure != null;
    }
}
