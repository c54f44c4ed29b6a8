package org.territoireouvert.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.backup.Restore;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.testkit.TestDatabases;

/**
 * A start that is killed at any instant of an upgrade leaves each owner with its old tables or its new ones. More kills are asked for by
 * {@code -Dupgrade.kills=50}.
 */
class KilledUpgradeTest {

    private static final long SEED = 36;
    private static final int KILLS = Integer.getInteger("upgrade.kills", 6);
    private static final int ROWS = 10_000;

    @TempDir
    Path folder;

    private static Process start(Instance instance) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpgradeProgram.class.getName(),
                        instance.configuration().dataDirectory().toString(),
                        instance.configuration().databaseUrl().orElse("-"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theNextStartFindsTheOldOrTheNewState(Engine engine) throws Exception {
        Instance instance = new Instance(TestDatabases.fresh(engine)).filled(ROWS);
        Path saved = folder.resolve("old.zip");
        try (Storage storage = Storage.connect(instance.configuration())) {
            new Backup(storage, InstantSource.system()).create(saved);
        }
        SortedMap<String, String> old = instance.sums();
        long length = uninterrupted(instance);
        SortedMap<String, String> done = instance.sums();
        assertThat(done).isNotEqualTo(old);

        Random random = new Random(SEED);
        Map<String, Integer> states = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            new Restore(instance.configuration()).restore(saved, true);
            long instant = random.nextLong(length);
            Process process = start(instance);
            assertThat(said(process).readLine()).isEqualTo(UpgradeProgram.BEGUN);
            Thread.sleep(instant);
            process.destroyForcibly().waitFor();

            for (WantedTables owner : List.of(Notes.version(3), Notes.tasks(2))) {
                boolean isNew = isNew(instance, owner);
                assertThat(own(instance.sums(), owner))
                        .as("%s after %d ms, seed %d", owner.owner(), instant, SEED)
                        .isEqualTo(own(isNew ? done : old, owner));
                states.merge(owner.owner() + (isNew ? " new" : " old"), 1, Integer::sum);
            }
            assertThat(instance.start(Notes.version(3), Notes.tasks(2)).refused())
                    .as("the next start, after %d ms", instant)
                    .isEmpty();
            assertThat(instance.sums()).isEqualTo(done);
            assertThat(instance.leftovers()).isEmpty();
        }
        System.Logger log = System.getLogger(KilledUpgradeTest.class.getName());
        log.log(System.Logger.Level.INFO, "{0}: {1} kills within {2} ms: {3}", engine, KILLS, length, states);
    }

    /** Returns how many milliseconds an upgrade takes when nobody disturbs it. */
    private static long uninterrupted(Instance instance) throws IOException, InterruptedException {
        Process process = start(instance);
        BufferedReader said = said(process);
        assertThat(said.readLine()).isEqualTo(UpgradeProgram.BEGUN);
        long start = System.nanoTime();
        assertThat(said.readLine()).isEqualTo(UpgradeProgram.DONE + " 2");
        long length = (System.nanoTime() - start) / 1_000_000;
        assertThat(process.waitFor()).isZero();
        return length;
    }

    /** What a server had been told to commit when its client died, it may still commit: only what stays the same counts. */
    private static boolean isNew(Instance instance, WantedTables owner) throws InterruptedException {
        List<TableState> seen = new ArrayList<>();
        do {
            Thread.sleep(30);
            seen.add(state(instance, owner));
        } while (seen.size() < 2 || !seen.getLast().equals(seen.get(seen.size() - 2)));
        TableState state = seen.getLast();
        assertThat(state).isInstanceOfAny(TableState.Current.class, TableState.Behind.class);
        assertThat(state.pendingScripts().size())
                .as("all scripts of an owner are one transaction")
                .isIn(0, owner.scripts().size() - 1);
        return state instanceof TableState.Current;
    }

    private static TableState state(Instance instance, WantedTables owner) {
        try (Storage storage = Storage.connect(instance.configuration());
                Connection connection = storage.standalone().getConnection()) {
            Migrations migrations = new Migrations(instance.engine(), storage.standalone());
            return migrations.look(connection, migrations.tables(connection), owner);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SortedMap<String, String> own(SortedMap<String, String> sums, WantedTables owner) {
        SortedMap<String, String> own = new TreeMap<>(sums);
        own.keySet().removeIf(table -> !table.startsWith(owner.prefix()));
        return own;
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "POSTGRESQL")
    void ofTwoProcessesThatStartAtOnceOneMigratesAndBothServe(Engine engine) throws Exception {
        Instance instance = new Instance(TestDatabases.fresh(engine)).filled(ROWS);

        List<Process> processes = List.of(start(instance), start(instance));
        List<String> ends = new ArrayList<>();
        for (Process process : processes) {
            ends.addAll(said(process).lines().toList());
            assertThat(process.waitFor()).isZero();
        }

        assertThat(ends)
                .containsExactlyInAnyOrder(
                        UpgradeProgram.BEGUN,
                        UpgradeProgram.BEGUN,
                        UpgradeProgram.DONE + " 0",
                        UpgradeProgram.DONE + " 2");
        assertThat(instance.backups().list()).hasSize(1);
        assertThat(instance.query("select count(*) from ta_task where done = 1"))
                .containsExactly(String.valueOf(ROWS));
    }
}
