package org.territoireouvert.runner.storage.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.storage.Engine;

/**
 * The migrations of the runtime's own tables; each is named here, so that none is forgotten in a package. What only one engine
 * understands (triggers) stands beside a script, in a file with the engine's name, and is run after it.
 */
public final class CoreMigrations {

    private static final List<String> NAMES = List.of(
            "V0001__core",
            "V0002__instance",
            "V0003__web",
            "V0004__people",
            "V0005__content",
            "V0006__moderation",
            "V0007__notification",
            "V0008__files",
            "V0009__organisations",
            "V0010__portal",
            "V0011__search",
            "V0012__opendata");

    private CoreMigrations() {}

    /** Returns those that this build holds, in order. */
    public static List<MigrationScript> scripts(Engine engine) {
        String ending = "." + engine.name().toLowerCase(Locale.ROOT) + ".sql";
        return NAMES.stream()
                .flatMap(name -> text(name + ".sql").stream()
                        .map(common -> new MigrationScript(
                                name + ".sql", common + text(name + ending).orElse(""))))
                .toList();
    }

    private static Optional<String> text(String file) {
        try (@Nullable
                InputStream stream = CoreMigrations.class.getResourceAsStream("/META-INF/toolkit/migrations/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
