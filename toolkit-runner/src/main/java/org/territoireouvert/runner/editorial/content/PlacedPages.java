package org.territoireouvert.runner.editorial.content;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.ArticleRepository;

/** Keeps for two seconds which pages the frame of the site links to, since every page asks. Safe for all threads. */
public final class PlacedPages {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /**
     * What was read.
     *
     * @param pages public pages with a place
     * @param news whether there is any public news
     */
    public record Links(List<Article> pages, boolean news) {
        /** Copies the list. */
        public Links {
            pages = List.copyOf(pages);
        }

        /** Returns the pages of a place. */
        public List<Article> at(ArticlePlace place) {
            return pages.stream().filter(page -> page.place() == place).toList();
        }
    }

    /** No page and no news. */
    public static final Links NONE = new Links(List.of(), false);

    private record Copy(Links links, Instant readAt) {}

    private final ArticleRepository articles;
    private final InstantSource clock;
    private volatile @Nullable Copy copy;

    /** Reads when first asked. */
    public PlacedPages(ArticleRepository articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** Returns the links as they are now; changes of other processes are seen within two seconds. */
    public Links current() {
        Copy known = copy;
        Instant now = clock.instant();
        if (known != null && Duration.between(known.readAt(), now).abs().compareTo(FRESH) < 0) {
            return known.links();
        }
        Links read = new Links(
                articles.placed(now),
                !articles.published(ArticleKind.NEWS, now, Keyset.first(1))
                        .items()
                        .isEmpty());
        copy = new Copy(read, now);
        return read;
    }

    /** Reads anew at the next question: call it after a change. */
    public void forget() {
        copy = null;
    }
}
