package org.territoireouvert.api.content;

import java.util.List;

/**
 * A kind of published content, for example projects. The runtime lists its items in {@code /sitemap.xml} and in the
 * site map page.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param pluralKey message: the name of several of them ("Projets")
 * @param source reads what is published
 */
public record ContentType(String name, String pluralKey, Source source) {

    /** Reads published items. */
    @FunctionalInterface
    public interface Source {
        /**
         * Returns the next items in the order of their ids, at most {@code limit}.
         *
         * @param afterId the last id of the previous call, empty at first
         */
        List<ContentItem> published(String afterId, int limit) throws Exception;
    }
}
