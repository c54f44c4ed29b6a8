package org.territoireouvert.runner.editorial;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.runner.text.Languages;

/**
 * A page or a piece of news, as it is now.
 *
 * @param slug last part of its address, unique in its kind
 * @param publishAt when it became or becomes public; empty until somebody publishes it
 * @param version number of its newest text, from 1
 * @param updatedAt when its text or state last changed
 * @param french obligatory
 * @param english empty where nobody has written it
 */
public record Article(
        String id,
        ArticleKind kind,
        ArticleState state,
        ArticlePlace place,
        String slug,
        Optional<Instant> publishAt,
        int version,
        Instant updatedAt,
        ArticleText french,
        ArticleText english) {

    /** The page that has an address of its own. */
    public static final String HELP = "aide";

    /** Returns its public address. */
    public String path() {
        return path(kind, slug);
    }

    /** Returns the public address of a slug. */
    public static String path(ArticleKind kind, String slug) {
        return kind == ArticleKind.PAGE && slug.equals(HELP) ? "/" + HELP : kind.path() + "/" + slug;
    }

    /** Tells whether everybody may read it at a time. */
    public boolean isPublicAt(Instant now) {
        return state == ArticleState.PUBLISHED
                && publishAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Tells whether it will be public at a date that has not come. */
    public boolean isScheduledAt(Instant now) {
        return state == ArticleState.PUBLISHED && !isPublicAt(now);
    }

    /** Tells whether it can be read in English. */
    public boolean hasEnglish() {
        return !english.title().isEmpty() && !english.body().isEmpty();
    }

    /** Returns the text in a language, French when it has not been written in English. */
    public ArticleText text(Locale locale) {
        return Languages.isEnglish(locale) && hasEnglish() ? english : french;
    }

    /** Tells whether a reader of a language gets the French text for want of theirs. */
    public boolean isOnlyFrenchFor(Locale locale) {
        return Languages.isEnglish(locale) && !hasEnglish();
    }
}
