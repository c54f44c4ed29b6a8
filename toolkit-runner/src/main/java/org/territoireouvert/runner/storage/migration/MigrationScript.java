package org.territoireouvert.runner.storage.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A step of a schema.
 *
 * @param name {@code V0001__what.sql}
 * @param sql statements that end with a semicolon at the end of a line
 */
public record MigrationScript(String name, String sql) {

    private static final Pattern SHAPE = Pattern.compile("V(\\d{4})__[a-z0-9_]+\\.sql");

    /** Validates the name. */
    public MigrationScript {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A migration is named V0001__what.sql with lower-case words, not \"" + name + "\"");
        }
    }

    /** Returns the number in the name. */
    int number() {
        return Integer.parseInt(name.substring(1, 5));
    }

    /** Returns the checksum that Flyway writes into the history: of the lines without their ends. */
    int checksum() {
        CRC32 checksum = new CRC32();
        sql.lines().forEach(line -> checksum.update(line.getBytes(UTF_8)));
        return (int) checksum.getValue();
    }
}
