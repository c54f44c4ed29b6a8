package org.territoireouvert.api.notification;

import java.util.List;

/**
 * People to whom an editor may send a newsletter, for instance the authors of projects. Only those who accept newsletters get
 * it.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param labelKey message: who they are ("Les auteurs de projets")
 * @param members reads them
 */
public record Segment(String name, String labelKey, Members members) {

    /** Reads the people of a segment. */
    @FunctionalInterface
    public interface Members {
        /**
         * Returns the next identifiers of accounts in their order, each once, at most {@code limit}.
         *
         * @param afterId the last identifier of the previous call, empty at first
         */
        List<String> after(String afterId, int limit) throws Exception;
    }
}
