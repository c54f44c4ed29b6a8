package org.territoireouvert.calls.examination;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;

/** Which applications are examined now. */
public final class Examinable {

    private static final List<ApplicationState> STATES =
            List.of(ApplicationState.SUBMITTED, ApplicationState.TO_CORRECT, ApplicationState.ELIGIBLE);
    private static final int MOST = 10_000;

    private Examinable() {}

    /** Returns the states in which an application is examined. */
    public static List<ApplicationState> states() {
        return STATES;
    }

    /** Returns the applications of a call that are examined, by their numbers, at most 10,000. */
    public static List<Application> of(Handle handle, ApplicationRepository applications, String callSlug) {
        return of(handle, applications, callSlug, STATES);
    }

    /** Returns the applications of a call in some states, by their numbers, at most 10,000. */
    public static List<Application> of(
            Handle handle, ApplicationRepository applications, String callSlug, List<ApplicationState> states) {
        return handle
                .createQuery("""
                        select id from cal_application where call_slug = :call and state in (<states>) order by number limit :most
                        """)
                .bind("call", callSlug)
                .bindList("states", states.stream().map(ApplicationState::name).toList())
                .bind("most", MOST)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> applications.find(handle, id).stream())
                .toList();
    }
}
