package org.territoireouvert.runner.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Database;

/** Keeps the instance in the table {@code core_instance} and a copy of it for two seconds. */
public final class StoredInstance implements InstanceStore {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Copy(Instance instance, Instant readAt) {}

    private final Database database;
    private final InstantSource clock;
    private volatile @Nullable Copy copy;

    /** Reads when first asked. */
    public StoredInstance(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Instance current() {
        Copy known = copy;
        if (known == null) {
            return refresh(null);
        }
        Duration age = Duration.between(known.readAt(), clock.instant());
        return age.isNegative() || age.compareTo(FRESH) >= 0 ? refresh(known) : known.instance();
    }

    @Override
    public void forget() {
        Copy known = copy;
        if (known != null) {
            copy = new Copy(known.instance(), Instant.EPOCH);
        }
    }

    @Override
    public void save(Instance instance) {
        Map<String, String> rows = InstanceRows.of(instance);
        database.write(handle -> replace(handle, rows));
        copy = new Copy(instance, clock.instant());
    }

    /** Keeps the same object while nothing has changed, so that what is computed from it can be kept as well. */
    private Instance refresh(@Nullable Copy known) {
        Instant now = clock.instant();
        Instance read = InstanceRows.read(rows());
        Instance instance = known != null && known.instance().equals(read) ? known.instance() : read;
        copy = new Copy(instance, now);
        return instance;
    }

    private Map<String, String> rows() {
        return database.read(handle -> handle.createQuery("select key, value from core_instance")
                .reduceRows(new HashMap<>(), (rows, row) -> {
                    rows.put(row.getColumn("key", String.class), row.getColumn("value", String.class));
                    return rows;
                }));
    }

    private static int replace(Handle handle, Map<String, String> rows) {
        handle.execute("delete from core_instance");
        PreparedBatch batch = handle.prepareBatch("insert into core_instance (key, value) values (:key, :value)");
        rows.forEach((key, value) -> batch.bind("key", key).bind("value", value).add());
        return batch.execute().length;
    }
}
