package org.territoireouvert.consultation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * A public consultation.
 *
 * @param slug identifies it, also in its address
 * @param decidedBy who decides, and when
 * @param openPoints what can still change
 * @param closedPoints what cannot
 * @param weightOfOpinion what the deciders promise to do with an opinion
 * @param guarantor independent person who watches over it; empty for none
 * @param opensOn first day
 * @param closesOn last day, included
 */
public record Consultation(
        String slug,
        String title,
        String summary,
        String decidedBy,
        String openPoints,
        String closedPoints,
        String weightOfOpinion,
        String guarantor,
        Money cost,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Step> steps,
        List<Document> documents,
        List<Change> changes,
        Instant updatedAt) {

    /** Copies the lists; the first day comes before the last. */
    public Consultation {
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException(
                    "The consultation \"" + slug + "\" closes on " + closesOn + ", before it opens on " + opensOn);
        }
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        changes = List.copyOf(changes);
    }

    /** Returns the state on a day. */
    public ConsultationState state(LocalDate today) {
        return ConsultationState.between(opensOn, closesOn, today);
    }

    /** Returns how many days it is open, both ends included. */
    public long days() {
        return ChronoUnit.DAYS.between(opensOn, closesOn) + 1;
    }

    /** Returns how many days are left after a day; 0 on the last, negative afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, closesOn);
    }
}
