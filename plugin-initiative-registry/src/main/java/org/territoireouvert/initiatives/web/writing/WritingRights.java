package org.territoireouvert.initiatives.web.writing;

import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;

/** Who may write, and who reads what is submitted. */
public final class WritingRights {

    /** Read entries and their versions. */
    public static final Permission READ = new Permission("initiative-registry.read-initiatives", Audience.ANYONE);

    /** Write: everybody who signs in; a page leads visitors there and keeps what they typed. */
    public static final Permission WRITE = new Permission("initiative-registry.write-entries", Audience.ANYONE);

    /** Read what is submitted, publish or return it; change any entry. */
    public static final Permission REVIEW = Permission.ofRoles("initiative-registry.review-entries", Role.EDITOR);

    private WritingRights() {}
}
