package org.territoireouvert.consultation.seal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes the lines of seals. A line belongs to all seals from the one that brought it to the one that replaced it. */
public final class SealLineRepository {

    private static final int PART = 1_000;

    /** Creates it. */
    public SealLineRepository() {}

    /** A line and its place in the file. */
    record Placed(int place, SealLine line) {}

    /** Takes one line. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes it. */
        void visit(SealLine line) throws IOException;
    }

    /** Visits the lines of a seal in their order. */
    public void each(Database database, PlannedStep step, int number, Visitor visitor) throws IOException {
        int after = 0;
        while (true) {
            int behind = after;
            List<Placed> part = database.read(handle -> next(handle, step, number, behind));
            for (Placed placed : part) {
                visitor.visit(placed.line());
            }
            if (part.size() < PART) {
                return;
            }
            after = part.getLast().place();
        }
    }

    /** Returns the next lines of a seal in their order. */
    List<Placed> next(Handle handle, PlannedStep step, int number, int afterPlace) {
        return StepStatements.query(handle, step, """
                        select * from con_seal_line where consultation = :consultation and step = :step and place > :after
                          and since <= :number and (until = 0 or until > :number) order by place limit :limit""")
                .bind("number", number)
                .bind("after", afterPlace)
                .bind("limit", PART)
                .map((row, context) -> new Placed(row.getInt("place"), line(row)))
                .list();
    }

    private static SealLine line(ResultSet row) throws SQLException {
        return new SealLine(
                LineKind.valueOf(row.getString("kind")),
                row.getString("object"),
                row.getString("identifier"),
                row.getString("moment"),
                row.getString("salt"),
                row.getString("value"));
    }

    /** Adds lines behind all others. */
    void add(Handle handle, PlannedStep step, int number, List<SealLine> lines) {
        int place = StepStatements.query(handle, step, """
                        select coalesce(max(place), 0) from con_seal_line where consultation = :consultation and step = :step""").mapTo(Integer.class).one();
        for (int from = 0; from < lines.size(); from += PART) {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into con_seal_line
                      (consultation, step, place, since, until, kind, object, identifier, moment, salt, value)
                    values (:consultation, :step, :place, :since, 0, :kind, :object, :identifier, :moment, :salt, :value)""");
            for (SealLine line : lines.subList(from, Math.min(lines.size(), from + PART))) {
                batch.bind("consultation", step.consultation().slug())
                        .bind("step", step.step().number())
                        .bind("place", ++place)
                        .bind("since", number)
                        .bind("kind", line.kind().name())
                        .bind("object", line.object())
                        .bind("identifier", line.identifier())
                        .bind("moment", line.moment())
                        .bind("salt", line.salt())
                        .bind("value", line.value())
                        .add();
            }
            batch.execute();
        }
    }

    /** Leaves a line out from a seal on. */
    void end(Handle handle, PlannedStep step, int number, int place) {
        StepStatements.update(handle, step, """
                        update con_seal_line set until = :number
                        where consultation = :consultation and step = :step and place = :place and until = 0""")
                .bind("number", number)
                .bind("place", place)
                .execute();
    }

    /** Destroys the salts of lines; from now on nobody can tell which words they were made of. */
    void destroySalts(Handle handle, Collection<String> objects) {
        for (String object : objects) {
            handle.createUpdate("update con_seal_line set salt = '' where object = :object and salt <> ''")
                    .bind("object", object)
                    .execute();
        }
    }
}
