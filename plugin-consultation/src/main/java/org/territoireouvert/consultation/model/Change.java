package org.territoireouvert.consultation.model;

import java.time.LocalDate;

/**
 * What a contribution changed (suite donnée).
 *
 * @param asked what people wrote
 * @param decided what was decided, with its reference
 * @param decidedOn the day of the decision
 * @param today where it stands
 */
public record Change(String asked, String decided, LocalDate decidedOn, String today, Progress progress) {

    /** How far a decision is carried out. */
    public enum Progress {
        /** Carried out. */
        DONE,
        /** Under way. */
        UNDER_WAY,
        /** Decided against. */
        REFUSED
    }
}
