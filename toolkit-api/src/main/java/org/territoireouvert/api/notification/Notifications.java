package org.territoireouvert.api.notification;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.content.ContentRef;

/**
 * Tells people what happened: in the list on the site and, as each has chosen, by mail at once, once a day or once a week; get
 * it by {@link org.territoireouvert.api.PluginContext#service}. A notice is part of the transaction that makes it true; nobody
 * is told when that is rolled back. Addresses that were never confirmed get nothing.
 */
@HostProvided
public interface Notifications {

    /**
     * Tells one person.
     *
     * @param personId identifier of an account; one that is gone is passed over
     * @throws IllegalArgumentException when the plugin has not declared the kind
     */
    void tell(Handle transaction, String personId, Notice notice);

    /**
     * Tells the person with an electronic address, for instance one who is invited. Who asks does not learn whether there is one: an
     * address without an account is passed over.
     *
     * @param address as somebody typed it
     * @throws IllegalArgumentException when the plugin has not declared the kind
     */
    void tellAddress(Handle transaction, String address, Notice notice);

    /**
     * Tells everybody who follows a content, after the commit, whatever their number.
     *
     * @param exceptPersonId who caused it and need not be told, or empty
     * @throws IllegalArgumentException when the plugin has not declared the kind
     */
    void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId);
}
