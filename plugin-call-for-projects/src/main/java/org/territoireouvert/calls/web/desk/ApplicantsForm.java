package org.territoireouvert.calls.web.desk;

import java.util.EnumSet;
import java.util.Set;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallSheet;

/** Asks who may apply. */
final class ApplicantsForm implements PartForm {

    static final String KIND = "organisation";
    private static final String PEOPLE = "personnes";
    private static final String FEWEST = "membres";
    private static final int LONGEST = 1_000;
    private static final int MOST_MEMBERS = 50;

    @Override
    public CallSheet read(TypedFields typed, CallSheet before) {
        String words = typed.text("qui", LONGEST);
        Set<Classification> kinds = EnumSet.noneOf(Classification.class);
        for (Classification kind : Classification.values()) {
            if (typed.isTicked(KIND + "-" + kind.name())) {
                kinds.add(kind);
            }
        }
        boolean people = typed.isTicked(PEOPLE);
        int fewest = typed.number(FEWEST, 1, MOST_MEMBERS).orElse(1);
        return new CallSheet(
                before.subject(),
                before.funding(),
                new Applicants(words, kinds, people, fewest),
                before.calendar(),
                before.selection(),
                before.eligibility(),
                before.form());
    }

    @Override
    public void fill(FormInput form, CallSheet sheet) {
        Applicants applicants = sheet.applicants();
        form.prefill("qui", applicants.words())
                .prefill(PEOPLE, applicants.people() ? "1" : "")
                .prefill(FEWEST, Integer.toString(applicants.fewest()));
        applicants.kinds().forEach(kind -> form.prefill(KIND + "-" + kind.name(), "1"));
    }
}
