package org.territoireouvert.calls;

import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** Who may do what with calls for projects. */
public final class CallRights {

    /** Read calls, and what is public of teams and funded projects. */
    public static final Permission READ = new Permission("call-for-projects.read-calls", Audience.ANYONE);

    /** Look for partners, join collectives, write applications; in each of them, what its members allow. */
    public static final Permission TAKE_PART = new Permission("call-for-projects.take-part", Audience.SIGNED_IN);

    /** Prepare calls, publish them, answer questions. */
    public static final Permission PREPARE = Permission.ofRoles("call-for-projects.prepare-calls", Role.EDITOR);

    /** Assess the applications that one was given. */
    public static final Permission ASSESS = Permission.ofRoles("call-for-projects.assess", Role.EDITOR);

    /** Lead the examination: eligibility, assessors, ranking, decisions, agreements. */
    public static final Permission EXAMINE = Permission.ofRoles("call-for-projects.examine", Role.EDITOR);

    private CallRights() {}
}
