package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.testkit.TestSite;

/** What a plugin keeps about people. */
interface PersonChecks {

    TestedPlugin tested();

    void takePart(TestSite site);

    @Test
    default void saysWhatItKeepsAboutPeople() throws IOException {
        boolean declared = tested().texts().descriptor().replaceAll("\\s", "").contains("\"personalData\":true");

        assertThat(tested().contributions().personalData().isEmpty()).isEqualTo(!declared);
    }

    @Test
    default void erasesAllThatItKeepsAboutPeople() throws Exception {
        TestSite site = tested().onPostgres();
        InstalledPlugin plugin = TestedPlugin.on(site);
        PluginTables tables =
                new PluginTables(site.tables(), plugin.descriptor().tablePrefix());
        takePart(site);
        Set<String> people = people(site);
        Set<String> before = tables.holding(people);

        for (PersonalData data : plugin.contributions().personalData()) {
            assertThat(before)
                    .as(
                            "what the plugin keeps about the people of the demonstration, or about who takes part (takePart)")
                    .isNotEmpty();
            int turn = 0;
            for (String person : people) {
                data.erase(person, Erasure.values()[turn++ % 2]);
            }
        }

        assertThat(tables.holding(people)).as("what is left of people").isEmpty();
    }

    /** Returns the identifiers and addresses of all accounts of citizens. */
    private static Set<String> people(TestSite site) {
        Set<String> people = new TreeSet<>();
        site.tables()
                .<List<String>, RuntimeException>read(
                        handle -> handle.createQuery("""
                                select id from core_account
                                where id not in (select account_id from core_role_holder)
                                union all
                                select email from core_account
                                where email is not null and id not in (select account_id from core_role_holder)""").mapTo(String.class).list())
                .forEach(people::add);
        return people;
    }
}
