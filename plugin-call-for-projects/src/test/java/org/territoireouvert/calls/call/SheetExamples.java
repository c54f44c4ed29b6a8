package org.territoireouvert.calls.call;

import java.util.List;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;

/** Sheets that differ a little. */
public final class SheetExamples {

    private SheetExamples() {}

    /** Returns a sheet in territories. */
    public static CallSheet in(CallSheet sheet, String... codes) {
        CallSubject old = sheet.subject();
        return with(
                sheet,
                new CallSubject(
                        old.kind(),
                        old.title(),
                        old.summary(),
                        old.details(),
                        old.themes(),
                        List.of(codes),
                        old.contact(),
                        old.contactAddress(),
                        old.links()));
    }

    /** Returns a sheet with another title. */
    public static CallSheet titled(CallSheet sheet, String title) {
        CallSubject old = sheet.subject();
        return with(
                sheet,
                new CallSubject(
                        old.kind(),
                        title,
                        old.summary(),
                        old.details(),
                        old.themes(),
                        old.territories(),
                        old.contact(),
                        old.contactAddress(),
                        old.links()));
    }

    private static CallSheet with(CallSheet sheet, CallSubject subject) {
        return new CallSheet(
                subject,
                sheet.funding(),
                sheet.applicants(),
                sheet.calendar(),
                sheet.selection(),
                sheet.eligibility(),
                sheet.form());
    }
}
