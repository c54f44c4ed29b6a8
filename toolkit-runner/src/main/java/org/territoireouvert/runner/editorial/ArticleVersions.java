package org.territoireouvert.runner.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps every text that an article had. Safe for all threads. */
public final class ArticleVersions {

    private static final int SHOWN = 50;

    private final Database database;

    /** Works on the tables of the runtime. */
    public ArticleVersions(Database database) {
        this.database = database;
    }

    static void keep(Handle handle, String articleId, ArticleVersion version) {
        handle.createUpdate("""
                        insert into core_article_version (article_id, version, saved_at, saved_by,
                        title_fr, summary_fr, body_fr, title_en, summary_en, body_en)
                        values (:article, :version, :at, :by, :frTitle, :frSummary, :frBody, :enTitle, :enSummary, :enBody)""")
                .bind("article", articleId)
                .bind("version", version.number())
                .bind("at", PortableInstant.text(version.savedAt()))
                .bind("by", version.savedBy())
                .bind("frTitle", version.french().title())
                .bind("frSummary", version.french().summary())
                .bind("frBody", version.french().body())
                .bind("enTitle", version.english().title())
                .bind("enSummary", version.english().summary())
                .bind("enBody", version.english().body())
                .execute();
    }

    /** Returns the newest fifty texts, newest first. */
    public List<ArticleVersion> of(String articleId) {
        return database.read(handle -> handle.createQuery("""
                        select * from core_article_version where article_id = :article
                        order by version desc limit :limit""")
                .bind("article", articleId)
                .bind("limit", SHOWN)
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns one text. */
    public Optional<ArticleVersion> find(String articleId, int number) {
        return database.read(handle -> handle.createQuery(
                        "select * from core_article_version where article_id = :article and version = :number")
                .bind("article", articleId)
                .bind("number", number)
                .map((row, context) -> read(row))
                .findOne());
    }

    private static ArticleVersion read(ResultSet row) throws SQLException {
        return new ArticleVersion(
                row.getInt("version"),
                PortableInstant.parse(row.getString("saved_at")),
                row.getString("saved_by"),
                ArticleRepository.text(row, "fr"),
                ArticleRepository.text(row, "en"));
    }
}
