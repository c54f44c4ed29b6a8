package org.territoireouvert.ambassadors.web.request;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.web.Badge;

/**
 * A request as lists and its page show it.
 *
 * @param title its title, or the words for one that was removed
 * @param body name of the administration, empty while it is not known
 * @param turn in one sentence, who has to do what next
 * @param delays promised and legal delays in plain words
 */
public record RequestView(
        String id,
        String number,
        String path,
        String title,
        boolean removed,
        String kind,
        Badge badge,
        String body,
        String bodySlug,
        String ambassador,
        String ambassadorPath,
        LocalDate receivedOn,
        int supports,
        String turn,
        List<Delay> delays) {

    /**
     * A delay.
     *
     * @param late whether it is over without an answer
     */
    public record Delay(String label, String text, boolean late) {}

    /** Copies the list. */
    public RequestView {
        delays = List.copyOf(delays);
    }
}
