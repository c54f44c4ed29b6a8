package org.territoireouvert.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.backup.Restore;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.testkit.TestDatabases;

/** A plugin of an older version on tables that a newer one made. */
class OlderVersionTest {

    private static final WantedTables SAFE =
            Notes.of("0.2.0", "0.1.0", Notes.version(2).scripts());

    private static Instance filled(Engine engine) {
        return new Instance(TestDatabases.fresh(engine)).filled(50);
    }

    /** Starts the first version of the notes, which may not. */
    private static StorageException refusal(Instance instance) {
        return Objects.requireNonNull(
                instance.start(Notes.version(1), Notes.tasks(1)).refused().get("notes"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itMayWorkFromTheVersionOnThatTheNewerOneNamed(Engine engine) {
        Instance instance = filled(engine);
        instance.start(SAFE, Notes.tasks(1));
        SortedMap<String, String> after = instance.sums();

        Instance.Outcome outcome = instance.start(Notes.version(1), Notes.tasks(1));

        assertThat(outcome.refused()).isEmpty();
        assertThat(instance.sums()).isEqualTo(after);
        assertThat(instance.start(SAFE, Notes.tasks(1)).refused())
                .as("and back")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theNewestVersionDecides(Engine engine) {
        Instance instance = filled(engine);
        instance.start(SAFE, Notes.tasks(1));
        instance.start(Notes.of("0.3.0", "0.2.0", Notes.version(3).scripts()), Notes.tasks(1));

        assertThat(instance.start(Notes.version(1), Notes.tasks(1)).refused()).containsOnlyKeys("notes");
        assertThat(instance.start(Notes.version(2), Notes.tasks(1)).refused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void otherwiseTheBackupFromBeforeIsNamedAndBringsItBack(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        instance.start(Notes.version(2), Notes.tasks(1));
        String backup = instance.backups().list().getFirst();
        instance.start(Notes.version(3), Notes.tasks(1));

        StorageException refusal = refusal(instance);

        assertThat(refusal.problem()).isEqualTo(StorageProblem.TABLES_NEWER);
        assertThat(refusal).hasMessageContainingAll("0.3.0", "0.1.0", backup, "ouvert restore");
        new Restore(instance.configuration())
                .restore(instance.backups().folder().resolve(backup), true);
        assertThat(instance.start(Notes.version(1), Notes.tasks(1)).refused()).isEmpty();
        assertThat(instance.sums()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutThatBackupThereIsOnlyTheNewerVersion(Engine engine) throws Exception {
        Instance instance = filled(engine);
        instance.start(Notes.version(2), Notes.tasks(1));
        for (String name : List.copyOf(instance.backups().list())) {
            Files.delete(instance.backups().folder().resolve(name));
        }

        StorageException refusal = refusal(instance);

        assertThat(refusal.problem()).isEqualTo(StorageProblem.TABLES_NEWER_ALONE);
        assertThat(refusal).hasMessageContainingAll("0.2.0", "0.1.0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tablesWhoseVersionIsUnknownAreRefused(Engine engine) {
        Instance instance = filled(engine);
        instance.start(SAFE, Notes.tasks(1));
        instance.execute("delete from core_table_version");

        assertThat(instance.start(Notes.version(1), Notes.tasks(1)).refused()).containsOnlyKeys("notes");
    }
}
