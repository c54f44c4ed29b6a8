package org.territoireouvert.participatorybudget.web.decision;

import java.time.Instant;
import org.territoireouvert.api.web.Badge;

/**
 * A decision as people read it.
 *
 * @param number from 1
 * @param title of the project
 * @param path of its page
 * @param counted what the vote gives
 * @param decided what was decided, in words
 * @param inEffect whether no later decision about the project was published
 * @param reason why
 * @param reference date or number of the act
 * @param author in which role somebody published it, in words
 * @param at when
 */
public record DecisionView(
        int number,
        String title,
        String path,
        Badge counted,
        String decided,
        boolean inEffect,
        String reason,
        String reference,
        String author,
        Instant at) {}
