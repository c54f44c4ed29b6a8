package org.territoireouvert.participatorybudget.web.work;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;

/**
 * A funded project in a list.
 *
 * @param number on the ballot
 * @param path where its works are read
 * @param title shown to people
 * @param place quarter or commune; empty when not known
 * @param badge status of its works
 * @param money what was spent of what was voted, in words
 * @param updatedAt last change; empty while staff have said nothing
 */
public record WorkRow(
        String number,
        String path,
        String title,
        String place,
        Badge badge,
        String money,
        Optional<Instant> updatedAt) {}
