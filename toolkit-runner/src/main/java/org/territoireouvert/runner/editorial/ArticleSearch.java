package org.territoireouvert.runner.editorial;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.SearchText;

/**
 * Which articles are wanted.
 *
 * @param words of title or summary, possibly none
 * @param standing empty for all
 * @param now that decides what is public
 */
public record ArticleSearch(ArticleKind kind, String words, Optional<Standing> standing, Instant now) {

    /** Where an article stands at a time. */
    public enum Standing {
        /** Written, not published. */
        DRAFT("state = 'draft'"),
        /** To be public at a date to come. */
        SCHEDULED("state = 'published' and publish_at > :now"),
        /** Public. */
        PUBLISHED("state = 'published' and publish_at <= :now"),
        /** No longer public. */
        WITHDRAWN("state = 'withdrawn'");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }

        /** Returns the word for it in addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns where an article stands. */
        public static Standing of(Article article, Instant now) {
            return switch (article.state()) {
                case DRAFT -> DRAFT;
                case WITHDRAWN -> WITHDRAWN;
                case PUBLISHED -> article.isPublicAt(now) ? PUBLISHED : SCHEDULED;
            };
        }
    }

    String condition() {
        return "kind = :kind"
                + (words.isBlank() ? "" : " and search_key like :words")
                + standing.map(wanted -> " and " + wanted.condition).orElse("");
    }

    Map<String, Object> binds() {
        Map<String, Object> binds = new LinkedHashMap<>();
        binds.put("kind", kind.code());
        if (!words.isBlank()) {
            binds.put("words", SearchText.pattern(words));
        }
        if (standing.filter(wanted -> wanted.condition.contains(":now")).isPresent()) {
            binds.put("now", PortableInstant.text(now));
        }
        return binds;
    }
}
