package org.territoireouvert.runner.web.template;

import java.util.Locale;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.web.route.CorePermissions;

/** The sections of the administration, in the order of its menu. The label is the message {@code layout.admin.menu.<name>}. */
public enum AdminSection {
    /** What is to be done. */
    DASHBOARD("/admin", CorePermissions.WORK),
    /** Acts that wait for a second person. */
    APPROVALS("/admin/approbations", CorePermissions.WORK),
    /** What is reported. */
    MODERATION("/admin/moderation", CorePermissions.MODERATE),
    /** Help at the counter. */
    COUNTER("/admin/guichet", CorePermissions.HELP_PEOPLE),
    /** Messages of the public. */
    MESSAGES("/admin/messages", CorePermissions.READ_MESSAGES),
    /** Accounts. */
    PEOPLE("/admin/personnes", CorePermissions.MANAGE_PEOPLE),
    /** Codes for letters and counters. */
    CODES("/admin/codes", CorePermissions.ISSUE_CODES),
    /** Rolls. */
    ROLLS("/admin/listes", CorePermissions.IMPORT_ROLLS),
    /** Communes of the authority. */
    TERRITORY("/admin/territoire", CorePermissions.ADMINISTER),
    /** Members of staff and their roles. */
    ROLES("/admin/roles", CorePermissions.SEE_ROLES),
    /** Audit log. */
    AUDIT("/admin/journal", CorePermissions.READ_AUDIT),
    /** Plugins. */
    PLUGINS("/admin/plugins", CorePermissions.ADMINISTER),
    /** Sites that may show cards of this one. */
    EMBEDDING("/admin/integration", CorePermissions.ADMINISTER),
    /** Colours and logo. */
    APPEARANCE("/admin/apparence", CorePermissions.ADMINISTER),
    /** Name, texts, legal notices. */
    TEXTS("/admin/reglages", CorePermissions.ADMINISTER),
    /** How much may be added in files. */
    FILES("/admin/fichiers", CorePermissions.ADMINISTER),
    /** How long accounts without a visit are kept. */
    RETENTION("/admin/durees", CorePermissions.ADMINISTER);

    private final String path;
    private final Permission required;

    AdminSection(String path, Permission required) {
        this.path = path;
        this.required = required;
    }

    /** Returns its address. */
    public String path() {
        return path;
    }

    Permission required() {
        return required;
    }

    String labelKey() {
        return "layout.admin.menu." + name().toLowerCase(Locale.ROOT);
    }
}
