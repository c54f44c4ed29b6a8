package org.territoireouvert.consultation.charter;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.SiteNotices;

/**
 * What the site says of itself, whatever the consultation.
 *
 * @param namesOfficer whether it says how to reach the data protection officer
 * @param declaresAccessibility whether the result of an audit is declared
 * @param sourceCode where the source code of the site is read; empty for nowhere
 * @param initiatives path of the page on which people bring up subjects of their own; empty for none
 */
public record SiteFacts(boolean namesOfficer, boolean declaresAccessibility, String sourceCode, String initiatives) {

    /** Where the source code of the site is read. */
    public static final Setting<String> SOURCE_CODE =
            Setting.url("source-code", "").in("charter");

    /** Path of the page on which people bring up subjects of their own, with the number of supporters that takes. */
    public static final Setting<String> INITIATIVES =
            Setting.text("initiatives", "").in("charter");

    /** Reads it as it is now. */
    static SiteFacts of(PluginContext context) {
        SiteNotices notices = context.service(SiteNotices.class);
        return new SiteFacts(
                notices.namesDataProtectionOfficer(),
                notices.declaresAccessibility(),
                context.settings().get(SOURCE_CODE),
                context.settings().get(INITIATIVES));
    }
}
