package org.territoireouvert.consultation.opinion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.consultation.seal.ForgetSealed;

/**
 * What is kept about people who give opinions. When they close their account their opinions stay counted under a name that stands for
 * nobody, and what they proposed stays or goes, as they choose.
 */
public final class OpinionData implements PersonalData {

    private static final int MOST = 10_000;

    private final PluginContext context;
    private final OpinionRepository opinions = new OpinionRepository();
    private final ForgetSealed sealed = new ForgetSealed();

    /** Creates the answer. */
    public OpinionData(PluginContext context) {
        this.context = context;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.opinions";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (Row row : opinions(handle, person)) {
                rows.row("opinion", "", row.vote() + " – " + row.text());
            }
            for (Row row : statements(handle, person)) {
                rows.row("statement", PortableInstant.parse(row.vote()), row.text());
            }
            return true;
        });
    }

    private record Row(String vote, String text) {}

    private static Iterable<Row> opinions(Handle handle, String person) {
        return handle.createQuery("""
                        select o.vote, s.text from con_opinion o join con_statement s on s.id = o.statement_id
                        where o.person_id = :person order by s.id limit :most""")
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new Row(row.getString(1), row.getString(2)))
                .list();
    }

    private static Iterable<Row> statements(Handle handle, String person) {
        return handle.createQuery(
                        "select created_at, text from con_statement where author_id = :person order by id limit :most")
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new Row(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        String nobody = context.ids().next();
        return context.database().write(handle -> {
            int written = erasure == Erasure.REMOVE_CONTENT ? removeStatements(handle, person, nobody) : 0;
            return written + rename(handle, person, nobody);
        });
    }

    private static int removeStatements(Handle handle, String person, String nobody) {
        return handle.createUpdate("""
                        update con_statement set text = '', state = 'REMOVED', author_id = :nobody
                        where author_id = :person""")
                .bind("person", person)
                .bind("nobody", nobody)
                .execute();
    }

    private int rename(Handle handle, String from, String to) {
        return opinions.rename(handle, from, to)
                + handle.createUpdate("update con_statement set author_id = :to where author_id = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute();
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            Set<String> both = new HashSet<>(opinions.statementsOf(handle, from));
            both.retainAll(opinions.statementsOf(handle, to));
            both.forEach(statement -> opinions.remove(handle, statement, from));
            steps(handle, both).forEach(step -> sealed.left(handle, step.consultation(), step.number(), 1));
            return both.size() + rename(handle, from, to);
        });
    }

    private record Place(String consultation, int number) {}

    private static List<Place> steps(Handle handle, Set<String> statements) {
        return statements.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                select distinct consultation, step from con_statement where id in (<statements>)
                                order by consultation, step limit :most""")
                        .bindList("statements", statements)
                        .bind("most", MOST)
                        .map((row, context) -> new Place(row.getString("consultation"), row.getInt("step")))
                        .list();
    }
}
