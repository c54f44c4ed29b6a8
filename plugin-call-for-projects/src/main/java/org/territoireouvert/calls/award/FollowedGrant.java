package org.territoireouvert.calls.award;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Change;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.Report;

/**
 * A grant with all that follows it.
 *
 * @param agreement empty before it was prepared
 */
public record FollowedGrant(
        Grant grant,
        Optional<Agreement> agreement,
        List<Beneficiary> beneficiaries,
        List<Instalment> instalments,
        List<GrantStep> steps,
        List<Indicator> indicators,
        List<Report> reports,
        List<Change> changes) {

    /** Copies the lists. */
    public FollowedGrant {
        beneficiaries = List.copyOf(beneficiaries);
        instalments = List.copyOf(instalments);
        steps = List.copyOf(steps);
        indicators = List.copyOf(indicators);
        reports = List.copyOf(reports);
        changes = List.copyOf(changes);
    }

    /** Reads it as it is in a transaction. */
    public static FollowedGrant read(Handle handle, AwardStore store, Grant grant) {
        String id = grant.applicationId();
        return new FollowedGrant(
                grant,
                store.agreements().find(handle, id),
                store.agreements().beneficiaries(handle, id),
                store.followUp().instalments(handle, id),
                store.followUp().steps(handle, id),
                store.followUp().indicators(handle, id),
                store.reports().of(handle, id),
                store.changes().of(handle, id));
    }

    /** Returns what was paid. */
    public Money paid() {
        return Instalment.paid(instalments);
    }

    /** Returns what was not paid. */
    public Money unpaid() {
        return Instalment.sum(instalments).minus(paid());
    }

    /** Tells whether the agreement is signed. */
    public boolean isSigned() {
        return agreement.flatMap(Agreement::signedOn).isPresent();
    }

    /** Tells whether the final report was accepted. */
    public boolean isReported() {
        return reports.stream()
                .anyMatch(one -> one.kind() == Report.Kind.FINAL && one.state() == Report.State.ACCEPTED);
    }

    /** Returns the change that waits for an answer. */
    public Optional<Change> openChange() {
        return changes.stream()
                .filter(one -> one.state() == Change.State.PROPOSED)
                .findFirst();
    }
}
