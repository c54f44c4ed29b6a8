package org.territoireouvert.calls.examination;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;

/**
 * What the examination keeps about people: who assessed what, who did what. Decisions about public money stay, without the person, when an
 * account ends.
 */
public final class ExaminationData implements PersonalData {

    private static final String NOBODY = "";

    /** Columns that hold the identifier of a person, with their tables. */
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"cal_assessment", "changed_by"},
            new String[] {"cal_examination_step", "by_person"},
            new String[] {"cal_moderation", "written_by"},
            new String[] {"cal_opinion", "asked_by"},
            new String[] {"cal_session", "written_by"},
            new String[] {"cal_panel_change", "changed_by"},
            new String[] {"cal_outcome", "decided_by"});

    private final Database database;
    private final AssessmentRepository assessments;

    /** Reads the tables of the plugin. */
    public ExaminationData(Database database, AssessmentRepository assessments) {
        this.database = database;
        this.assessments = assessments;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.examination";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        record Line(String what, String at, String words) {}
        List<Line> lines = database.read(handle -> handle.createQuery("""
                        select s.kind as what, s.at as at, a.number || ' – ' || s.words as words
                        from cal_examination_step s join cal_application a on a.id = s.application_id
                        where s.by_person = :person order by s.id limit 10000
                        """)
                .bind("person", person)
                .map((row, context) -> new Line(row.getString("what"), row.getString("at"), row.getString("words")))
                .list());
        for (Line line : lines) {
            rows.row(line.what(), PortableInstant.parse(line.at()), line.words());
        }
        List<Assessment> own = database.read(handle -> assessments.open(handle, Kind.ASSESSOR, person));
        for (Assessment one : own) {
            rows.row("assessment", one.changedAt(), one.state().code() + " – " + one.comment());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return person.isBlank()
                ? 0
                : database.write(handle -> {
                    int changed = handle.execute("delete from cal_assessor where person_id = ?", person);
                    // Two assessments of one application never share an assessor: each gets a name of its own that
                    // leads to nobody.
                    changed += handle.execute(
                            "update cal_assessment set assessor_id = 'gone-' || id where kind = 'ASSESSOR' and assessor_id = ?",
                            person);
                    return changed + rename(handle, person, NOBODY);
                });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank()
                ? 0
                : database.write(handle -> {
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
