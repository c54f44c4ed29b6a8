package org.territoireouvert.participatorybudget.idea;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * What an idea said from a moment on.
 *
 * @param number from 1
 * @param byServices whether the services adjusted it; else its authors did
 * @param mention what the services changed and why; empty when its authors changed it
 * @param writtenAt when
 */
public record IdeaVersion(
        int number,
        String title,
        String description,
        String place,
        Optional<Money> estimate,
        boolean byServices,
        String mention,
        Instant writtenAt) {}
