package org.territoireouvert.calls.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.StartingModel;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;

/** The call "Cours fraîches", of which only the subject and the form are written. */
final class CoolYards {

    private CoolYards() {}

    static CallDraft draft(PluginContext context, LocalDate today) {
        CallSheet model = StartingModel.PROJECTS.sheet(today, context.messages());
        CallSheet sheet = new CallSheet(
                new CallSubject(
                        CallKind.PROJECTS,
                        "Cours fraîches",
                        "Planter et rafraîchir les cours des écoles avec les élèves, les parents et les communes.",
                        "",
                        Set.of(Theme.EDUC, Theme.ENVI),
                        List.of(),
                        "Service éducation",
                        "",
                        List.of()),
                model.funding(),
                model.applicants(),
                model.calendar(),
                model.selection(),
                model.eligibility(),
                model.form());
        return new CallDraft(
                context.ids().next(),
                "",
                0,
                sheet,
                Set.of(CallPart.SUBJECT, CallPart.FORM),
                1,
                "",
                context.clock().instant());
    }
}
