package org.territoireouvert.api.content;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.web.Actor;

/**
 * Keeps what the runtime knows of the contents of all plugins; get it by
 * {@link org.territoireouvert.api.PluginContext#service}. What changes is part of the plugin's transaction.
 */
@HostProvided
public interface Contents {

    /**
     * Takes note that an item was made or changed: search, history and the ones who follow it hear of it. Call it in the
     * transaction of the change, each time.
     *
     * @param transaction the handle given by {@link org.territoireouvert.api.data.Database#write}
     * @param type one that the plugin declared
     * @param item as it will be after the commit
     * @param by who changed it
     * @throws IllegalArgumentException when the plugin has not declared the type
     */
    void changed(Handle transaction, ContentType type, ContentItem item, Actor by);

    /**
     * Takes note that an item is gone: it is neither found nor listed any more, and its discussion is closed.
     *
     * @throws IllegalArgumentException when the plugin has not declared the type
     */
    void removed(Handle transaction, ContentType type, String id);

    /**
     * Links two contents, at least one of which is the plugin's own; again does nothing.
     *
     * @throws IllegalArgumentException when neither is the plugin's own
     */
    void link(Handle transaction, ContentRef from, LinkKind kind, ContentRef to);

    /** Undoes {@link #link}; does nothing when there is no such link. */
    void unlink(Handle transaction, ContentRef from, LinkKind kind, ContentRef to);

    /** Returns those of the given items that the moderators have hidden, so that a list leaves them out. */
    Set<String> hidden(ContentType type, Collection<String> ids);

    /**
     * Returns contents of a type that resemble a text, the closest first, so that who writes sees what exists.
     *
     * @param text what was typed so far, of any length
     * @param limit at most 20
     */
    List<ContentItem> similar(ContentType type, String text, int limit);

    /**
     * Returns the public contents of some types that hold words, the best match first, so that a list of the plugin's own joins
     * them with its filters. Words are read as the site's search reads them: phrases in quotation marks, a minus before what is
     * not wanted.
     *
     * @param types that the plugin declared
     * @param words as they were typed
     * @param limit at most 50 000
     * @return ids; empty when nothing was typed that can be looked for
     */
    List<String> matching(Collection<ContentType> types, String words, int limit);
}
