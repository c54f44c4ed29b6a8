package org.territoireouvert.runner.web.content.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.SafeHtml;

/**
 * A comment as it is shown.
 *
 * @param author shown name
 * @param initials of the author, for the mark before the name
 * @param official whether the authority answers
 * @param helped whether a member of staff typed it at a counter
 * @param stance {@code FOR}, {@code AGAINST} or empty
 * @param body empty when a line stands in its place
 * @param placeholder line that stands in the place of what is hidden or taken back, or empty
 * @param waiting whether it waits for a moderator and only its author sees it
 * @param supported whether who asks supports it
 * @param answerPath form in which it is answered; empty when no answers are taken
 * @param mayChange whether who asks may change it
 * @param mayWithdraw whether who asks may take it back
 * @param path below which everything about it stands
 * @param answers shown below it
 * @param more answers that stand on the thread's own page only
 */
public record CommentView(
        String id,
        String author,
        String initials,
        boolean official,
        boolean helped,
        String stance,
        Instant writtenAt,
        Optional<Instant> editedAt,
        Optional<SafeHtml> body,
        String placeholder,
        boolean waiting,
        int supports,
        boolean supported,
        String answerPath,
        boolean mayChange,
        boolean mayWithdraw,
        String path,
        List<CommentView> answers,
        int more) {

    /** Copies the answers. */
    public CommentView {
        answers = List.copyOf(answers);
    }
}
