package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Stage;

/**
 * An edition as pages show it.
 *
 * @param edition what is known of it
 * @param published whether its result is published
 * @param withdrawn whether it had a result, which was withdrawn
 * @param voting whether people vote today
 * @param badge where it stands
 * @param when its days in words; empty when not known
 */
public record EditionView(
        Edition edition, boolean published, boolean withdrawn, boolean voting, Badge badge, String when) {

    static EditionView of(Edition edition, boolean published, boolean withdrawn, LocalDate today, Wording wording) {
        Badge badge = edition.stage() != Stage.PUBLISHED
                ? stage(edition.stage(), wording)
                : withdrawn
                        ? new Badge(Badge.Tone.WARN, wording.say("badge.result-withdrawn"))
                        : badge(edition, published, today, wording);
        return new EditionView(edition, published, withdrawn, edition.isVotedOn(today), badge, when(edition, wording));
    }

    private static Badge stage(Stage stage, Wording wording) {
        return new Badge(stage.isPublic() ? Badge.Tone.CLOSED : Badge.Tone.WARN, wording.say("stage." + stage.word()));
    }

    /** Tells whether it has left the first list. */
    public boolean isArchived() {
        return edition.stage() == Stage.ARCHIVED;
    }

    private static Badge badge(Edition edition, boolean published, LocalDate today, Wording wording) {
        if (published) {
            return new Badge(Badge.Tone.CLOSED, wording.say("badge.counted"));
        }
        if (edition.voteEnds().filter(day -> day.isBefore(today)).isPresent()) {
            return new Badge(Badge.Tone.SOON, wording.say("badge.counting"));
        }
        if (edition.voteBegins().filter(day -> !day.isAfter(today)).isPresent()) {
            return new Badge(Badge.Tone.OPEN, wording.say("badge.open"));
        }
        return new Badge(
                Badge.Tone.SOON,
                edition.schedule()
                        .on(today)
                        .map(phase -> wording.say("phase." + phase.word()))
                        .orElseGet(() -> wording.say("badge.soon")));
    }

    private static String when(Edition edition, Wording wording) {
        return edition.voteBegins()
                .flatMap(begin -> edition.voteEnds().map(end -> wording.say("edition.dates", begin, end)))
                .orElse("");
    }
}
