package org.territoireouvert.runner.storage.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migrations of the runtime's own tables; each is named here, so that none is forgotten in a package. */
public final class CoreMigrations {

    private static final List<String> NAMES =
            List.of("V0001__core.sql", "V0002__instance.sql", "V0003__web.sql", "V0004__people.sql");

    private CoreMigrations() {}

    /** Returns those that this build holds, in order. */
    public static List<MigrationScript> scripts() {
        return NAMES.stream().flatMap(name -> script(name).stream()).toList();
    }

    private static List<MigrationScript> script(String name) {
        try (@Nullable
                InputStream stream = CoreMigrations.class.getResourceAsStream("/META-INF/toolkit/migrations/" + name)) {
            return stream == null
                    ? List.of()
                    : List.of(new MigrationScript(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
