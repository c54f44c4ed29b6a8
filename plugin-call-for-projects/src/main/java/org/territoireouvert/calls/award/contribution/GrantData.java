package org.territoireouvert.calls.award.contribution;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.calls.person.PersonRows;

/** What is kept of a person beside grants: reports they sent, changes they proposed, what they receive as a member. */
public final class GrantData implements PersonalData {

    private static final List<String> NAMED = List.of("cal_report.sent_by", "cal_change.proposed_by");
    private static final String OWN = """
            member_id in (select id from cal_member where person_id = :person)
            """;

    private final Database database;

    /** Creates the answer. */
    public GrantData(Database database) {
        this.database = database;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.grants";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            PersonRows.write(handle, rows, "report", person, """
                    select sent_at as at, words as content from cal_report where sent_by = :person order by id limit :most
                    """);
            PersonRows.write(handle, rows, "change", person, """
                    select proposed_on as at, reason as content from cal_change
                    where proposed_by = :person order by id limit :most
                    """);
            PersonRows.write(
                    handle,
                    rows,
                    "signature",
                    person,
                    "select signed_on as at, signed_by as content from cal_beneficiary where " + OWN
                            + "order by signed_on, member_id limit :most");
            return true;
        });
    }

    /** Breaks the links; reports and agreements stay, because public money was paid on them. */
    @Override
    public int erase(String person, Erasure erasure) {
        return person.isBlank()
                ? 0
                : database.write(handle -> PersonRows.rename(handle, NAMED, person, "") + unsigned(handle, person));
    }

    private static int unsigned(Handle handle, String person) {
        return handle.createUpdate(
                        "update cal_beneficiary set name = '–', signed_by = '' where (name <> '–' or signed_by <> '') and "
                                + OWN)
                .bind("person", person)
                .execute();
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : database.write(handle -> PersonRows.rename(handle, NAMED, from, to));
    }
}
