package org.territoireouvert.consultation.amending;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;

/**
 * What is kept about people who amend texts. When they close their account what the authority answered to stays, without any link to them;
 * what waits is taken back.
 */
public final class AmendmentData implements PersonalData {

    private static final int MOST = 10_000;

    private final PluginContext context;

    /** Creates the answer. */
    public AmendmentData(PluginContext context) {
        this.context = context;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.amendments";
    }

    private record Row(String at, String text) {}

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (Row row : written(handle, person)) {
                rows.row("amendment", PortableInstant.parse(row.at()), row.text());
            }
            for (Row row : signed(handle, person)) {
                rows.row("signature", "", row.text());
            }
            return true;
        });
    }

    private static Iterable<Row> written(Handle handle, String person) {
        return handle.createQuery("""
                        select created_at, document || ' – ' || reason from con_amendment where author_id = :person
                        order by id limit :most""")
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new Row(row.getString(1), row.getString(2)))
                .list();
    }

    private static Iterable<Row> signed(Handle handle, String person) {
        return handle.createQuery("""
                        select a.created_at, a.document from con_cosigner c join con_amendment a on a.id = c.amendment_id
                        where c.person_id = :person order by a.id limit :most""")
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
            handle.createUpdate("""
                            update con_amendment set state = 'WITHDRAWN'
                            where author_id = :person and state = 'PROPOSED'""").bind("person", person).execute();
            return rename(handle, person, nobody);
        });
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            handle.createUpdate("""
                            delete from con_cosigner where person_id = :from and amendment_id in
                              (select amendment_id from con_cosigner where person_id = :to)""").bind("from", from).bind("to", to).execute();
            return rename(handle, from, to);
        });
    }

    private static int rename(Handle handle, String from, String to) {
        return handle.createUpdate("update con_amendment set author_id = :to where author_id = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                + handle.createUpdate("update con_cosigner set person_id = :to where person_id = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute();
    }
}
