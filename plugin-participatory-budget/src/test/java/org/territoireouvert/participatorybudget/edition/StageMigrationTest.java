package org.territoireouvert.participatorybudget.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

/** Editions of an earlier version were read by everybody and go on being so. */
class StageMigrationTest {

    @BothDatabases(withPlugin = false)
    void whatWasImportedStaysPublic(Storage storage) {
        var before = PluginTables.of(storage, "participatory-budget", "pb_", 4);
        before.write(handle -> handle.execute("""
                        insert into pb_edition (id, slug, title, place, description, total_cents, currency, ballot_type,
                          project_count, ballot_count, meta, project_columns, voter_columns, created_at, updated_at)
                        values ('e', 'e', 'Édition', '', '', 100, 'EUR', 'approval', 0, 0, '{}', '[]', '[]', '2026', '2026')"""));

        var after = PluginTables.of(storage, "participatory-budget", "pb_");

        String stage = after.read(handle -> handle.createQuery("select stage from pb_edition")
                .mapTo(String.class)
                .one());
        assertThat(stage).isEqualTo("PUBLISHED");
        assertThatThrownBy(() -> after.write(handle -> handle.execute("update pb_edition set stage = 'SECRET'")))
                .isInstanceOf(RuntimeException.class);
    }
}
