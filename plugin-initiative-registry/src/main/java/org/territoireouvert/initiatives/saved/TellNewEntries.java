package org.territoireouvert.initiatives.saved;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Wanted;
import org.territoireouvert.initiatives.saved.SavedSearch.Rhythm;

/** Tells people, in the morning, how many new entries each of their searches finds. */
public final class TellNewEntries {

    /** A search found something new: {@code 0} its name, {@code 1} how many. */
    public static final NotificationKind NEWS = new NotificationKind("saved-search", Frequency.IMMEDIATE);

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int TOGETHER = 200;

    /** A little less than a week, so that the turn of the seventh day is not missed by a second. */
    private static final Duration WEEK = Duration.ofHours(7 * 24 - 12);

    /** Entries of the last moments may still be on their way into the database: they are told the next time. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final PluginContext context;
    private final SavedSearchRepository searches;
    private final Catalogue catalogue;
    private final Function<String, Wanted> understood;

    /**
     * Creates it.
     *
     * @param understood reads the query of a search
     */
    public TellNewEntries(
            PluginContext context,
            SavedSearchRepository searches,
            Catalogue catalogue,
            Function<String, Wanted> understood) {
        this.context = context;
        this.searches = searches;
        this.catalogue = catalogue;
        this.understood = understood;
    }

    /** Declares the job. */
    public Job job() {
        return Job.daily("tell-saved-searches", MORNING, this::run);
    }

    private void run() {
        String after = "";
        List<SavedSearch> part = searches.telling(after, TOGETHER);
        while (!part.isEmpty()) {
            part.forEach(this::tell);
            after = part.getLast().id();
            part = searches.telling(after, TOGETHER);
        }
    }

    private void tell(SavedSearch search) {
        Instant now = context.clock().instant();
        if (search.rhythm() == Rhythm.WEEKLY
                && Duration.between(search.toldAt(), now).compareTo(WEEK) < 0) {
            return;
        }
        Instant until = now.minus(SETTLING);
        int found = catalogue.publishedBetween(understood.apply(search.query()), search.toldUntil(), until);
        context.database().write(handle -> {
            if (found > 0) {
                String path = "/initiatives?" + search.query() + (search.query().isEmpty() ? "" : "&") + "tri=recent";
                context.service(Notifications.class)
                        .tell(handle, search.person(), Notice.of(NEWS, path, search.name(), String.valueOf(found)));
            }
            searches.told(handle, search.id(), until, now);
            return found;
        });
    }
}
