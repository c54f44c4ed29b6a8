package org.territoireouvert.api.web;

import org.territoireouvert.api.HostProvided;

/**
 * Makes whole addresses of pages of this site, for files that are read elsewhere. Get it by
 * {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads.
 */
@HostProvided
@FunctionalInterface
public interface SiteAddress {

    /**
     * Returns the address of a page as the administrators have set it, {@code https://…}.
     *
     * @param path starts with {@code /}
     */
    String of(String path);
}
