package org.territoireouvert.calls.examination;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;

/**
 * What the examination keeps about people: who assessed what and how, who declared a conflict, who did what, who was asked for an opinion.
 * Decisions about public money stay, without the person, when an account ends; what somebody said of themselves goes.
 */
public final class ExaminationData implements PersonalData {

    private static final String NOBODY = "";
    private static final int MOST = 10_000;

    /** Columns that hold the identifier of a person, with their tables. */
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"cal_assessment", "changed_by"},
            new String[] {"cal_examination_step", "by_person"},
            new String[] {"cal_moderation", "written_by"},
            new String[] {"cal_opinion", "asked_by"},
            new String[] {"cal_session", "written_by"},
            new String[] {"cal_panel_change", "changed_by"},
            new String[] {"cal_outcome", "decided_by"},
            new String[] {"cal_correction", "asked_by"},
            new String[] {"cal_eligibility", "decided_by"});

    private final Room room;

    /** Works in a room. */
    public ExaminationData(Room room) {
        this.room = room;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.examination";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        if (person.isBlank()) {
            return;
        }
        write(person, rows, """
                select s.kind as what, s.at as at, a.number || ' – ' || s.words as words
                from cal_examination_step s join cal_application a on a.id = s.application_id
                where s.by_person = :person order by s.id limit :most
                """);
        write(person, rows, """
                select 'assessment' as what, s.changed_at as at, a.number || ' – ' || s.kind || ' – ' || s.state || ' – ' || s.reason
                  || ' – ' || s.words || ' – ' || s.comment as words
                from cal_assessment s join cal_application a on a.id = s.application_id
                where (s.kind = 'ASSESSOR' and s.assessor_id = :person) or s.changed_by = :person order by s.id limit :most
                """);
        write(person, rows, """
                select 'mark' as what, s.changed_at as at,
                  a.number || ' – ' || m.criterion || ' – ' || m.points || ' – ' || m.comment as words
                from cal_mark m join cal_assessment s on s.id = m.assessment_id join cal_application a on a.id = s.application_id
                where (s.kind = 'ASSESSOR' and s.assessor_id = :person) or s.changed_by = :person
                order by s.id, m.criterion limit :most
                """);
        write(person, rows, """
                select 'opinion' as what, o.asked_at as at, a.number || ' – ' || o.asked_of || ' – ' || o.question || ' – ' || o.answer
                  || ' – ' || o.words as words
                from cal_opinion o join cal_application a on a.id = o.application_id
                where o.address = :person or o.asked_by = :person order by o.id limit :most
                """);
    }

    private void write(String person, RowSink rows, String sql) throws IOException {
        record Line(String what, String at, String words) {}
        List<Line> lines = room.context()
                .database()
                .read(handle -> handle.createQuery(sql)
                        .bind("person", person)
                        .bind("most", MOST)
                        .map((row, context) ->
                                new Line(row.getString("what"), row.getString("at"), row.getString("words")))
                        .list());
        for (Line line : lines) {
            rows.row(line.what(), PortableInstant.parse(line.at()), line.words());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        String words = room.context().messages().format(Locale.FRENCH, "examination.opinion.closed");
        return room.context().database().write(handle -> {
            int changed = handle.execute("delete from cal_assessor where person_id = ?", person);
            changed += leave(handle, person);
            // What was said about a conflict is about the person; that there was one stays.
            changed += handle.execute(
                    "update cal_assessment set words = '' where kind = 'ASSESSOR' and assessor_id = ? and words <> ''",
                    person);
            changed += handle.execute("""
                    update cal_examination_step set words = '' where by_person = ? and kind in ('CONFLICT', 'DECLINED')
                      and words <> ''
                    """, person);
            // Two assessments of one application never share an assessor: each gets a name of its own that leads to
            // nobody.
            changed += handle.execute(
                    "update cal_assessment set assessor_id = 'gone-' || id where kind = 'ASSESSOR' and assessor_id = ?",
                    person);
            return changed + opinions(handle, person, words) + rename(handle, person, NOBODY);
        });
    }

    /** Gives back what the person has not finished, so that somebody else gets it. */
    private int leave(Handle handle, String person) {
        int changed = 0;
        for (Assessment one : room.assessments().open(handle, Kind.ASSESSOR, person)) {
            if (one.state() != State.FINAL
                    && room.assessments().change(handle, one.in(State.REMOVED, NOBODY, room.now()))) {
                changed++;
                room.applications()
                        .find(handle, one.applicationId())
                        .ifPresent(application -> room.refresh(handle, application));
            }
        }
        return changed;
    }

    /** Leaves what an expert answered, without the address and the name. */
    private static int opinions(Handle handle, String address, String words) {
        int steps = handle.createUpdate("""
                        update cal_examination_step set words = :words
                        where kind in ('OPINION_ASKED', 'OPINION_GIVEN', 'OPINION_DECLINED', 'OPINION_REMINDED')
                          and exists (select 1 from cal_opinion o where o.application_id = cal_examination_step.application_id
                            and o.address = :address
                            and substr(cal_examination_step.words, 1, length(o.asked_of)) = o.asked_of)
                        """)
                .bind("words", words)
                .bind("address", address)
                .execute();
        return steps
                + handle.execute("update cal_opinion set address = '', asked_of = ? where address = ?", words, address);
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank()
                ? 0
                : room.context().database().write(handle -> {
                    int changed = handle.execute("""
                            update cal_assessment set assessor_id = ? where kind = 'ASSESSOR' and assessor_id = ?
                              and application_id not in (
                                select application_id from cal_assessment where kind = 'ASSESSOR' and assessor_id = ?)
                            """, to, from, to);
                    changed += handle.execute("""
                            update cal_assessor set person_id = ? where person_id = ?
                              and call_slug not in (select call_slug from cal_assessor where person_id = ?)
                            """, to, from, to);
                    return changed + rename(handle, from, to);
                });
    }

    private static int rename(Handle handle, String from, String to) {
        int changed = 0;
        for (String[] column : COLUMNS) {
            changed += handle.createUpdate("update <table> set <column> = :to where <column> = :from")
                    .define("table", column[0])
                    .define("column", column[1])
                    .bind("to", to)
                    .bind("from", from)
                    .execute();
        }
        return changed;
    }
}
