package org.territoireouvert.runner.editorial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor;

/** The help page that every site begins with: a page like others, which the authority changes as it likes. */
public final class HelpPage {

    private static final String FOLDER = "/META-INF/toolkit/editorial/";
    private static final String TITLE = "Aide pour participer";
    private static final String TITLE_IN_ENGLISH = "Help to take part";
    private static final String SUMMARY =
            "Créer un compte, participer avec ou sans internet, savoir ce que deviennent vos contributions.";
    private static final String SUMMARY_IN_ENGLISH =
            "Making an account, taking part with or without the internet, knowing what becomes of your contributions.";

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final ArticleListener listener;

    /** Works on the tables of the runtime. */
    public HelpPage(Database database, IdSource ids, InstantSource clock, ArticleListener listener) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.listener = listener;
    }

    /** Publishes it, unless there is or was a page at its address. */
    public void settle() {
        boolean known = database.read(handle -> isKnown(handle));
        if (!known) {
            ArticleText french = new ArticleText(TITLE, SUMMARY, text("aide_fr.md"));
            ArticleText english = new ArticleText(TITLE_IN_ENGLISH, SUMMARY_IN_ENGLISH, text("aide_en.md"));
            database.write(handle -> isKnown(handle) || insert(handle, french, english));
        }
    }

    private static boolean isKnown(Handle handle) {
        return ArticleRepository.at(handle, ArticleKind.PAGE, Article.HELP).isPresent()
                || handle.createQuery(
                                "select article_id from core_article_address where kind = 'page' and slug = :slug")
                        .bind("slug", Article.HELP)
                        .mapTo(String.class)
                        .findOne()
                        .isPresent();
    }

    private boolean insert(Handle handle, ArticleText french, ArticleText english) {
        String id = ids.next();
        Instant now = clock.instant();
        int made = handle.createUpdate("""
                        insert into core_article (id, kind, state, place, slug, publish_at, version, updated_at,
                        title_fr, summary_fr, body_fr, title_en, summary_en, body_en, search_key)
                        values (:id, 'page', 'published', 'help', :slug, :now, 1, :now,
                        :frTitle, :frSummary, :frBody, :enTitle, :enSummary, :enBody, :key)
                        on conflict (kind, slug) do nothing""")
                .bind("id", id)
                .bind("slug", Article.HELP)
                .bind("now", PortableInstant.text(now))
                .bind("frTitle", french.title())
                .bind("frSummary", french.summary())
                .bind("frBody", french.body())
                .bind("enTitle", english.title())
                .bind("enSummary", english.summary())
                .bind("enBody", english.body())
                .bind("key", ArticleRepository.searchKey(french, english))
                .execute();
        if (made == 0) {
            // Another process that starts has just made it.
            return false;
        }
        ArticleVersions.keep(handle, id, new ArticleVersion(1, now, "", french, english));
        ArticleRepository.find(handle, ArticleKind.PAGE, id)
                .ifPresent(page -> listener.changed(handle, page, new Actor.Visitor()));
        return true;
    }

    private static String text(String file) {
        try (InputStream stream = HelpPage.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The runner was built without \"" + FOLDER + file + "\"");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
