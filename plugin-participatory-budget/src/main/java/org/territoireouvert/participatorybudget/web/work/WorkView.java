package org.territoireouvert.participatorybudget.web.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Badge;

/**
 * The works of a project as its page shows them.
 *
 * @param badge their status
 * @param money what was spent of what was voted, in words; empty while staff have said nothing
 * @param steps milestones in the order of their days
 * @param news newest first
 * @param updatedAt last change; empty while staff have said nothing
 */
public record WorkView(Badge badge, String money, List<Milestone> steps, List<Item> news, Optional<Instant> updatedAt) {

    /** Copies the lists. */
    public WorkView {
        steps = List.copyOf(steps);
        news = List.copyOf(news);
    }

    /**
     * A milestone.
     *
     * @param title what is reached
     * @param style of the step: reached, next or to come
     * @param when its day, in words
     * @param delay that it was announced for another day, or has no reason yet, in words; empty when neither
     * @param reason why it is late, as staff wrote it; empty when it is not or nobody said
     */
    public record Milestone(String title, String style, String when, String delay, String reason) {}

    /**
     * A piece of news.
     *
     * @param publishedAt when
     * @param text as HTML that is safe
     */
    public record Item(Instant publishedAt, SafeHtml text) {}
}
