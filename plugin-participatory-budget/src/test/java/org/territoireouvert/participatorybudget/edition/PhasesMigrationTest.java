package org.territoireouvert.participatorybudget.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

/** Editions of an earlier version keep the days of their vote. */
class PhasesMigrationTest {

    @BothDatabases(withPlugin = false)
    void theDaysOfAVoteBecomeAPhase(Storage storage) {
        var before = PluginTables.of(storage, "participatory-budget", "pb_", 3);
        before.write(handle -> {
            for (String slug : List.of("avec", "sans")) {
                handle.execute(
                        """
                                insert into pb_edition (id, slug, title, place, description, total_cents, currency, ballot_type,
                                  vote_begins, vote_ends, project_count, ballot_count, meta, project_columns, voter_columns,
                                  created_at, updated_at)
                                values (?, ?, 'Édition', '', '', 100, 'EUR', 'approval', ?, ?, 0, 0, '{}', '[]', '[]', '2026', '2026')""",
                        slug,
                        slug,
                        slug.equals("avec") ? "2026-11-01" : null,
                        slug.equals("avec") ? "2026-11-30" : null);
            }
            return true;
        });

        var after = PluginTables.of(storage, "participatory-budget", "pb_");

        List<String> phases = after.read(handle -> handle.createQuery(
                        "select edition_id || ' ' || phase || ' ' || begins || ' ' || ends from pb_phase")
                .mapTo(String.class)
                .list());
        assertThat(phases).containsExactly("avec VOTE 2026-11-01 2026-11-30");
    }
}
