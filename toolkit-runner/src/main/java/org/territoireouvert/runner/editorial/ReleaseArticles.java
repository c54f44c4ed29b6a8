package org.territoireouvert.runner.editorial;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;

/**
 * Tells the listener of articles whose date has come. Everybody reads them from their date on; this job only has search and
 * history follow, a minute later at most.
 */
public final class ReleaseArticles {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final InstantSource clock;
    private final ArticleListener listener;

    /** Works on the tables of the runtime. */
    public ReleaseArticles(Database database, InstantSource clock, ArticleListener listener) {
        this.database = database;
        this.clock = clock;
        this.listener = listener;
    }

    /** Returns the job. */
    public Job job() {
        return new Job("release-articles", PERIOD, this::turn);
    }

    /** Tells of what has become public since the last turn; returns how many. */
    public int turn() {
        String now = PortableInstant.text(clock.instant());
        boolean idle =
                database.read(handle -> ArticleRepository.due(handle, now, 1)).isEmpty();
        return idle ? 0 : database.write(handle -> release(handle, now));
    }

    private int release(Handle handle, String now) {
        List<Article> due = ArticleRepository.due(handle, now, AT_ONCE);
        for (Article article : due) {
            handle.createUpdate("update core_article set updated_at = publish_at where id = :id")
                    .bind("id", article.id())
                    .execute();
            listener.changed(handle, article, new Actor.Visitor());
        }
        return due.size();
    }
}
