package org.territoireouvert.calls.examination;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;

/** Says what those who lead an examination may not read although they lead it. All pages of staff about one application ask here. */
public final class DeskAccess {

    private final AssessmentRepository assessments = new AssessmentRepository();

    /** Reads the tables of the plugin. */
    public DeskAccess() {}

    /** Tells whether somebody declared a conflict of interest with an application: to them it is not there. */
    public boolean hasConflict(Handle handle, String personId, String applicationId) {
        return assessments.of(handle, applicationId).stream()
                .anyMatch(one -> one.state() == State.CONFLICT
                        && one.kind() == Kind.ASSESSOR
                        && one.assessorId().equals(personId));
    }

    /** Tells whether names are hidden from somebody: who still assesses an anonymous call learns none. */
    public boolean isMasked(Handle handle, String personId, Call call) {
        return call.sheet().selection().anonymous()
                && assessments.open(handle, Kind.ASSESSOR, personId).stream()
                        .anyMatch(one -> one.callSlug().equals(call.slug()) && one.state() != State.FINAL);
    }
}
