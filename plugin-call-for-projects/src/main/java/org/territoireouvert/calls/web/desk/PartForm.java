package org.territoireouvert.calls.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.web.CallWords;

/** The form of one part of a sheet that is typed on one page: one short step. */
interface PartForm {

    /** Returns a sheet with what was typed; the form has a problem for each field that has to be mended. */
    CallSheet read(TypedFields typed, CallSheet before);

    /** Writes what a sheet says into the form. */
    void fill(FormInput form, CallSheet sheet);

    /** Returns how many rows of each list a sheet fills, by the prefix of their fields. */
    default Map<String, Integer> rows(CallSheet sheet) {
        return new LinkedHashMap<>();
    }

    /** Returns, after {@link #read}, the territories of which one has to be chosen, by the name of the field. */
    default Map<String, List<Territory>> several() {
        return Map.of();
    }

    /** Returns the form of a part; empty for form and rules, which have pages of their own. */
    static Optional<PartForm> of(CallPart part, CallWords words) {
        return switch (part) {
            case SUBJECT -> Optional.of(new SubjectForm(words));
            case FUNDING -> Optional.of(new FundingForm());
            case APPLICANTS -> Optional.of(new ApplicantsForm());
            case CALENDAR -> Optional.of(new CalendarForm(words));
            case SELECTION -> Optional.of(new SelectionForm());
            case FORM, RULES -> Optional.empty();
        };
    }
}
