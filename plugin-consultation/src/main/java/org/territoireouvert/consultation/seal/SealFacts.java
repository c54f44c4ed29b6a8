package org.territoireouvert.consultation.seal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;

/** Tells whether all that came in to a consultation is sealed. Safe for all threads. */
public final class SealFacts {

    private final SealRepository seals = new SealRepository();

    /** Creates it. */
    public SealFacts() {}

    /**
     * Returns the day of the newest seal, when each step that is over and in which people took part has one that was checked and
     * nothing of which is altered; empty when that is not so, or no step is over.
     */
    public Optional<LocalDate> sealedOn(Handle handle, Consultation consultation, LocalDate today, ZoneId zone) {
        List<PlannedStep> over = PlannedStep.all(consultation).stream()
                .filter(step -> SealClosedSteps.isSealed(step.step().kind()) && step.isOverOn(today))
                .toList();
        List<Seal> kept = over.stream()
                .flatMap(step ->
                        seals.latest(handle, step).filter(seal -> seal.isVerified() && !seal.isOutlived(step)).stream())
                .toList();
        return kept.size() == over.size()
                ? kept.stream()
                        .map(seal -> LocalDate.ofInstant(seal.sealedAt(), zone))
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** Tells whether a line of one of its seals is altered, and nothing explains it. */
    public boolean isBroken(Handle handle, Consultation consultation) {
        return PlannedStep.all(consultation).stream()
                .flatMap(step -> seals.latest(handle, step).filter(seal -> !seal.isOutlived(step)).stream())
                .flatMap(seal -> seal.check().stream())
                .anyMatch(check -> check.altered() > 0);
    }
}
