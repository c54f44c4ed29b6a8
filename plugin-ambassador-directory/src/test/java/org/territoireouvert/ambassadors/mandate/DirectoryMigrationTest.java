package org.territoireouvert.ambassadors.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

/** Ambassadors of an earlier version keep their mandates. */
class DirectoryMigrationTest {

    private static List<String> rows(Database database, String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    @BothDatabases(withPlugin = false)
    void eachAmbassadorGetsAPostAndAMandate(Storage storage) {
        Database before = PluginTables.of(storage, "ambassador-directory", "amb_", 4);
        before.write(handle -> {
            for (String mandate : List.of("Tirée au sort", "Élue", "Nommée, agent du service Eau", "Volontaire")) {
                handle.execute(
                        "insert into amb_ambassador values (?, 'Nom', 'Corvaux', 'Eau', ?, '2026-01-01', '2027-12-31', '', 'nom', ?)",
                        mandate,
                        mandate,
                        "2026-01-01T00:00:00Z");
            }
            return true;
        });

        Database after = PluginTables.of(storage, "ambassador-directory", "amb_");

        assertThat(rows(after, "select designation from amb_mandate order by designation"))
                .containsExactly("DRAW", "ELECTION", "NOMINATION", "VOLUNTEER");
        assertThat(rows(after, "select distinct starts_on || ' ' || ends_on from amb_mandate"))
                .containsExactly("2026-01-01 2027-12-31");
        assertThat(rows(after, "select slug from amb_body")).containsExactly("collectivite");
        assertThat(rows(after, "select distinct body || ' ' || seats from amb_post"))
                .containsExactly("collectivite 1");
        assertThat(new PostRepository(after).find("ambassade-Volontaire")).isPresent();
    }

    @BothDatabases(withPlugin = false)
    void anEmptyDirectoryStaysEmpty(Storage storage) {
        Database after = PluginTables.of(storage, "ambassador-directory", "amb_");

        assertThat(rows(after, "select slug from amb_body")).isEmpty();
    }
}
