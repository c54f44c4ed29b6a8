package org.territoireouvert.runner.web.template.layout;

import java.util.Locale;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.web.route.CorePermissions;

/**
 * The sections of the administration, in the order of its menu: one line here is all that a page needs to stand in it. The label
 * is the message {@code layout.admin.menu.<name>}, with hyphens.
 */
public enum AdminSection {
    /** What is to be done. */
    DASHBOARD(Group.OVERVIEW, "/admin", CorePermissions.WORK),
    /** Acts that wait for a second person. */
    APPROVALS(Group.OVERVIEW, "/admin/approbations", CorePermissions.WORK),
    /** Messages of the public. */
    MESSAGES(Group.OVERVIEW, "/admin/messages", CorePermissions.READ_MESSAGES),
    /** Pages of the authority. */
    PAGES(Group.CONTENTS, "/admin/pages", CorePermissions.WRITE_PAGES),
    /** News of the authority. */
    NEWS(Group.CONTENTS, "/admin/actualites", CorePermissions.WRITE_PAGES),
    /** Newsletters. */
    NEWSLETTERS(Group.CONTENTS, "/admin/lettres", CorePermissions.SEND_NEWSLETTERS),
    /** Blocks of the home page. */
    HOME(Group.CONTENTS, "/admin/accueil", CorePermissions.ADMINISTER),
    /** What is reported. */
    MODERATION(Group.PARTICIPATION, "/admin/moderation", CorePermissions.MODERATE),
    /** Accounts. */
    PEOPLE(Group.PEOPLE, "/admin/personnes", CorePermissions.MANAGE_PEOPLE),
    /** Help at the counter. */
    COUNTER(Group.PEOPLE, "/admin/guichet", CorePermissions.HELP_PEOPLE),
    /** Organisations. */
    ORGANISATIONS(Group.PEOPLE, "/admin/organisations", CorePermissions.MANAGE_ORGANISATIONS),
    /** Codes for letters and counters. */
    CODES(Group.PEOPLE, "/admin/codes", CorePermissions.ISSUE_CODES),
    /** Rolls. */
    ROLLS(Group.PEOPLE, "/admin/listes", CorePermissions.IMPORT_ROLLS),
    /** Members of staff and their roles. */
    ROLES(Group.PEOPLE, "/admin/roles", CorePermissions.SEE_ROLES),
    /** Steps towards a complete site. */
    SET_UP(Group.SITE, "/admin/mise-en-route", CorePermissions.ADMINISTER),
    /** Colours and logo. */
    APPEARANCE(Group.SITE, "/admin/apparence", CorePermissions.ADMINISTER),
    /** Texts of the obligatory pages. */
    TEXTS(Group.SITE, "/admin/reglages", CorePermissions.ADMINISTER),
    /** Communes of the authority. */
    TERRITORY(Group.SITE, "/admin/territoire", CorePermissions.ADMINISTER),
    /** Sites that may show cards of this one. */
    EMBEDDING(Group.SITE, "/admin/integration", CorePermissions.ADMINISTER),
    /** Plugins. */
    PLUGINS(Group.SYSTEM, "/admin/plugins", CorePermissions.ADMINISTER),
    /** What became of mails. */
    MAILS(Group.SYSTEM, "/admin/courriels", CorePermissions.READ_MAILS),
    /** Scheduled jobs. */
    JOBS(Group.SYSTEM, "/admin/taches-planifiees", CorePermissions.ADMINISTER),
    /** Settings of the runtime. */
    SETTINGS(Group.SYSTEM, "/admin/reglages/fonctionnement", CorePermissions.ADMINISTER),
    /** How much may be added in files. */
    FILES(Group.SYSTEM, "/admin/fichiers", CorePermissions.ADMINISTER),
    /** How long accounts without a visit are kept. */
    RETENTION(Group.SYSTEM, "/admin/durees", CorePermissions.ADMINISTER),
    /** Backups. */
    BACKUPS(Group.SYSTEM, "/admin/sauvegardes", CorePermissions.ADMINISTER),
    /** Audit log. */
    AUDIT(Group.SYSTEM, "/admin/journal", CorePermissions.READ_AUDIT);

    /** Parts of the menu; the heading is the message {@code layout.admin.group.<name>}. */
    public enum Group {
        /** What waits now; without a heading. */
        OVERVIEW,
        /** What the authority writes. */
        CONTENTS,
        /** What people take part in; the pages of plugins stand here. */
        PARTICIPATION,
        /** Who takes part and who works here. */
        PEOPLE,
        /** How the site presents itself. */
        SITE,
        /** How the site works. */
        SYSTEM;

        String labelKey() {
            return "layout.admin.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final String path;
    private final Permission required;

    AdminSection(Group group, String path, Permission required) {
        this.group = group;
        this.path = path;
        this.required = required;
    }

    /** Returns its address. */
    public String path() {
        return path;
    }

    Group group() {
        return group;
    }

    Permission required() {
        return required;
    }

    String labelKey() {
        return "layout.admin.menu." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
