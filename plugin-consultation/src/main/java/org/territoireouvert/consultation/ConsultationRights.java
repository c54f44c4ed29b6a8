package org.territoireouvert.consultation;

import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** Who may do what. Consultations are the objects for which a role can be held; their identifier is the end of their address. */
public final class ConsultationRights {

    /** To read. */
    public static final Permission READ = new Permission("consultation.read-consultations", Audience.ANYONE);

    /** To give opinions and to propose statements; who has not signed in is led there, and what they sent is kept. */
    public static final Permission TAKE_PART = new Permission("consultation.take-part", Audience.ANYONE);

    /** To act as the guarantor of a consultation; of which one is asked for each. */
    public static final Permission GUARANTEE = new Permission("consultation.act-as-guarantor", Audience.SIGNED_IN);

    /** To see the consultations in the administration; what can be done to each is asked for each. */
    public static final Permission SEE = new Permission("consultation.see-consultations", Audience.STAFF);

    /** To begin a consultation. */
    public static final Permission CREATE = Permission.ofRoles("consultation.create-consultation", Role.EDITOR);

    /** To prepare a consultation: its words, its dates, its steps; to publish it. */
    public static final Permission PREPARE =
            Permission.ofRoles("consultation.prepare-consultation", Role.EDITOR).on("consultation");

    /** To read the files that people joined to their answers, to take them away in an archive, to publish those that may be. */
    public static final Permission READ_FILES =
            Permission.ofRoles("consultation.read-answer-files", Role.EDITOR).on("consultation");

    private ConsultationRights() {}
}
