package org.territoireouvert.initiatives.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sheet;

/** Asks what an initiative taught: results, what did not work, conditions; one fact a row. */
final class LessonsForm implements PartForm {

    static final String RESULT = "resultat";
    static final String FAILURE = "echec";
    static final String CONDITION = "condition";
    private static final String FACT = "fait";
    private static final String EVIDENCE = "preuve";
    private static final int LONGEST = 500;

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        List<Lessons.Result> results = new ArrayList<>();
        for (RowFields row : typed.rows(RESULT)) {
            String fact = typed.text(row.field(FACT), LONGEST);
            String evidence = typed.address(row.field(EVIDENCE));
            if (fact.isEmpty() && !evidence.isEmpty()) {
                typed.form().error(row.field(FACT), "write.fact.missing");
            } else if (!fact.isEmpty()) {
                results.add(new Lessons.Result(fact, evidence));
            }
        }
        return before.with(new Lessons(results, facts(typed, FAILURE), facts(typed, CONDITION)));
    }

    private static List<String> facts(TypedFields typed, String prefix) {
        return typed.rows(prefix).stream()
                .map(row -> typed.text(row.field(FACT), LONGEST))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        int number = 1;
        for (Lessons.Result result : sheet.lessons().results()) {
            RowFields row = new RowFields(RESULT, number);
            form.prefill(row.field(FACT), result.fact()).prefill(row.field(EVIDENCE), result.evidence());
            number++;
        }
        fill(form, FAILURE, sheet.lessons().failures());
        fill(form, CONDITION, sheet.lessons().conditions());
    }

    private static void fill(FormInput form, String prefix, List<String> facts) {
        for (int index = 0; index < facts.size(); index++) {
            form.prefill(new RowFields(prefix, index + 1).field(FACT), facts.get(index));
        }
    }

    @Override
    public Map<String, Integer> rows(Sheet sheet) {
        Lessons lessons = sheet.lessons();
        return Map.of(
                RESULT, lessons.results().size(),
                FAILURE, lessons.failures().size(),
                CONDITION, lessons.conditions().size());
    }
}
