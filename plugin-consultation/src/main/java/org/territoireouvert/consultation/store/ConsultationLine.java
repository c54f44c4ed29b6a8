package org.territoireouvert.consultation.store;

import java.time.LocalDate;
import org.territoireouvert.consultation.model.ConsultationState;

/**
 * A consultation in a list.
 *
 * @param closesOn last day, included
 */
public record ConsultationLine(String slug, String title, String summary, LocalDate opensOn, LocalDate closesOn) {

    /** Returns the state on a day. */
    public ConsultationState state(LocalDate today) {
        return ConsultationState.between(opensOn, closesOn, today);
    }
}
