package org.territoireouvert.participatorybudget.web.examination;

import java.util.Arrays;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.web.idea.IdeaForm;

/** Reads and writes the fields of what the services found out about an idea. */
final class FindingForm {

    private static final String VERDICT = "verdict";
    private static final String REASON = "reason";
    private static final String COST = "cost";
    private static final String EXPLANATION = "explanation";
    private static final String REVISION = "revision";
    private static final int LONGEST = 4_000;
    private static final int LONGEST_WORD = 20;

    private FindingForm() {}

    /** Returns what was found; empty when something has to be mended, which the form says. */
    static Optional<Finding> read(FormInput form) {
        form.optional(REVISION, LONGEST_WORD);
        String word = form.required(VERDICT, LONGEST_WORD, "examine.verdict.missing");
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(known -> known.word().equals(word))
                .findFirst();
        if (verdict.isEmpty() && form.errorOf(VERDICT).isEmpty()) {
            form.error(VERDICT, "examine.verdict.missing");
        }
        String reason = verdict.filter(Verdict.UNFEASIBLE::equals).isPresent()
                ? form.required(REASON, LONGEST, "examine.reason.missing")
                : form.optional(REASON, LONGEST);
        Optional<Money> cost = IdeaForm.amount(form, COST);
        boolean feasible = verdict.filter(Verdict.FEASIBLE::equals).isPresent();
        if (feasible && cost.isEmpty() && form.errorOf(COST).isEmpty()) {
            form.error(COST, "examine.cost.missing");
        }
        String explanation = feasible
                ? form.required(EXPLANATION, LONGEST, "examine.explanation.missing")
                : form.optional(EXPLANATION, LONGEST);
        return form.isValid()
                ? Optional.of(new Finding(verdict.orElseThrow(), reason, cost, explanation))
                : Optional.empty();
    }

    /** Returns the revision of the examination that was read before the form was filled in. */
    static int revision(FormInput form) {
        String typed = form.value(REVISION);
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** Writes the revision that stands now, so that a second attempt is about it. */
    static FormInput renewed(FormInput form, Examination examination) {
        return form.prefill(REVISION, Integer.toString(examination.revision()));
    }

    /** Writes what was found into a form. */
    static FormInput prefilled(FormInput form, Examination examination) {
        Finding finding = examination.finding();
        return renewed(form, examination)
                .prefill(VERDICT, finding.verdict().word())
                .prefill(REASON, finding.reason())
                .prefill(COST, finding.cost().map(IdeaForm::plain).orElse(""))
                .prefill(EXPLANATION, finding.costExplanation());
    }
}
