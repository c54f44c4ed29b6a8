package org.territoireouvert.runner.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.territoireouvert.runner.configuration.Configuration;

/**
 * Where a PostgreSQL server is and as whom to use it.
 *
 * @param jdbcUrl address without credentials
 * @param user empty when the address or the server decides
 * @param password never shown
 */
public record PostgresAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {

    private static final int CONNECT_SECONDS = 3;
    private static final String JDBC = "jdbc:";

    /**
     * Reads {@code jdbc:postgresql:…}, {@code postgresql://user:password@host/name} or {@code postgres://…}; what the
     * configuration names beside the address wins.
     *
     * @throws StorageException when the address has another form
     */
    public static PostgresAddress of(Configuration configuration) {
        String written = configuration.databaseUrl().orElse("");
        String plain = written.startsWith(JDBC) ? written.substring(JDBC.length()) : written;
        if (plain.startsWith("postgres://")) {
            plain = "postgresql" + plain.substring("postgres".length());
        }
        int credentials = plain.indexOf('@');
        if (!plain.startsWith("postgresql:") || plain.length() == "postgresql:".length()) {
            throw new StorageException(StorageProblem.DATABASE_ADDRESS, null, written.replaceAll("//[^@/]*@", "//…@"));
        }
        if (!plain.startsWith("postgresql://") || credentials < 0 || plain.indexOf('/', 13) < credentials) {
            return new PostgresAddress(JDBC + plain, configuration.databaseUser(), configuration.databasePassword());
        }
        String[] parts = plain.substring("postgresql://".length(), credentials).split(":", 2);
        return new PostgresAddress(
                JDBC + "postgresql://" + plain.substring(credentials + 1),
                configuration.databaseUser().or(() -> Optional.of(decoded(parts[0]))),
                configuration
                        .databasePassword()
                        .or(() ->
                                Optional.of(parts).filter(all -> all.length > 1).map(all -> decoded(all[1]))));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Returns host and database for a sentence. */
    public String place() {
        String plain = jdbcUrl.substring(JDBC.length());
        int query = plain.indexOf('?');
        return query >= 0 ? plain.substring(0, query) : plain;
    }

    /** Returns connections outside of any pool, with server options such as {@code -c lock_timeout=5s}. */
    public DataSource source(String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setOptions(options);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("ouvert");
        return source;
    }

    /** Returns connections as {@link #source(String)}, whose tables are in another schema and in no other. */
    public DataSource source(String options, String schema) {
        PGSimpleDataSource source = (PGSimpleDataSource) source(options);
        source.setCurrentSchema('"' + schema.replace("\"", "\"\"") + '"');
        return source;
    }

    @Override
    public String toString() {
        return place();
    }
}
