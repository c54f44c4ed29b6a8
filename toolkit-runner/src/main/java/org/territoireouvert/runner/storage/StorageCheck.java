package org.territoireouvert.runner.storage;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.territoireouvert.api.ToolkitException;

/** Looks at the storage for {@code ouvert doctor}; changes nothing that stays. */
public final class StorageCheck {

    private static final long LEAST_MEGABYTES = 500;
    private static final long MEGABYTE = 1_000_000;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Storage storage;
    private final InstantSource clock;

    /** Checks an open storage. */
    public StorageCheck(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Returns what was seen: engine, durability, writing, free space, clock, in this order. */
    public List<Finding> look() {
        return List.of(engine(), durability(), writable(), space(), databaseClock());
    }

    private Finding engine() {
        boolean sqlite = storage.engine() == Engine.SQLITE;
        String version = one(sqlite ? "select sqlite_version()" : "show server_version");
        return Finding.of(true, "engine", sqlite ? "SQLite" : "PostgreSQL", version, storage.place());
    }

    private Finding durability() {
        List<String> unsafe = storage.engine() == Engine.SQLITE
                ? List.of()
                : storage.core().read(handle -> PostgresConnections.unsafeSettings(handle.getConnection()));
        return Finding.of(unsafe.isEmpty(), "durability", String.join(", ", unsafe));
    }

    private Finding writable() {
        try {
            storage.core().write(handle -> handle.execute("delete from core_plugin where 1 = 0"));
            return Finding.of(true, "writable");
        } catch (ToolkitException failure) {
            return Finding.of(false, "writable", String.valueOf(failure.getMessage()));
        }
    }

    private Finding space() {
        Path data = storage.configuration().dataDirectory();
        File existing = data.toFile();
        while (!existing.exists() && existing.getParentFile() != null) {
            existing = existing.getParentFile();
        }
        long free = existing.getUsableSpace() / MEGABYTE;
        return Finding.of(free >= LEAST_MEGABYTES, "space", free, data.toString(), LEAST_MEGABYTES);
    }

    private Finding databaseClock() {
        String seconds = one(
                storage.engine() == Engine.SQLITE
                        ? "select strftime('%s', 'now')"
                        : "select cast(cast(extract(epoch from clock_timestamp()) as bigint) as text)");
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant())
                .abs();
        return Finding.of(apart.compareTo(CLOCK_TOLERANCE) <= 0, "clock", apart.toSeconds());
    }

    private String one(String query) {
        return storage.core()
                .read(handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
