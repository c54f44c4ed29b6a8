package org.territoireouvert.calls.application.handling;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.calls.person.PersonRows;

/**
 * What is kept about people who sign and send: for which member they did. That a member signed stays for as long as the application,
 * without the person.
 */
public final class SendingData implements PersonalData {

    private static final List<String> NAMED = List.of(
            "cal_signature.person_id",
            "cal_submission.sent_by",
            "cal_budget_part.changed_by",
            "cal_withdrawal.person_id",
            "cal_withdrawal_voice.person_id");

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
            PersonRows.write(handle, rows, "signature", person, """
                    select s.signed_at as at, a.number || ' ' || s.voice || ' ' || s.fingerprint || ' ' || s.words as content
                    from cal_signature s join cal_application a on a.id = s.application_id
                    where s.person_id = :person order by s.signed_at, s.application_id limit :most
                    """);
            PersonRows.write(handle, rows, "submission", person, """
                    select s.sent_at as at, a.number || ' ' || s.fingerprint as content
                    from cal_submission s join cal_application a on a.id = s.application_id
                    where s.sent_by = :person order by s.sent_at, s.application_id limit :most
                    """);
            PersonRows.write(handle, rows, "budget", person, """
                    select b.changed_at as at, a.number as content
                    from cal_budget_part b join cal_application a on a.id = b.application_id
                    where b.changed_by = :person order by b.changed_at, b.application_id limit :most
                    """);
            PersonRows.write(handle, rows, "withdrawal", person, """
                    select w.asked_at as at, a.number || ' ' || w.reason as content
                    from cal_withdrawal w join cal_application a on a.id = w.application_id
                    where w.person_id = :person order by w.asked_at, w.id limit :most
                    """);
            PersonRows.write(handle, rows, "withdrawal-voice", person, """
                    select v.said_at as at, a.number || ' ' || v.voice as content
                    from cal_withdrawal_voice v join cal_withdrawal w on w.id = v.withdrawal_id
                    join cal_application a on a.id = w.application_id
                    where v.person_id = :person order by v.said_at, v.withdrawal_id limit :most
                    """);
            return true;
        });
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return transfer(person, "");
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : database.write(handle -> PersonRows.rename(handle, NAMED, from, to));
    }
}
