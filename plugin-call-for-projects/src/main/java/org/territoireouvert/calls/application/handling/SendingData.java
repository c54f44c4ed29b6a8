package org.territoireouvert.calls.application.handling;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/**
 * What is kept about people who sign and send: for which member they did. That a member signed stays for as long as the application,
 * without the person.
 */
public final class SendingData implements PersonalData {

    private static final int MOST = 10_000;

    /** Tables and columns that name a person. */
    private static final List<String> UPDATES = List.of(
            "update cal_signature set person_id = :to where person_id = :from",
            "update cal_submission set sent_by = :to where sent_by = :from",
            "update cal_budget_part set changed_by = :to where changed_by = :from",
            "update cal_withdrawal set person_id = :to where person_id = :from",
            "update cal_withdrawal_voice set person_id = :to where person_id = :from");

    private final Database database;

    /** Creates the answer. */
    public SendingData(Database database) {
        this.database = database;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.sending";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            write(handle, person, rows, "signature", """
                    select s.signed_at as at, a.number || ' ' || s.voice || ' ' || s.fingerprint || ' ' || s.words as content
                    from cal_signature s join cal_application a on a.id = s.application_id
                    where s.person_id = :person order by s.signed_at, s.application_id limit :most
                    """);
            write(handle, person, rows, "submission", """
                    select s.sent_at as at, a.number || ' ' || s.fingerprint as content
                    from cal_submission s join cal_application a on a.id = s.application_id
                    where s.sent_by = :person order by s.sent_at, s.application_id limit :most
                    """);
            write(handle, person, rows, "budget", """
                    select b.changed_at as at, a.number as content
                    from cal_budget_part b join cal_application a on a.id = b.application_id
                    where b.changed_by = :person order by b.changed_at, b.application_id limit :most
                    """);
            write(handle, person, rows, "withdrawal", """
                    select w.asked_at as at, a.number || ' ' || w.reason as content
                    from cal_withdrawal w join cal_application a on a.id = w.application_id
                    where w.person_id = :person order by w.asked_at, w.id limit :most
                    """);
            write(handle, person, rows, "withdrawal-voice", """
                    select v.said_at as at, a.number || ' ' || v.voice as content
                    from cal_withdrawal_voice v join cal_withdrawal w on w.id = v.withdrawal_id
                    join cal_application a on a.id = w.application_id
                    where v.person_id = :person order by v.said_at, v.withdrawal_id limit :most
                    """);
            return true;
        });
    }

    private static void write(Handle handle, String person, RowSink rows, String what, String sql) throws Exception {
        List<String[]> found = handle.createQuery(sql)
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new String[] {row.getString("at"), row.getString("content")})
                .list();
        for (String[] row : found) {
            rows.row(what, row[0], row[1].strip());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return transfer(person, "");
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return database.write(handle -> UPDATES.stream()
                .mapToInt(sql -> handle.createUpdate(sql)
                        .bind("from", from)
                        .bind("to", to)
                        .execute())
                .sum());
    }
}
