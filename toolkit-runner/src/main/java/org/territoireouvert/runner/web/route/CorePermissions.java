package org.territoireouvert.runner.web.route;

import java.util.List;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** What the pages of the runtime ask for. */
public final class CorePermissions {

    /** To read public pages and to write to the authority. */
    public static final Permission READ = new Permission("runtime.read", Audience.ANYONE);

    /** To see and change one's own account; never for somebody who is helped. */
    public static final Permission USE_ACCOUNT = new Permission("runtime.use-account", Audience.SIGNED_IN);

    /** To say where one lives or to type a code, also with the help of an agent. */
    public static final Permission PROVE_IDENTITY = new Permission("runtime.prove-identity", Audience.SIGNED_IN);

    /** To comment, support, report, follow; also with the help of an agent. */
    public static final Permission TAKE_PART = new Permission("runtime.take-part", Audience.SIGNED_IN);

    /** To enter the administration, approve what a colleague proposes, and manage one's own way to sign in. */
    public static final Permission WORK = new Permission("runtime.work", Audience.STAFF);

    /** To help people at a counter. */
    public static final Permission HELP_PEOPLE = Permission.ofRoles("runtime.help-people", Role.COUNTER_AGENT);

    /** To find people, see their non-public data, suspend them. */
    public static final Permission MANAGE_PEOPLE = Permission.ofRoles("runtime.manage-people");

    /** To make codes for letters and counters. */
    public static final Permission ISSUE_CODES = Permission.ofRoles("runtime.issue-codes", Role.COUNTER_AGENT);

    /** To import rolls. */
    public static final Permission IMPORT_ROLLS = Permission.ofRoles("runtime.import-rolls");

    /** To see who holds which role and what it allows. */
    public static final Permission SEE_ROLES = Permission.ofRoles("runtime.see-roles", Role.AUDITOR, Role.OBSERVER);

    /** To give and take roles, and to change what they allow. */
    public static final Permission MANAGE_ROLES = new Permission("runtime.manage-roles", Audience.ADMINISTRATOR);

    /** To read the internal part of the audit log. */
    public static final Permission READ_AUDIT = Permission.ofRoles("runtime.read-audit", Role.AUDITOR);

    /** To write and publish pages and news. */
    public static final Permission WRITE_PAGES = Permission.ofRoles("runtime.write-pages", Role.EDITOR);

    /** To read the messages that people send. */
    public static final Permission READ_MESSAGES =
            Permission.ofRoles("runtime.read-messages", Role.EDITOR, Role.MODERATOR);

    /** To see what became of mails, to send them again or cancel them. */
    public static final Permission READ_MAILS = Permission.ofRoles("runtime.read-mails");

    /** To write newsletters and send them. */
    public static final Permission SEND_NEWSLETTERS = Permission.ofRoles("runtime.send-newsletters", Role.EDITOR);

    /** To look at what is reported and decide whether it stays. */
    public static final Permission MODERATE = Permission.ofRoles("runtime.moderate", Role.MODERATOR);

    /** To answer in the name of the authority. */
    public static final Permission ANSWER_OFFICIALLY =
            Permission.ofRoles("runtime.answer-officially", Role.EDITOR, Role.MODERATOR);

    /** To describe and link the contents of all plugins. */
    public static final Permission EDIT_CONTENTS = Permission.ofRoles("runtime.edit-contents", Role.EDITOR);
    /** To add files to what one has published. */
    public static final Permission ATTACH_FILES = new Permission("runtime.attach-files", Audience.SIGNED_IN);

    /** To add files to the contents of others, to change and to remove them. */
    public static final Permission MANAGE_FILES =
            Permission.ofRoles("runtime.manage-files", Role.EDITOR, Role.MODERATOR);

    /** To register organisations and to belong to them. */
    public static final Permission JOIN_ORGANISATIONS =
            new Permission("runtime.join-organisations", Audience.SIGNED_IN);

    /** To confirm organisations, to merge and to close them. */
    public static final Permission MANAGE_ORGANISATIONS =
            Permission.ofRoles("runtime.manage-organisations", Role.EDITOR, Role.MODERATOR);

    /** To run the site. */
    public static final Permission ADMINISTER = new Permission("runtime.administer", Audience.ADMINISTRATOR);

    /** All of them, in the order of the matrix. */
    public static final List<Permission> ALL = List.of(
            READ,
            USE_ACCOUNT,
            PROVE_IDENTITY,
            TAKE_PART,
            WORK,
            WRITE_PAGES,
            READ_MESSAGES,
            MODERATE,
            ANSWER_OFFICIALLY,
            EDIT_CONTENTS,
            ATTACH_FILES,
            MANAGE_FILES,
            JOIN_ORGANISATIONS,
            MANAGE_ORGANISATIONS,
            HELP_PEOPLE,
            ISSUE_CODES,
            IMPORT_ROLLS,
            MANAGE_PEOPLE,
            SEE_ROLES,
            MANAGE_ROLES,
            READ_AUDIT,
            READ_MAILS,
            SEND_NEWSLETTERS,
            ADMINISTER);

    private CorePermissions() {}
}
