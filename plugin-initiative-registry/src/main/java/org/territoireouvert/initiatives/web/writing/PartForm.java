package org.territoireouvert.initiatives.web.writing;

import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetPart;

/** The form of one part of a sheet: one short step. */
interface PartForm {

    /** Returns a sheet with what was typed; the form has a problem for each field that has to be mended. */
    Sheet read(TypedFields typed, Sheet before);

    /** Writes what a sheet says into the form. */
    void fill(FormInput form, Sheet sheet);

    /** Returns how many rows of each list a sheet fills, by the prefix of their fields. */
    default Map<String, Integer> rows(Sheet sheet) {
        return Map.of();
    }

    /** Returns the form of a part. */
    static PartForm of(SheetPart part, PluginContext context) {
        return switch (part) {
            case SUBJECT -> new SubjectForm();
            case PLACE -> new PlaceForm(context.service(Territories.class));
            case PARTNERSHIP -> new PartnershipForm();
            case COURSE -> new CourseForm();
            case MEANS -> new MeansForm();
            case LESSONS -> new LessonsForm();
            case SHARING -> new SharingForm();
        };
    }
}
