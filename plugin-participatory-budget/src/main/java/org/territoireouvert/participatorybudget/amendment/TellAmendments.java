package org.territoireouvert.participatorybudget.amendment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.participatorybudget.edition.Edition;

/**
 * Tells people that a vote was amended: who follows the edition with the amendment, who took part some at a time, so that no ballot waits
 * for that. All are told the same, whatever they voted for.
 */
public final class TellAmendments {

    /** A vote that a person took part in, or an edition that they follow, was amended. */
    public static final NotificationKind AMENDED = new NotificationKind("vote-amended", Frequency.IMMEDIATE);

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 200;

    private final PluginContext context;

    TellAmendments(PluginContext context) {
        this.context = context;
    }

    /** Returns the job. */
    public Job job() {
        return new Job("amendments", PERIOD, this::work);
    }

    /** Returns where the amendments of an edition are read. */
    public static String path(Edition edition) {
        return edition.path() + "/scrutin#avenants";
    }

    /** Tells who follows the edition, and notes that people who took part are to be told. */
    void begin(Handle handle, Edition edition, Amendment amendment) {
        handle.createUpdate("""
                        insert into pb_amendment_news (edition_id, number, told_up_to) values (:edition, :number, '')""")
                .bind("edition", edition.id())
                .bind("number", amendment.number())
                .execute();
        context.service(Notifications.class)
                .tellFollowers(
                        handle,
                        new ContentRef(context.id() + ".edition", edition.id()),
                        notice(edition.title(), edition.path(), amendment.number()),
                        "");
    }

    private static Notice notice(String title, String path, int number) {
        return Notice.of(AMENDED, path + "/scrutin#avenants", title, Integer.toString(number));
    }

    private record Due(String editionId, int number, String toldUpTo, String title, String slug) {}

    /** Tells everybody who is still to be told. */
    void work() {
        boolean more = true;
        while (more) {
            more = context.database().write(this::some);
        }
    }

    /** Tells some; returns whether others may be left. */
    private boolean some(Handle handle) {
        Optional<Due> due = next(handle);
        due.ifPresent(news -> tell(handle, news));
        return due.isPresent();
    }

    private void tell(Handle handle, Due news) {
        List<String> people = people(handle, news);
        Notifications notifications = context.service(Notifications.class);
        Notice notice = notice(news.title(), "/budgets-participatifs/" + news.slug(), news.number());
        people.forEach(person -> notifications.tell(handle, person, notice));
        if (people.size() < AT_A_TIME) {
            handle.createUpdate("delete from pb_amendment_news where edition_id = :edition and number = :number")
                    .bind("edition", news.editionId())
                    .bind("number", news.number())
                    .execute();
        } else {
            handle.createUpdate("""
                            update pb_amendment_news set told_up_to = :person
                            where edition_id = :edition and number = :number""")
                    .bind("edition", news.editionId())
                    .bind("number", news.number())
                    .bind("person", people.getLast())
                    .execute();
        }
    }

    private static Optional<Due> next(Handle handle) {
        return handle.createQuery("""
                        select n.edition_id, n.number, n.told_up_to, e.title, e.slug from pb_amendment_news n
                        join pb_edition e on e.id = n.edition_id order by n.edition_id, n.number limit 1""")
                .map((row, context) -> new Due(
                        row.getString("edition_id"),
                        row.getInt("number"),
                        row.getString("told_up_to"),
                        row.getString("title"),
                        row.getString("slug")))
                .findOne();
    }

    private static List<String> people(Handle handle, Due news) {
        return handle.createQuery("""
                        select person_id from pb_participation
                        where edition_id = :edition and person_id > :after order by person_id limit :most""")
                .bind("edition", news.editionId())
                .bind("after", news.toldUpTo())
                .bind("most", AT_A_TIME)
                .mapTo(String.class)
                .list();
    }
}
