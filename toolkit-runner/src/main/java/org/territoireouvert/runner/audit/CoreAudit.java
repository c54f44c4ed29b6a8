package org.territoireouvert.runner.audit;

import java.util.List;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;

/**
 * The acts of the runtime that are written to the audit log. The sentence of each is the message {@code audit.<code>}, to which
 * the details named here are given in the order of their names; its short name is {@code audit.<code>.label}. Acts typed at the
 * command line are those of {@link LoggedActor#COMMAND_LINE}, acts of the runtime itself those of {@link LoggedActor#RUNTIME}.
 */
public final class CoreAudit {

    /** A plugin was switched on: {@code plugin}. */
    public static final AuditType PLUGIN_ENABLED = open("plugin-enabled");
    /** A plugin was switched off: {@code plugin}. */
    public static final AuditType PLUGIN_DISABLED = open("plugin-disabled");
    /** A plugin was installed: {@code plugin}, {@code trust}, {@code version}. */
    public static final AuditType PLUGIN_INSTALLED = open("plugin-installed");
    /** Another version of a plugin was installed: {@code from}, {@code plugin}, {@code trust}, {@code version}. */
    public static final AuditType PLUGIN_UPDATED = open("plugin-updated");
    /** The version before of a plugin was brought back: {@code from}, {@code plugin}, {@code version}. */
    public static final AuditType PLUGIN_ROLLED_BACK = open("plugin-rolled-back");
    /** A plugin was removed, its data kept: {@code plugin}, {@code version}. */
    public static final AuditType PLUGIN_REMOVED = open("plugin-removed");
    /** The data of a removed plugin were deleted: {@code plugin}, {@code version}. */
    public static final AuditType PLUGIN_DATA_DELETED = open("plugin-data-deleted");
    /** An administrator started the site anew. */
    public static final AuditType RESTARTED = open("restarted");
    /** Plugins may be taken from another registry: {@code registry}. */
    public static final AuditType REGISTRY_ADDED = open("registry-added");
    /** No more plugins are taken from a registry: {@code registry}. */
    public static final AuditType REGISTRY_REMOVED = open("registry-removed");
    /** Settings of a plugin were changed: {@code plugin}, {@code settings} by name. */
    public static final AuditType SETTINGS_CHANGED = open("settings-changed");
    /** Texts of the site were changed: {@code texts} by name. */
    public static final AuditType TEXTS_CHANGED = open("texts-changed");
    /** Colours or logo were changed; no details. */
    public static final AuditType APPEARANCE_CHANGED = open("appearance-changed");
    /** A role got or lost a permission: {@code held} yes or no, {@code permission}, {@code role}. */
    public static final AuditType RIGHTS_CHANGED = open("rights-changed");
    /** An act began or ceased to need two people: {@code act}, {@code required} yes or no. */
    public static final AuditType TWO_PEOPLE_CHANGED = open("two-people-changed");
    /** The communes of the authority were changed: {@code communes}, their number. */
    public static final AuditType TERRITORY_CHANGED = open("territory-changed");
    /** The outline of the territory was replaced or taken away: {@code points}, their number, 0 for none. */
    public static final AuditType OUTLINE_CHANGED = open("outline-changed");

    /** A page or a piece of news was published, now or for a date: {@code title}; the object is its address. */
    public static final AuditType ARTICLE_PUBLISHED = open("article-published");
    /** The text of a published page was changed; as {@link #ARTICLE_PUBLISHED}. */
    public static final AuditType ARTICLE_CHANGED = open("article-changed");
    /** A page was taken from the public; as {@link #ARTICLE_PUBLISHED}. */
    public static final AuditType ARTICLE_WITHDRAWN = open("article-withdrawn");
    /** The home page was composed anew; no details. */
    public static final AuditType HOME_COMPOSED = open("home-composed");
    /** Staff added a file to a content: {@code file} by title; the object is the content's address. */
    public static final AuditType FILE_ADDED = open("file-added");
    /** Staff removed a file of a content: as {@link #FILE_ADDED}. */
    public static final AuditType FILE_REMOVED = open("file-removed");
    /** The limits of files were changed; no details. */
    public static final AuditType FILE_LIMITS_CHANGED = open("file-limits-changed");

    /** An organisation was confirmed: {@code organisation} by name; the object is its address. */
    public static final AuditType ORGANISATION_VERIFIED = open("organisation-verified");
    /** An organisation is confirmed no longer: as {@link #ORGANISATION_VERIFIED}. */
    public static final AuditType ORGANISATION_UNVERIFIED = open("organisation-unverified");
    /** An organisation was closed by staff: as {@link #ORGANISATION_VERIFIED}. */
    public static final AuditType ORGANISATION_CLOSED = open("organisation-closed");
    /** Two organisations became one: {@code from}, {@code into} by name; the object is the address of the one that stays. */
    public static final AuditType ORGANISATION_MERGED = open("organisation-merged");
    /** Staff removed somebody from an organisation: as {@link #ORGANISATION_VERIFIED}. */
    public static final AuditType ORGANISATION_MEMBER_REMOVED = internal("organisation-member-removed");
    /** Staff named a representative of an organisation: as {@link #ORGANISATION_VERIFIED}. */
    public static final AuditType ORGANISATION_REPRESENTATIVE_NAMED = internal("organisation-representative-named");

    /** A key with which checkpoints of this log are signed was made: {@code key} as a verifier writes it; the object is its id. */
    public static final AuditType AUDIT_KEY_MADE = open("audit-key-made");

    /** A newsletter was confirmed: {@code subject}; the object is the newsletter. */
    public static final AuditType NEWSLETTER_SENT = open("newsletter-sent");

    /** The address of a mail was looked at: {@code reason}; the object is the mail. */
    public static final AuditType MAIL_ADDRESS_READ = internal("mail-address-read");
    /** A site may show cards of this one, or may no longer: {@code allowed} yes or no, {@code domain}. */
    public static final AuditType EMBEDDING_CHANGED = open("embedding-changed");

    /** A moderator decided about a text: {@code content} what it is about, {@code decision}, {@code rule} or NONE; the object is the case. */
    public static final AuditType CONTENT_MODERATED = open("content-moderated");
    /** A moderator answered an appeal: {@code answer} GRANTED or UPHELD, {@code content}; the object is the case. */
    public static final AuditType APPEAL_ANSWERED = open("appeal-answered");

    /** A role was given: {@code person} by name, {@code role}, {@code scope}; the object is the account. */
    public static final AuditType ROLE_GRANTED = internal("role-granted");
    /** A role was taken back; as {@link #ROLE_GRANTED}. */
    public static final AuditType ROLE_TAKEN = internal("role-taken");
    /** A member of staff was invited: {@code person} by name; the object is the account. */
    public static final AuditType STAFF_INVITED = internal("staff-invited");
    /** A member of staff changed how they sign in: {@code means}; the object is the account. */
    public static final AuditType STAFF_SIGN_IN_CHANGED = internal("staff-sign-in-changed");
    /** A passkey was refused because its counter went back; the object is the account. */
    public static final AuditType PASSKEY_REFUSED = internal("passkey-refused");
    /** An account was suspended: {@code reason}; the object is the account. */
    public static final AuditType ACCOUNT_SUSPENDED = internal("account-suspended");
    /** An account was restored; the object is the account. */
    public static final AuditType ACCOUNT_RESTORED = internal("account-restored");
    /** An account was erased: {@code choice}; the object is the account. */
    public static final AuditType ACCOUNT_ERASED = internal("account-erased");
    /** Two accounts of one person became one; the object is the account that stays. */
    public static final AuditType ACCOUNT_TAKEN_OVER = internal("account-taken-over");
    /** Somebody without an account was registered at a counter; the object is the account. */
    public static final AuditType PERSON_REGISTERED = internal("person-registered");
    /** An agent began to help somebody; the object is the account. */
    public static final AuditType PERSON_HELPED = internal("person-helped");
    /** A roll was imported: {@code roll}, {@code size}. */
    public static final AuditType ROLL_IMPORTED = internal("roll-imported");
    /** A roll was deleted: {@code roll}, {@code size}. */
    public static final AuditType ROLL_DELETED = internal("roll-deleted");
    /** People on a roll were looked at: {@code roll}, {@code size} how many were shown. */
    public static final AuditType ROLL_READ = internal("roll-read");
    /** Codes were made: {@code batch}, {@code size}. */
    public static final AuditType CODES_ISSUED = internal("codes-issued");
    /** Codes were cancelled: {@code batch}, {@code size}. */
    public static final AuditType CODES_CANCELLED = internal("codes-cancelled");
    /** A backup was made by hand; the object is its name. */
    public static final AuditType BACKUP_MADE = internal("backup-made");
    /** A backup was downloaded; the object is its name. */
    public static final AuditType BACKUP_DOWNLOADED = internal("backup-downloaded");
    /** Tables were brought to another version: {@code backup}, {@code from}, {@code to}; the object is their owner. */
    public static final AuditType DATA_UPGRADED = internal("data-upgraded");
    /** A list of the administration that names people was downloaded: {@code list}; the object is its address. */
    public static final AuditType LIST_EXPORTED = internal("list-exported");
    /** A sensitive act was proposed: {@code act}, {@code summary}. */
    public static final AuditType ACT_PROPOSED = internal("act-proposed");
    /** A sensitive act was approved by a second person and done: {@code act}, {@code summary}. */
    public static final AuditType ACT_APPROVED = internal("act-approved");
    /** A sensitive act was refused: {@code act}, {@code summary}. */
    public static final AuditType ACT_REFUSED = internal("act-refused");

    /** All of them. */
    public static final List<AuditType> ALL = List.of(
            PLUGIN_ENABLED,
            PLUGIN_DISABLED,
            PLUGIN_INSTALLED,
            PLUGIN_UPDATED,
            PLUGIN_ROLLED_BACK,
            PLUGIN_REMOVED,
            PLUGIN_DATA_DELETED,
            RESTARTED,
            REGISTRY_ADDED,
            REGISTRY_REMOVED,
            SETTINGS_CHANGED,
            TEXTS_CHANGED,
            APPEARANCE_CHANGED,
            RIGHTS_CHANGED,
            TWO_PEOPLE_CHANGED,
            ARTICLE_PUBLISHED,
            ARTICLE_CHANGED,
            ARTICLE_WITHDRAWN,
            HOME_COMPOSED,
            AUDIT_KEY_MADE,
            FILE_ADDED,
            FILE_REMOVED,
            FILE_LIMITS_CHANGED,
            ORGANISATION_VERIFIED,
            ORGANISATION_UNVERIFIED,
            ORGANISATION_CLOSED,
            ORGANISATION_MERGED,
            ORGANISATION_MEMBER_REMOVED,
            ORGANISATION_REPRESENTATIVE_NAMED,
            TERRITORY_CHANGED,
            OUTLINE_CHANGED,
            NEWSLETTER_SENT,
            MAIL_ADDRESS_READ,
            EMBEDDING_CHANGED,
            CONTENT_MODERATED,
            APPEAL_ANSWERED,
            ROLE_GRANTED,
            ROLE_TAKEN,
            STAFF_INVITED,
            STAFF_SIGN_IN_CHANGED,
            PASSKEY_REFUSED,
            ACCOUNT_SUSPENDED,
            ACCOUNT_RESTORED,
            ACCOUNT_ERASED,
            ACCOUNT_TAKEN_OVER,
            PERSON_REGISTERED,
            PERSON_HELPED,
            ROLL_IMPORTED,
            ROLL_DELETED,
            ROLL_READ,
            CODES_ISSUED,
            CODES_CANCELLED,
            BACKUP_MADE,
            BACKUP_DOWNLOADED,
            DATA_UPGRADED,
            LIST_EXPORTED,
            ACT_PROPOSED,
            ACT_APPROVED,
            ACT_REFUSED);

    private CoreAudit() {}

    private static AuditType open(String name) {
        return new AuditType("runtime." + name, Visibility.PUBLIC);
    }

    private static AuditType internal(String name) {
        return new AuditType("runtime." + name, Visibility.INTERNAL);
    }
}
