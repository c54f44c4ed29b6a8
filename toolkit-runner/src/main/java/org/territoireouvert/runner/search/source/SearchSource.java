package org.territoireouvert.runner.search.source;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.search.SearchDocument;

/** Contents of one type, read again from where they are kept: what the index is made from when it is made anew. */
public interface SearchSource {

    /**
     * A part of the contents.
     *
     * @param documents public ones, in the order of their ids
     * @param last id after which the next part begins; what lies before it and is not in {@link #documents} is not public any more
     * @param isLast whether no other part follows
     */
    record Part(List<SearchDocument> documents, String last, boolean isLast) {
        /** Copies the list. */
        public Part {
            documents = List.copyOf(documents);
        }
    }

    /** Returns the type, see {@link org.territoireouvert.api.content.ContentRef}. */
    String type();

    /** Returns the name of several contents of this type. */
    String label(Locale locale);

    /**
     * Reads the next contents in the order that the database gives their ids.
     *
     * @param afterId the last id of the part before, empty at first
     * @param limit how many ids are looked at
     * @throws PluginCallException when the plugin that has them fails
     */
    Part part(String afterId, int limit) throws PluginCallException;

    /**
     * Returns how many public contents there are; reads them all.
     *
     * @throws PluginCallException when the plugin that has them fails
     */
    long count() throws PluginCallException;
}
