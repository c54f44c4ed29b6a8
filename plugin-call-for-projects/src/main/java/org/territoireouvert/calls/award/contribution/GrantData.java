package org.territoireouvert.calls.award.contribution;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** What is kept of a person beside grants: reports they sent, changes they proposed, what they receive as a member. */
public final class GrantData implements PersonalData {

    private static final int MOST = 1_000;
    private static final String PERSON = "person";
    private static final String OWN = """
            member_id in (select id from cal_member where person_id = :person)
            """;

    private final Database database;

    /** Creates the answer. */
    public GrantData(Database database) {
        this.database = database;
    }

    private record Kept(String what, String when, String content) {}

    @Override
    public String descriptionKey() {
        return "personal-data.grants";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        if (person.isBlank()) {
            return;
        }
        for (Kept kept : database.read(handle -> kept(handle, person))) {
            rows.row(kept.what(), kept.when(), kept.content());
        }
    }

    private static List<Kept> kept(Handle handle, String person) {
        return handle.createQuery("""
                        select 'report' as what, sent_at as at, words as content from cal_report where sent_by = :person
                        union all
                        select 'change', proposed_on, reason from cal_change where proposed_by = :person
                        union all
                        select 'signature', signed_on, signed_by from cal_beneficiary where
                        """ + OWN + "order by 2, 1 limit :most")
                .bind(PERSON, person)
                .bind("most", MOST)
                .map((row, context) -> new Kept(row.getString("what"), row.getString("at"), row.getString("content")))
                .list();
    }

    /** Breaks the links; reports and agreements stay, because public money was paid on them. */
    @Override
    public int erase(String person, Erasure erasure) {
        return person.isBlank() ? 0 : database.write(handle -> moved(handle, person, "") + unsigned(handle, person));
    }

    private static int unsigned(Handle handle, String person) {
        return handle.createUpdate(
                        "update cal_beneficiary set name = '–', signed_by = '' where (name <> '–' or signed_by <> '') and "
                                + OWN)
                .bind(PERSON, person)
                .execute();
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : database.write(handle -> moved(handle, from, to));
    }

    private static int moved(Handle handle, String from, String to) {
        return update(handle, "update cal_report set sent_by = :to where sent_by = :person", from, to)
                + update(handle, "update cal_change set proposed_by = :to where proposed_by = :person", from, to);
    }

    private static int update(Handle handle, String sql, String from, String to) {
        return handle.createUpdate(sql).bind(PERSON, from).bind("to", to).execute();
    }
}
