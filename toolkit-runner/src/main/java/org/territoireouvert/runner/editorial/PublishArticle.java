package org.territoireouvert.runner.editorial;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;

/** Publishes an article, now or at a date, and withdraws it; both are written to the public journal. */
public final class PublishArticle {

    /** What came of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** The text that was read is no longer the newest; nothing was done. */
        OUTDATED
    }

    private final Database database;
    private final InstantSource clock;
    private final AuditLog audit;
    private final ArticleListener listener;

    /** Works on the tables of the runtime. */
    public PublishArticle(Database database, InstantSource clock, AuditLog audit, ArticleListener listener) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.listener = listener;
    }

    /**
     * Publishes the version that the agent read.
     *
     * @param at from when on everybody reads it; may lie in the future or, for older news, in the past
     */
    public Outcome publish(Article read, Instant at, Actor agent) {
        return database.write(handle -> {
            boolean done = change(handle, read, ArticleState.PUBLISHED, PortableInstant.text(at));
            if (done) {
                tell(handle, CoreAudit.ARTICLE_PUBLISHED, read, agent);
            }
            return done ? Outcome.DONE : Outcome.OUTDATED;
        });
    }

    /** Takes an article from the public; again does nothing. */
    public Outcome withdraw(Article read, Actor agent) {
        return database.write(handle -> {
            if (read.state() == ArticleState.WITHDRAWN) {
                return Outcome.DONE;
            }
            String at = read.publishAt().map(PortableInstant::text).orElse("");
            boolean done = change(handle, read, ArticleState.WITHDRAWN, at);
            if (done) {
                tell(handle, CoreAudit.ARTICLE_WITHDRAWN, read, agent);
            }
            return done ? Outcome.DONE : Outcome.OUTDATED;
        });
    }

    private boolean change(Handle handle, Article read, ArticleState state, String at) {
        return handle.createUpdate("""
                        update core_article set state = :state, publish_at = :at, updated_at = :now
                        where id = :id and version = :version""")
                        .bind("state", state.code())
                        .bind("at", at)
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("id", read.id())
                        .bind("version", read.version())
                        .execute()
                == 1;
    }

    private void tell(Handle handle, AuditType type, Article article, Actor agent) {
        audit.append(
                handle,
                "",
                AuditEntry.of(type, agent, article.path())
                        .with("title", article.french().title()));
        ArticleRepository.find(handle, article.kind(), article.id())
                .ifPresent(changed -> listener.changed(handle, changed, agent));
    }
}
