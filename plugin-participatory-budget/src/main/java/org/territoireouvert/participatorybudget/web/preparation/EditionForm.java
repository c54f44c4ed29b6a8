package org.territoireouvert.participatorybudget.web.preparation;

import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.preparation.EditionDetails;

/** The fields in which staff write what an edition is. */
final class EditionForm {

    static final String TITLE = "title";
    static final String PRESENTATION = "presentation";
    static final String TOTAL = "total";
    static final String VERSION = "version";

    private static final String PLACE = "place";
    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_PRESENTATION = 5_000;
    private static final int LONGEST_VERSION = 40;

    private EditionForm() {}

    static FormInput of(Edition edition, String version) {
        return FormInput.empty()
                .prefill(VERSION, version)
                .prefill(TITLE, edition.title())
                .prefill(PLACE, edition.place())
                .prefill(PRESENTATION, edition.description())
                .prefill(TOTAL, edition.total().typed());
    }

    static EditionDetails read(FormInput form) {
        return new EditionDetails(
                form.required(TITLE, EditionDetails.LONGEST_TITLE, "prepare.title.missing"),
                form.optional(PLACE, LONGEST_PLACE),
                form.optional(PRESENTATION, LONGEST_PRESENTATION),
                form.money(TOTAL, "amount.wrong").orElse(Money.ZERO));
    }

    static String version(FormInput form) {
        return form.optional(VERSION, LONGEST_VERSION);
    }
}
