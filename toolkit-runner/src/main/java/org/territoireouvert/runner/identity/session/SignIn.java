package org.territoireouvert.runner.identity.session;

import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.web.route.CoreRequest;

/**
 * Signs a person in when they have proved who they are: every way to sign in ends here. The session of before ends, a new secret
 * is given (no fixation), the sign-in is written to the person's history, and the person goes on with what they were doing.
 */
public final class SignIn {

    /** Where a person goes on. */
    public static final String RESUME_PATH = "/connexion/reprendre";

    /** Where a person whose account is suspended is told so. */
    public static final String SUSPENDED_PATH = "/connexion/suspendu";

    private final Database database;
    private final Sessions sessions;
    private final Trace trace;

    /** Works on the tables of the runtime. */
    public SignIn(Database database, Sessions sessions, Trace trace) {
        this.database = database;
        this.sessions = sessions;
        this.trace = trace;
    }

    /**
     * Opens a session.
     *
     * @param staff whether the person proved it strongly enough to act as a member of staff
     * @param idToken of the provider, to sign out there
     * @return the way to what the person was doing, or to the page about suspended accounts
     */
    public Response.Redirect complete(
            CoreRequest request, Account account, SignInMethod method, boolean staff, Optional<String> idToken) {
        if (!account.isActive()) {
            database.write(handle -> {
                trace.signedIn(handle, account.id(), method, request.device(), Trace.Outcome.SUSPENDED);
                return true;
            });
            return new Response.Redirect(SUSPENDED_PATH);
        }
        String secret = database.write(handle -> {
            request.sessionSecret().ifPresent(old -> sessions.close(handle, old));
            trace.signedIn(handle, account.id(), method, request.device(), Trace.Outcome.DONE);
            return sessions.open(handle, account.id(), staff, method, request.device(), idToken);
        });
        request.keepSession(secret, staff);
        return new Response.Redirect(RESUME_PATH);
    }

    /** Ends the session of a request. */
    public void end(CoreRequest request) {
        request.sessionSecret()
                .ifPresent(secret -> database.write(handle -> {
                    sessions.close(handle, secret);
                    return true;
                }));
        request.dropSession();
    }
}
