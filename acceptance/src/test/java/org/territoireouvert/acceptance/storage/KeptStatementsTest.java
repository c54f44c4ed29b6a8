package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.testkit.BothDatabases;

/** A statement that was used before is used as if it were new. */
class KeptStatementsTest {

    private static final int MORE_THAN_ARE_KEPT = 300;

    private static Database numbers(Storage storage) {
        Database database = storage.forPlugin(
                new PluginId("numbers"),
                "nb_",
                () -> List.of(new MigrationScript(
                        "V0001__numbers.sql",
                        "create table nb_number (\n number integer not null primary key,\n note text\n);\n")));
        database.write(handle -> {
            IntStream.rangeClosed(1, 3).forEach(number -> insert(handle, number, "n" + number));
            return 0;
        });
        return database;
    }

    private static int insert(Handle handle, int number, String note) {
        return handle.createUpdate("insert into nb_number (number, note) values (:number, :note)")
                .bind("number", number)
                .bind("note", note)
                .execute();
    }

    private static Stream<Integer> from(Handle handle, int least) {
        return handle
                .createQuery("select number from nb_number where number >= :least order by number")
                .bind("least", least)
                .mapTo(Integer.class)
                .stream();
    }

    @BothDatabases
    void queryInTheMiddleOfItselfIsAnother(Storage storage) {
        Database database = numbers(storage);

        List<Integer> found = database.read(handle -> {
            try (Stream<Integer> outer = from(handle, 1)) {
                Iterator<Integer> numbers = outer.iterator();
                int first = numbers.next();
                try (Stream<Integer> inner = from(handle, 3)) {
                    return List.of(first, inner.toList().getFirst(), numbers.next(), numbers.next());
                }
            }
        });

        assertThat(found).containsExactly(1, 3, 2, 3);
    }

    @BothDatabases
    void resultThatWasNotReadToItsEndLeavesNothingBehind(Storage storage) {
        Database database = numbers(storage);

        int first = database.read(handle -> {
            try (Stream<Integer> numbers = from(handle, 1)) {
                return numbers.iterator().next();
            }
        });
        database.write(handle -> insert(handle, 4, "n4"));

        assertThat(first).isEqualTo(1);
        assertThat(database.<List<Integer>, RuntimeException>read(
                        handle -> from(handle, 2).toList()))
                .containsExactly(2, 3, 4);
    }

    @BothDatabases
    void statementThatFailedWorksTheNextTime(Storage storage) {
        Database database = numbers(storage);

        assertThatThrownBy(() -> database.write(handle -> insert(handle, 1, "again")))
                .isInstanceOf(org.jdbi.v3.core.JdbiException.class);

        assertThat(database.<Integer, RuntimeException>write(handle -> insert(handle, 5, "n5")))
                .isEqualTo(1);
    }

    @BothDatabases
    void limitOfOneUseIsNotThatOfTheNext(Storage storage) {
        Database database = numbers(storage);

        int few = database.read(handle -> handle.createQuery("select number from nb_number")
                .setMaxRows(1)
                .mapTo(Integer.class)
                .list()
                .size());
        int all = database.read(handle -> handle.createQuery("select number from nb_number")
                .mapTo(Integer.class)
                .list()
                .size());

        assertThat(List.of(few, all)).containsExactly(1, 3);
    }

    @BothDatabases
    void statementSeesATableThatChanged(Storage storage) {
        Database database = numbers(storage);
        String query = "select * from nb_number where number = 1";
        database.read(handle -> handle.createQuery(query).mapToMap().one());

        database.write(handle -> handle.execute("alter table nb_number add column colour text"));

        assertThat(database.<java.util.Map<String, Object>, RuntimeException>read(
                        handle -> handle.createQuery(query).mapToMap().one()))
                .containsKeys("number", "note", "colour");
    }

    @BothDatabases
    void moreStatementsThanAreKeptAllWork(Storage storage) {
        Database database = numbers(storage);

        List<Integer> found = database.read(handle -> IntStream.range(0, MORE_THAN_ARE_KEPT)
                .mapToObj(number -> handle.createQuery("select " + number)
                        .mapTo(Integer.class)
                        .one())
                .toList());

        assertThat(found).hasSize(MORE_THAN_ARE_KEPT).last().isEqualTo(MORE_THAN_ARE_KEPT - 1);
    }
}
