package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.backup.Restore;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.testkit.TestDatabases;

class BackupTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private static final int PARTS = 30;

    @TempDir
    Path folder;

    private static Database pairs(Storage storage) {
        return storage.forPlugin(
                new PluginId("pairs"), "pa_", () -> List.of(new MigrationScript("V0001__pairs.sql", """
                create table pa_left (id integer not null primary key, text text not null default 'é:\\');
                create table pa_right (id integer not null primary key references pa_left (id));
                create index pa_left_by_text on pa_left (text);
                """)));
    }

    private static void writePair(Database database, int id) {
        database.write(handle -> handle.execute("insert into pa_left (id) values (?)", id)
                + handle.execute("insert into pa_right (id) values (?)", id));
    }

    private static List<String> rows(Database database) {
        return database.read(handle -> handle.createQuery(
                        "select l.id || l.text || r.id from pa_left l left join pa_right r on r.id = l.id order by l.id")
                .mapTo(String.class)
                .list());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void backupMadeWhileWritingIsRestoredWhole(Engine engine) throws Exception {
        Configuration configuration = TestDatabases.fresh(engine);
        Configuration other = TestDatabases.fresh(engine);
        Path file = folder.resolve("backup.zip");
        Files.createDirectories(configuration.dataDirectory().resolve("plugins/pairs"));
        Files.writeString(configuration.dataDirectory().resolve("plugins/pairs/photo.txt"), "photo");
        Files.createDirectories(configuration.dataDirectory().resolve("secrets/pairs"));
        Files.writeString(configuration.dataDirectory().resolve("secrets/pairs/key"), "key");
        Files.createDirectories(configuration.dataDirectory().resolve("uploads/0a"));
        Files.writeString(configuration.dataDirectory().resolve("uploads/0a/plan.pdf"), "plan");
        List<String> all;
        try (Storage storage = Storage.open(configuration)) {
            Database database = pairs(storage);
            writePair(database, 0);
            AtomicBoolean stop = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int id = 1; !stop.get(); id++) {
                    writePair(database, id);
                }
            });
            new Backup(storage, CLOCK).create(file);
            stop.set(true);
            writer.join();
            all = rows(database);
        }

        new Restore(other).restore(file, false);

        try (Storage storage = Storage.open(other)) {
            List<String> restored = rows(pairs(storage));
            assertThat(restored).isNotEmpty().doesNotContainNull().isEqualTo(all.subList(0, restored.size()));
            assertThat(other.dataDirectory().resolve("plugins/pairs/photo.txt")).hasContent("photo");
            assertThat(other.dataDirectory().resolve("secrets")).doesNotExist();
            assertThat(other.dataDirectory().resolve("uploads/0a/plan.pdf")).hasContent("plan");
            assertThatThrownBy(() -> writePair(pairs(storage), 0))
                    .as("keys are back")
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void dataThatIsThereIsReplacedOnlyByForce(Engine engine) {
        Configuration configuration = TestDatabases.fresh(engine);
        Path file = folder.resolve("backup.zip");
        try (Storage storage = Storage.open(configuration)) {
            writePair(pairs(storage), 1);
            new Backup(storage, CLOCK).create(file);
            writePair(pairs(storage), 2);
        }

        assertThatThrownBy(() -> new Restore(configuration).restore(file, false))
                .hasMessageContaining("--force");
        new Restore(configuration).restore(file, true);

        try (Storage storage = Storage.open(configuration)) {
            assertThat(rows(pairs(storage))).containsExactly("1é:\\1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @SuppressWarnings("try")
    void restoreIsRefusedWhileAServerRuns(Engine engine) {
        Configuration configuration = TestDatabases.fresh(engine);
        Path file = folder.resolve("backup.zip");
        try (Storage storage = Storage.open(configuration);
                AutoCloseable serving = storage.serving()) {
            new Backup(storage, CLOCK).create(file);
            assertThatThrownBy(() -> new Restore(configuration).restore(file, true))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("arrêtez-le");
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void damagedBackupChangesNothing() throws IOException {
        Configuration configuration = TestDatabases.sqlite();
        Path file = folder.resolve("backup.zip");
        try (Storage storage = Storage.open(configuration)) {
            writePair(pairs(storage), 1);
            new Backup(storage, CLOCK).create(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        int refused = 0;
        for (int part = 1; part < PARTS; part++) {
            byte[] broken = bytes.clone();
            broken[bytes.length / PARTS * part] ^= 0x55;
            Path damaged = Files.write(folder.resolve("damaged-" + part + ".zip"), broken);
            try {
                new Restore(configuration).restore(damaged, true);
            } catch (StorageException expected) {
                refused++;
            }
        }
        // A few bytes of a zip file, dates for example, say nothing about its content.
        assertThat(refused).isGreaterThan(PARTS / 2);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> new Restore(configuration).restore(cut, true)).isInstanceOf(StorageException.class);

        try (Storage storage = Storage.open(configuration)) {
            assertThat(rows(pairs(storage))).hasSize(1);
        }
    }

    @Test
    void entryOutsideOfTheFolderIsRefused() throws IOException {
        Path file = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(
                    "{\"format\":1,\"engine\":\"SQLITE\",\"entries\":[{\"name\":\"../../evil.txt\",\"size\":1,\"sha256\":\"\"}]}"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> new Restore(TestDatabases.sqlite()).restore(file, true))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("evil.txt");
    }

    @Test
    void backupOfTheOtherEngineIsRefused() {
        Path file = folder.resolve("backup.zip");
        try (Storage storage = Storage.open(TestDatabases.sqlite())) {
            new Backup(storage, CLOCK).create(file);
        }

        assertThatThrownBy(() -> new Restore(TestDatabases.postgres()).restore(file, true))
                .hasMessageContaining("SQLite")
                .hasMessageContaining("PostgreSQL");
    }
}
