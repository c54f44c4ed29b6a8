package org.territoireouvert.api.data;

import java.time.Instant;
import java.util.List;

/**
 * News that anybody may subscribe to without an account, served as {@code /flux/<name>.atom}.
 *
 * @param name part of the address, lower-case words joined by hyphens, unique in the instance
 * @param titleKey message: what it tells ("Nouvelles initiatives")
 * @param entries reads the latest
 */
public record Feed(String name, String titleKey, Entries entries) {

    /**
     * One piece of news.
     *
     * @param id unique in the feed and stable
     * @param title plain text
     * @param path page of this site, from {@code /}
     * @param summary plain text, possibly empty
     * @param updatedAt when it last changed
     */
    public record Entry(String id, String title, String path, String summary, Instant updatedAt) {}

    /** Reads entries. */
    @FunctionalInterface
    public interface Entries {
        /** Returns the latest entries, newest first, at most {@code limit}. */
        List<Entry> latest(int limit) throws Exception;
    }
}
