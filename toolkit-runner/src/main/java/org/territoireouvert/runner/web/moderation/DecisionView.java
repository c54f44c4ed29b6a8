package org.territoireouvert.runner.web.moderation;

import java.time.Instant;

/**
 * A decision as everybody may read it, without a name.
 *
 * @param kind what was decided about ("Commentaire")
 * @param title of what it is or was about
 * @param outcome in words
 * @param rule in words, or empty
 * @param delay in words, from the opening of the case
 * @param appeal in words, or empty
 */
public record DecisionView(
        String id, String kind, String title, String outcome, String rule, String delay, String appeal, Instant at) {}
