package org.territoireouvert.runner.notification.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A newsletter.
 *
 * @param french subject and Markdown; the subject is never empty
 * @param english the same in English; with an empty subject everybody gets the French one
 * @param segments to whom, see {@link Segments}
 * @param segmentAt index of the segment that is being told
 * @param afterPerson the last person of it who was told
 * @param unsubscribed how many withdrew their consent by a link in it
 * @param lastError why it does not go on, empty when it does
 */
public record Newsletter(
        String id,
        Text french,
        Text english,
        List<String> segments,
        State state,
        int segmentAt,
        String afterPerson,
        int unsubscribed,
        String lastError,
        Instant changedAt,
        Optional<Instant> confirmedAt) {

    /** How far it has come. */
    public enum State {
        /** It can be changed. */
        DRAFT,
        /** It is being sent. */
        SENDING,
        /** Everybody was written to. */
        SENT,
        /** An editor stopped it; who had been written to has it. */
        STOPPED
    }

    /** Its words in one language. */
    public record Text(String subject, String body) {}

    /** Copies the segments. */
    public Newsletter {
        segments = List.copyOf(segments);
    }

    /** Returns its words for somebody who reads a language. */
    public Text in(Locale language) {
        return language.getLanguage().equals("en") && !english.subject().isEmpty() ? english : french;
    }
}
