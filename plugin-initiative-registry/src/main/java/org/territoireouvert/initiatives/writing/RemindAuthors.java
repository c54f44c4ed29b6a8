package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;

/** Asks authors whether their entry is up to date when nobody said so for months, then at most twice more, a month apart. */
public final class RemindAuthors {

    /** After how many months an entry has to be confirmed. */
    public static final Setting<Long> FRESHNESS =
            Setting.number("freshness-months", 12).between(1, 60);

    private static final int MOST = 3;
    private static final int BATCH = 200;
    private static final LocalTime AT = LocalTime.of(6, 10);

    private final WritingStore store;

    /** Creates the job's work. */
    public RemindAuthors(WritingStore store) {
        this.store = store;
    }

    /** Declares the job: once a day. */
    public Job job() {
        return Job.daily("remind-authors", AT, this::remind);
    }

    /** Returns the time before which an entry must have been confirmed to be out of date. */
    public static Instant staleBefore(PluginContext context) {
        return before(context, context.settings().get(FRESHNESS));
    }

    private static Instant before(PluginContext context, long months) {
        return context.clock()
                .instant()
                .atZone(context.zone())
                .minusMonths(months)
                .toInstant();
    }

    /** Asks about each entry that nobody has confirmed, at most 200 a day. */
    public void remind() {
        PluginContext context = store.context();
        context.database().write(handle -> {
            List<String> slugs = store.care().toAsk(handle, staleBefore(context), before(context, 1), MOST, BATCH);
            slugs.forEach(slug -> ask(handle, slug));
            return slugs.size();
        });
    }

    private void ask(Handle handle, String slug) {
        store.care().asked(handle, slug, store.now());
        store.entries()
                .find(handle, slug)
                .ifPresent(entry -> WritingNews.tell(
                        store,
                        handle,
                        store.authors().people(handle, Joint.ofEntry(slug)),
                        Notice.of(WritingNews.TO_CONFIRM, entry.path() + "/gerer", entry.title()),
                        new Actor.PluginActor(store.context().id())));
    }
}
