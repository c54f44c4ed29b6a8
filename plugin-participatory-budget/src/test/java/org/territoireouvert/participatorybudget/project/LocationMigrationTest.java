package org.territoireouvert.participatorybudget.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;
import org.territoireouvert.testkit.context.TestContext;

/** Projects of an earlier version stay, without a place on the map. */
class LocationMigrationTest {

    @BothDatabases(withPlugin = false)
    void projectsFromBeforeHaveNoPlace(Storage storage) {
        PluginTables.of(storage, "participatory-budget", "pb_", 11).write(handle -> {
            handle.execute("""
                    insert into pb_edition (id, slug, title, place, description, total_cents, currency, ballot_type,
                      project_count, ballot_count, meta, project_columns, voter_columns, created_at, updated_at)
                    values ('e', 'e', 'Édition', '', '', 100, 'EUR', 'approval', 1, 0, '{}', '[]', '[]', '2026', '2026')""");
            return handle.execute("""
                    insert into pb_project (id, edition_id, number, position, title, description, place, theme, proposer,
                      cost_cents, withdrawn, search_text, columns, updated_at)
                    values ('p', 'e', '1', 1, 'Halle', '', '', '', '', 100, 0, 'halle', '{}', '2026')""");
        });

        TestContext plugin = PluginOnStorage.of(storage);

        List<SubmittedProject> projects = plugin.database()
                .read(handle ->
                        EditionStore.on(plugin.service(Json.class)).projects().all(handle, "e"));
        assertThat(projects)
                .singleElement()
                .satisfies(project -> assertThat(project.location()).isEmpty());
    }
}
