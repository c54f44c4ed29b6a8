package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.testkit.BothDatabases;

class TransactionsTest {

    private static Database notes(Storage storage) {
        return storage.forPlugin(
                new PluginId("notes"),
                "nt_",
                () -> List.of(new MigrationScript(
                        "V0001__notes.sql", "create table nt_note (\n id text not null primary key\n);\n")));
    }

    private static int insert(Handle handle, String id) {
        return handle.createUpdate("insert into nt_note (id) values (:id)")
                .bind("id", id)
                .execute();
    }

    private static List<String> ids(Database database) {
        return database.read(handle -> handle.createQuery("select id from nt_note order by id")
                .mapTo(String.class)
                .list());
    }

    @BothDatabases
    void failedWriteLeavesNothing(Storage storage) {
        Database database = notes(storage);

        assertThatThrownBy(() -> database.write(handle -> {
                    insert(handle, "a");
                    throw new java.io.IOException("refused");
                }))
                .isInstanceOf(java.io.IOException.class);

        assertThat(ids(database)).isEmpty();
        database.write(handle -> insert(handle, "b"));
        assertThat(ids(database)).containsExactly("b");
    }

    @BothDatabases
    void constraintViolationStaysTheCallersAndRollsBack(Storage storage) {
        Database database = notes(storage);
        database.write(handle -> insert(handle, "a"));

        assertThatThrownBy(() -> database.write(handle -> insert(handle, "b") + insert(handle, "a")))
                .isInstanceOf(org.jdbi.v3.core.JdbiException.class);

        assertThat(ids(database)).containsExactly("a");
    }

    @BothDatabases
    void readCannotWrite(Storage storage) {
        Database database = notes(storage);

        assertThatThrownBy(() -> database.read(handle -> insert(handle, "a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Database.write");

        assertThat(ids(database)).isEmpty();
    }

    @BothDatabases
    void readSeesOneSnapshot(Storage storage) {
        Database database = notes(storage);

        List<Integer> counts = database.read(handle -> {
            int before = count(handle);
            onOtherThread(() -> database.write(other -> insert(other, "a")));
            return List.of(before, count(handle));
        });

        assertThat(counts).containsExactly(0, 0);
        assertThat(ids(database)).containsExactly("a");
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from nt_note")
                .mapTo(Integer.class)
                .one();
    }

    private static void onOtherThread(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @BothDatabases
    void writeInsideReadIsRefused(Storage storage) {
        Database database = notes(storage);

        assertThatThrownBy(() -> database.read(handle -> database.write(inner -> insert(inner, "a"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside Database.read");
    }

    @BothDatabases
    void innerReadAndWriteJoinTheOuterWrite(Storage storage) {
        Database database = notes(storage);

        int seen = database.write(handle -> {
            insert(handle, "a");
            database.write(inner -> insert(inner, "b"));
            return database.read(TransactionsTest::count);
        });

        assertThat(seen).isEqualTo(2);
        assertThat(ids(database)).containsExactly("a", "b");
    }

    @BothDatabases
    void failedInnerWriteDoomsTheOuterOne(Storage storage) {
        Database database = notes(storage);

        assertThatThrownBy(() -> database.write(handle -> {
                    insert(handle, "a");
                    try {
                        database.write(inner -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException swallowed) {
                        return 1;
                    }
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ids(database)).isEmpty();
    }

    @BothDatabases
    void jdbiTransactionInsideAWriteJoinsIt(Storage storage) {
        Database database = notes(storage);

        database.write(handle -> handle.inTransaction(same -> insert(same, "a")));

        assertThat(ids(database)).containsExactly("a");
    }

    @BothDatabases
    void actionAfterCommitRunsOnlyAfterACommit(Storage storage) {
        Database database = notes(storage);
        AtomicInteger runs = new AtomicInteger();

        database.write(handle -> {
            storage.afterCommit(runs::incrementAndGet);
            assertThat(runs).hasValue(0);
            return insert(handle, "a");
        });
        assertThatThrownBy(() -> database.write(handle -> {
                    storage.afterCommit(runs::incrementAndGet);
                    return insert(handle, "a");
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(runs).hasValue(1);
    }

    @BothDatabases
    void manyThreadsWriteWithoutLosingAnything(Storage storage) throws InterruptedException {
        Database database = notes(storage);
        CountDownLatch done = new CountDownLatch(8);

        for (int thread = 0; thread < 8; thread++) {
            String name = "t" + thread + "-";
            Thread.ofVirtual().start(() -> {
                for (int row = 0; row < 20; row++) {
                    String id = name + row;
                    database.write(handle -> insert(handle, id));
                }
                done.countDown();
            });
        }
        done.await();

        assertThat(ids(database)).hasSize(160);
    }

    @BothDatabases
    void theClockOfTheDatabaseGoesOnInATransaction(Storage storage) {
        Database database = notes(storage);

        database.write(handle -> {
            Instant first = database.now(handle);
            Instant later = first;
            while (!later.isAfter(first)) {
                later = database.now(handle);
            }
            assertThat(first).isCloseTo(InstantSource.system().instant(), within(10, ChronoUnit.SECONDS));
            return later;
        });
    }
}
