package org.territoireouvert.ambassadors;

import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** Who may do what in the directory, and what is written to the audit log. */
public final class AmbassadorRights {

    /** Read what is public. */
    public static final Permission READ = new Permission("ambassador-directory.read-directory", Audience.ANYONE);

    /** Write to an ambassador. */
    public static final Permission WRITE = new Permission("ambassador-directory.write-to-ambassador", Audience.ANYONE);

    /** Volunteer for a draw. */
    public static final Permission VOLUNTEER = new Permission("ambassador-directory.volunteer", Audience.ANYONE);

    /** Accept a link, sign the charter, read messages: only as the ambassador whose account it is. */
    public static final Permission SERVE = new Permission("ambassador-directory.serve", Audience.SIGNED_IN);

    /** Keep administrations, posts, ambassadors, mandates and the charter. */
    public static final Permission EDIT = Permission.ofRoles("ambassador-directory.edit-directory", Role.EDITOR);

    /** Open calls for volunteers, freeze pools, draw. */
    public static final Permission DRAW = Permission.ofRoles("ambassador-directory.run-draw", Role.EDITOR);

    /** The directory was changed: {@code name} of what. */
    public static final AuditType CHANGED = new AuditType("ambassador-directory.directory-changed", Visibility.PUBLIC);

    /** A mandate was given or changed: {@code ambassador}, {@code post}. */
    public static final AuditType MANDATED = new AuditType("ambassador-directory.mandate-written", Visibility.PUBLIC);

    /** The charter has a new version: {@code version}. */
    public static final AuditType CHARTERED =
            new AuditType("ambassador-directory.charter-published", Visibility.PUBLIC);

    /** A link to sign the charter was sent: {@code ambassador}. */
    public static final AuditType CHARTER_LINK =
            new AuditType("ambassador-directory.charter-link-sent", Visibility.INTERNAL);

    /** The charter was signed by a link: {@code ambassador}. */
    public static final AuditType CHARTER_SIGNED =
            new AuditType("ambassador-directory.charter-signed-by-link", Visibility.INTERNAL);

    /** A directory was imported: {@code count} of things. */
    public static final AuditType IMPORTED = new AuditType("ambassador-directory.imported", Visibility.PUBLIC);

    /** A pool was frozen: {@code hash}, {@code title}. */
    public static final AuditType FROZEN = new AuditType("ambassador-directory.pool-frozen", Visibility.PUBLIC);

    /** Lots were drawn: {@code seed}, {@code title}. */
    public static final AuditType DRAWN = new AuditType("ambassador-directory.lots-drawn", Visibility.PUBLIC);

    private AmbassadorRights() {}
}
