package org.territoireouvert.runner.editorial;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;

/** Saves the text of an article. Who saves says which version they read, so that nobody overwrites a colleague unseen. */
public final class SaveArticle {

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is saved. */
    public record Saved(Article article) implements Outcome {}

    /** Somebody else saved in the meantime; nothing was written. */
    public record Outdated(Article current) implements Outcome {}

    /** Another article has this address; nothing was written. */
    public record AddressTaken(Article other) implements Outcome {}

    /** The article does not exist. */
    public record Missing() implements Outcome {}

    /**
     * What is saved.
     *
     * @param id of the article, empty for a new one
     * @param readVersion version that the writer had before their eyes, 0 for a new article
     */
    public record Text(
            String id,
            ArticleKind kind,
            int readVersion,
            String slug,
            ArticlePlace place,
            ArticleText french,
            ArticleText english) {}

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final AuditLog audit;
    private final ArticleListener listener;

    /** Works on the tables of the runtime. */
    public SaveArticle(Database database, IdSource ids, InstantSource clock, AuditLog audit, ArticleListener listener) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.listener = listener;
    }

    /** Saves; what the public reads changes at once. */
    public Outcome save(Text text, Agent agent) {
        return database.write(handle -> {
            Optional<Article> other = ArticleRepository.at(handle, text.kind(), text.slug())
                    .filter(found -> !found.id().equals(text.id()));
            if (other.isPresent()) {
                return new AddressTaken(other.get());
            }
            return text.id().isEmpty() ? insert(handle, text, agent) : update(handle, text, agent);
        });
    }

    private Outcome insert(Handle handle, Text text, Agent agent) {
        String id = ids.next();
        Update insert = handle.createUpdate("""
                insert into core_article (id, kind, state, place, slug, publish_at, version, updated_at,
                title_fr, summary_fr, body_fr, title_en, summary_en, body_en, search_key)
                values (:id, :kind, 'draft', :place, :slug, '', 1, :now,
                :frTitle, :frSummary, :frBody, :enTitle, :enSummary, :enBody, :key)""");
        bind(insert, text, id).bind("kind", text.kind().code()).execute();
        return saved(handle, text, id, 1, agent);
    }

    private Outcome update(Handle handle, Text text, Agent agent) {
        Optional<Article> found = ArticleRepository.find(handle, text.kind(), text.id());
        if (found.isEmpty()) {
            return new Missing();
        }
        Article before = found.get();
        Update update = handle.createUpdate("""
                update core_article set place = :place, slug = :slug, version = version + 1, updated_at = :now,
                title_fr = :frTitle, summary_fr = :frSummary, body_fr = :frBody,
                title_en = :enTitle, summary_en = :enSummary, body_en = :enBody, search_key = :key
                where id = :id and version = :read""");
        if (bind(update, text, text.id()).bind("read", text.readVersion()).execute() == 0) {
            return new Outdated(before);
        }
        if (!before.slug().equals(text.slug())) {
            keepAddress(handle, before);
        }
        if (before.state() == ArticleState.PUBLISHED) {
            audit.append(
                    handle,
                    "",
                    AuditEntry.of(CoreAudit.ARTICLE_CHANGED, agent, Article.path(text.kind(), text.slug()))
                            .with("title", text.french().title()));
        }
        return saved(handle, text, text.id(), before.version() + 1, agent);
    }

    private Outcome saved(Handle handle, Text text, String id, int version, Agent agent) {
        handle.createUpdate("delete from core_article_address where kind = :kind and slug = :slug")
                .bind("kind", text.kind().code())
                .bind("slug", text.slug())
                .execute();
        ArticleVersions.keep(
                handle, id, new ArticleVersion(version, now(), agent.displayName(), text.french(), text.english()));
        Article article = ArticleRepository.find(handle, text.kind(), id).orElseThrow();
        listener.changed(handle, article, agent);
        return new Saved(article);
    }

    private static void keepAddress(Handle handle, Article before) {
        handle.createUpdate("""
                        insert into core_article_address (kind, slug, article_id) values (:kind, :slug, :id)
                        on conflict (kind, slug) do update set article_id = excluded.article_id""")
                .bind("kind", before.kind().code())
                .bind("slug", before.slug())
                .bind("id", before.id())
                .execute();
    }

    private Update bind(Update statement, Text text, String id) {
        return statement
                .bind("id", id)
                .bind("place", text.place().code())
                .bind("slug", text.slug())
                .bind("now", PortableInstant.text(now()))
                .bind("frTitle", text.french().title())
                .bind("frSummary", text.french().summary())
                .bind("frBody", text.french().body())
                .bind("enTitle", text.english().title())
                .bind("enSummary", text.english().summary())
                .bind("enBody", text.english().body())
                .bind("key", ArticleRepository.searchKey(text.french(), text.english()));
    }

    private Instant now() {
        return clock.instant();
    }
}
