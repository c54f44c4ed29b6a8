package org.territoireouvert.consultation.answering.result;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.result.CrossTable;
import org.territoireouvert.consultation.store.StepStatements;

/** Makes cross tables by one grouped query, and keeps each for a minute. Safe for all threads. */
public final class CrossAnswers {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final PluginContext context;
    private final Map<String, Kept> tables = new ConcurrentHashMap<>();

    /** Creates it. */
    public CrossAnswers(PluginContext context) {
        this.context = context;
    }

    private record Kept(Instant madeAt, CrossTable table) {}

    /**
     * Returns how the answers to two questions meet.
     *
     * @param rows keys of the choices of the first question, at least one
     * @param columns keys of the choices of the second question, at least one
     */
    public CrossTable of(PlannedStep step, String first, List<String> rows, String second, List<String> columns) {
        if (tables.size() > MOST) {
            tables.clear();
        }
        String name = String.join("/", step.path(), first, second, rows.toString(), columns.toString());
        return tables.compute(name, (key, kept) -> isFresh(kept) ? kept : made(step, first, rows, second, columns))
                .table();
    }

    private boolean isFresh(@Nullable Kept kept) {
        return kept != null
                && Duration.between(kept.madeAt(), context.clock().instant()).compareTo(KEPT) < 0;
    }

    private Kept made(PlannedStep step, String first, List<String> rows, String second, List<String> columns) {
        Map<String, Long> met = context.database().read(handle -> met(handle, step, first, second));
        long[][] people = new long[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                people[row][column] = met.getOrDefault(rows.get(row) + "/" + columns.get(column), 0L);
            }
        }
        return new Kept(context.clock().instant(), CrossTable.of(people, CrossTable.THRESHOLD));
    }

    private static Map<String, Long> met(Handle handle, PlannedStep step, String first, String second) {
        Map<String, Long> met = new HashMap<>();
        StepStatements.query(handle, step, """
                        select a.choice as row_choice, b.choice as column_choice, count(*) as people
                        from con_reply_choice a join con_reply_choice b on b.answer_id = a.answer_id
                        where a.consultation = :consultation and a.step = :step and a.question = :first and b.question = :second
                        group by a.choice, b.choice""")
                .bind("first", first)
                .bind("second", second)
                .map((row, view) -> Map.entry(
                        row.getString("row_choice") + "/" + row.getString("column_choice"), row.getLong("people")))
                .forEach(entry -> met.put(entry.getKey(), entry.getValue()));
        return met;
    }
}
