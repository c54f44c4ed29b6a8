package org.territoireouvert.api.settings;

import org.territoireouvert.api.HostProvided;

/**
 * Tells whether the pages that the law asks for are filled in; get it by
 * {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads.
 */
@HostProvided
public interface SiteNotices {

    /** Tells whether the page {@code /donnees-personnelles} says how to reach the data protection officer (GDPR, article 13). */
    boolean namesDataProtectionOfficer();

    /** Tells whether the page {@code /accessibilite} declares the result of an audit (loi n° 2005-102, article 47). */
    boolean declaresAccessibility();
}
