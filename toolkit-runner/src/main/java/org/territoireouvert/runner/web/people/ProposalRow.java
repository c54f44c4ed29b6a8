package org.territoireouvert.runner.web.people;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;

/**
 * A proposal as the page shows it.
 *
 * @param act in words
 * @param plugin name of the plugin that declares the act
 * @param proposedBy name
 * @param decidedBy name, empty when nobody decided
 * @param own whether who reads proposed it
 */
public record ProposalRow(
        String id,
        String act,
        String plugin,
        String object,
        String summary,
        Badge state,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        String decidedBy,
        Optional<Instant> decidedAt,
        boolean own) {}
