package org.territoireouvert.api.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of published content, for example projects. From its declaration the runtime serves search, sitemap, similar
 * contents, links to other contents, printing, sharing and the {@link Feature features} of the type; they stand below the
 * plugin's page when that is {@link org.territoireouvert.api.web.Page#about about} an item.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param singularKey message: the name of one of them ("Projet")
 * @param pluralKey message: the name of several of them ("Projets")
 * @param features what is offered on its items
 * @param source reads its items
 */
public record ContentType(String name, String singularKey, String pluralKey, Set<Feature> features, Source source) {

    /** Reads items. */
    public interface Source {
        /**
         * Returns the next public items in the order of their ids, at most {@code limit}; their texts may be left out.
         *
         * @param afterId the last id of the previous call, empty at first
         */
        List<ContentItem> published(String afterId, int limit) throws Exception;

        /** Returns one item with its texts, public or not, as it is now; empty when it does not exist. */
        Optional<ContentItem> find(String id) throws Exception;
    }

    /** Copies the features. */
    public ContentType {
        features = Set.copyOf(features);
    }

    /** Declares a type on whose items the given features are offered. */
    public static ContentType of(
            String name, String singularKey, String pluralKey, Source source, Feature... features) {
        return new ContentType(name, singularKey, pluralKey, Set.of(features), source);
    }
}
