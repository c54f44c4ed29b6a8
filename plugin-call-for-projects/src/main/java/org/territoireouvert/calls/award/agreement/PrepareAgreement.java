package org.territoireouvert.calls.award.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.Saved.Problem;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.Report;

/** Keeps what an agreement says until it is signed. */
public final class PrepareAgreement {

    private final AwardStore store;

    /** Creates the use case. */
    public PrepareAgreement(AwardStore store) {
        this.store = store;
    }

    /** Keeps a draft against the revision that was read; nothing when a sum or a day is wrong. */
    public Saved keep(Handle handle, Grant grant, AgreementDraft draft) {
        String id = grant.applicationId();
        Optional<Agreement> before = store.agreements().find(handle, id);
        if (before.flatMap(Agreement::signedOn).isPresent()) {
            return Saved.Refused.of("reference", "award.form.signed");
        }
        List<Problem> problems = AgreementRules.problems(draft, grant.granted());
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        if (before.map(Agreement::revision).orElse(0) != draft.agreement().revision() - 1
                || !store.agreements().save(handle, id, draft.agreement())) {
            return new Saved.Overtaken();
        }
        store.agreements().replaceBeneficiaries(handle, id, draft.beneficiaries());
        store.followUp().replaceInstalments(handle, id, draft.instalments());
        store.followUp().replaceSteps(handle, id, draft.steps());
        store.followUp().replaceIndicators(handle, id, draft.indicators());
        store.reports().dropPlanned(handle, id);
        draft.interimOn().ifPresent(day -> plan(handle, id, Report.Kind.INTERMEDIATE, day));
        plan(handle, id, Report.Kind.FINAL, draft.finalOn());
        return new Saved.Done();
    }

    private void plan(Handle handle, String applicationId, Report.Kind kind, LocalDate day) {
        store.reports()
                .save(
                        handle,
                        new Report(
                                store.context().ids().next(),
                                applicationId,
                                kind,
                                day,
                                Report.State.AWAITED,
                                "",
                                Map.of(),
                                List.of(),
                                "",
                                "",
                                Optional.empty(),
                                1));
    }
}
