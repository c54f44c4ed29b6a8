package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;

/** Asks how projects are chosen. */
final class SelectionForm implements PartForm {

    static final String CRITERION = "critere";
    private static final String ANONYMOUS = "anonyme";
    private static final String ASSESSORS = "evaluateurs";
    private static final String PEERS = "pairs";
    private static final String TIE = "egalite";
    private static final String FEEDBACK = "retour";
    private static final int WHOLE = 100;
    private static final int MOST_ASSESSORS = 20;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_GUIDANCE = 2_000;

    @Override
    public CallSheet read(TypedFields typed, CallSheet before) {
        String chosenBy = typed.text("jury", LONGEST_TEXT);
        List<Criterion> criteria = criteria(typed);
        int weights = criteria.stream().mapToInt(Criterion::weight).sum();
        if (!criteria.isEmpty() && weights != WHOLE && typed.form().isValid()) {
            typed.form()
                    .error(
                            new RowFields(CRITERION, 1).field("poids"),
                            weights < WHOLE ? "desk.weights.low" : "desk.weights.high",
                            weights,
                            Math.abs(WHOLE - weights));
        }
        boolean anonymous = typed.isTicked(ANONYMOUS);
        int assessors = typed.number(ASSESSORS, 1, MOST_ASSESSORS).orElse(2);
        int peers = typed.number(PEERS, 0, MOST_ASSESSORS).orElse(0);
        TieRule tie = typed.choice(TIE, TieRule.class).orElse(TieRule.BY_CRITERIA);
        Feedback feedback = typed.choice(FEEDBACK, Feedback.class).orElse(Feedback.SENT);
        Selection selection = typed.form().isValid()
                ? new Selection(chosenBy, criteria, anonymous, assessors, peers, tie, feedback)
                : before.selection();
        return new CallSheet(
                before.subject(),
                before.funding(),
                before.applicants(),
                before.calendar(),
                selection,
                before.eligibility(),
                before.form());
    }

    private static List<Criterion> criteria(TypedFields typed) {
        List<Criterion> criteria = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (RowFields row : typed.rows(CRITERION)) {
            String kept = typed.text(row.field("code"), LONGEST_TITLE);
            String title = typed.text(row.field("titre"), LONGEST_TITLE);
            Optional<Integer> weight = typed.number(row.field("poids"), 1, WHOLE);
            String about = typed.text(row.field("regarde"), LONGEST_TEXT);
            List<String> guidance = typed.lines(row.field("notes"), LONGEST_GUIDANCE);
            if (title.isEmpty()) {
                if (weight.isPresent() || !about.isEmpty() || !guidance.isEmpty()) {
                    typed.form().error(row.field("titre"), "desk.criterion.missing");
                }
                continue;
            }
            if (!guidance.isEmpty() && guidance.size() != Criterion.MOST_POINTS + 1) {
                typed.form().error(row.field("notes"), "desk.guidance.wrong", guidance.size());
            }
            String code = kept.isEmpty() ? SearchText.slug(title) : kept;
            if (!codes.add(code)) {
                typed.form().error(row.field("titre"), "desk.criterion.twice", title);
            }
            if (weight.isEmpty()) {
                if (typed.form().errorOf(row.field("poids")).isEmpty()) {
                    typed.form().error(row.field("poids"), "desk.weight.missing", title);
                }
                continue;
            }
            criteria.add(new Criterion(code, title, weight.get(), about, guidance));
        }
        return criteria;
    }

    @Override
    public void fill(FormInput form, CallSheet sheet) {
        Selection selection = sheet.selection();
        form.prefill("jury", selection.chosenBy())
                .prefill(ANONYMOUS, selection.anonymous() ? "1" : "")
                .prefill(ASSESSORS, Integer.toString(selection.assessors()))
                .prefill(PEERS, selection.peers() == 0 ? "" : Integer.toString(selection.peers()))
                .prefill(TIE, selection.tieRule().name())
                .prefill(FEEDBACK, selection.feedback().name());
        int number = 1;
        for (Criterion one : selection.criteria()) {
            RowFields row = new RowFields(CRITERION, number);
            form.prefill(row.field("code"), one.code())
                    .prefill(row.field("titre"), one.title())
                    .prefill(row.field("poids"), Integer.toString(one.weight()))
                    .prefill(row.field("regarde"), one.lookedAt())
                    .prefill(row.field("notes"), String.join("\n", one.guidance()));
            number++;
        }
    }

    @Override
    public Map<String, Integer> rows(CallSheet sheet) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put(CRITERION, sheet.selection().criteria().size());
        return rows;
    }
}
