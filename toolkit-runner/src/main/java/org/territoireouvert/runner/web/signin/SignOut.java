package org.territoireouvert.runner.web.signin;

import java.net.URI;
import java.util.Optional;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.provider.Providers;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Departure;
import org.territoireouvert.runner.web.server.WebParts;

/** Ends a session here and, when the person came from a provider of identities, there. */
public final class SignOut {

    /** Where the form is sent. */
    public static final String PATH = "/deconnexion";
    /** Where a provider sends the browser after the end of the session there; it is registered there. */
    public static final String BACK_PATH = "/deconnexion/retour";

    private final WebParts parts;
    private final Providers providers;

    /** Creates the end of sessions. */
    public SignOut(WebParts parts, Providers providers) {
        this.parts = parts;
        this.providers = providers;
    }

    /** Ends the session of a request. */
    public Departure leave(CoreRequest request) {
        URI back = URI.create(request.siteAddress() + BACK_PATH);
        Optional<URI> elsewhere = request.session().flatMap(session -> providers.logout(session, back));
        parts.identity().signIn().end(request);
        return elsewhere
                .<Departure>map(address -> new Departure.To(address, departure(request, address)))
                .orElseGet(() -> new Departure.Stay(new Response.Redirect("/")));
    }

    private Page departure(CoreRequest request, URI address) {
        return Page.of("provider/departure", parts.messages().format(request.locale(), "provider.logout.title"))
                .with("address", address.toASCIIString())
                .with("provider", String.valueOf(address.getHost()));
    }
}
