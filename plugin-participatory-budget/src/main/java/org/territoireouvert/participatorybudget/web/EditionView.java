package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.participatorybudget.edition.Edition;

/**
 * An edition as pages show it.
 *
 * @param edition what is known of it
 * @param published whether its result is published
 * @param badge where it stands
 * @param when its days in words; empty when not known
 */
public record EditionView(Edition edition, boolean published, Badge badge, String when) {

    static EditionView of(
            Edition edition, boolean published, LocalDate today, BiFunction<String, Object[], String> words) {
        return new EditionView(edition, published, badge(edition, published, today, words), when(edition, words));
    }

    private static Badge badge(
            Edition edition, boolean published, LocalDate today, BiFunction<String, Object[], String> words) {
        if (published) {
            return new Badge(Badge.Tone.CLOSED, words.apply("badge.counted", new Object[0]));
        }
        if (edition.voteEnds().filter(day -> day.isBefore(today)).isPresent()) {
            return new Badge(Badge.Tone.SOON, words.apply("badge.counting", new Object[0]));
        }
        if (edition.voteBegins().filter(day -> day.isAfter(today)).isPresent()) {
            return new Badge(Badge.Tone.SOON, words.apply("badge.soon", new Object[0]));
        }
        return new Badge(Badge.Tone.OPEN, words.apply("badge.open", new Object[0]));
    }

    private static String when(Edition edition, BiFunction<String, Object[], String> words) {
        return edition.voteBegins()
                .flatMap(begin ->
                        edition.voteEnds().map(end -> words.apply("edition.dates", new Object[] {begin, end})))
                .orElse("");
    }
}
