package org.territoireouvert.runner.web.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.SignIn;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Departure;

/** Ends a session here and, when the person came from a provider of identities, there. */
public final class SignOut {

    /** Where the form is sent. */
    public static final String PATH = "/deconnexion";

    private final SignIn signIn;
    private final Function<Session, Optional<URI>> providerLogout;

    /**
     * Creates the end of a session.
     *
     * @param providerLogout address at which a session of a provider ends, if it has one
     */
    public SignOut(SignIn signIn, Function<Session, Optional<URI>> providerLogout) {
        this.signIn = signIn;
        this.providerLogout = providerLogout;
    }

    /** Ends the session of a request. */
    public Departure leave(CoreRequest request) {
        Optional<URI> elsewhere = request.session().flatMap(providerLogout);
        signIn.end(request);
        return elsewhere
                .<Departure>map(Departure.To::new)
                .orElseGet(() -> new Departure.Stay(new Response.Redirect("/")));
    }
}
