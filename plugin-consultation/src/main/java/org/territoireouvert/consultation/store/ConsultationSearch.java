package org.territoireouvert.consultation.store;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Stage;

/**
 * What is looked for among the published consultations.
 *
 * @param words to be found in title and summary, in this order; empty for all
 * @param state on the day, or any
 * @param today the day
 */
public record ConsultationSearch(String words, Optional<ConsultationState> state, LocalDate today) {

    Conditions conditions() {
        Conditions wanted =
                Conditions.all().equal("stage", Stage.PUBLISHED.name()).words("search_text", words);
        String day = today.toString();
        return state.map(chosen -> switch (chosen) {
                    case UPCOMING -> wanted.and("opens_on > :today", "today", day);
                    case OPEN -> wanted.and(":today >= opens_on and closes_on >= :today", "today", day);
                    case CLOSED -> wanted.and("closes_on < :today", "today", day);
                })
                .orElse(wanted);
    }
}
