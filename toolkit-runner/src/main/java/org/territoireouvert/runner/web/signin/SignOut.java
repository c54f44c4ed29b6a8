package org.territoireouvert.runner.web.signin;

import java.net.URI;
import java.util.Optional;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.provider.ProviderRequest;
import org.territoireouvert.runner.identity.provider.ProviderRequest.Purpose;
import org.territoireouvert.runner.identity.provider.ProviderRequests;
import org.territoireouvert.runner.identity.provider.Providers;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Departure;
import org.territoireouvert.runner.web.server.WebParts;

/** Ends a session here and, when the person came from a provider of identities, there. */
public final class SignOut {

    /** Where the form is sent. */
    public static final String PATH = "/deconnexion";
    /** Where a provider sends the browser after the end of the session there; it is registered there. */
    public static final String BACK_PATH = "/deconnexion/retour";

    private static final int BAD_REQUEST = 400;

    private final WebParts parts;
    private final Providers providers;
    private final ProviderRequests requests;

    /** Creates the end of sessions. */
    public SignOut(WebParts parts, Providers providers) {
        this.parts = parts;
        this.providers = providers;
        this.requests = new ProviderRequests(parts.database(), parts.clock());
    }

    /** Ends the session of a request. */
    public Departure leave(CoreRequest request) {
        Optional<URI> elsewhere = request.session().flatMap(session -> atProvider(request, session));
        parts.identity().signIn().end(request);
        return elsewhere
                .<Departure>map(address -> new Departure.To(address, departure(request, address)))
                .orElseGet(() -> new Departure.Stay(new Response.Redirect("/")));
    }

    private Optional<URI> atProvider(CoreRequest request, Session session) {
        URI back = URI.create(request.siteAddress() + BACK_PATH);
        return session.idToken()
                .flatMap(idToken -> providers.of(session).flatMap(provider -> {
                    ProviderRequest asked =
                            requests.begin(request.visit(), provider.settings().code(), Purpose.SIGN_OUT, "");
                    return provider.logout(idToken, back, asked.state());
                }));
    }

    /** Takes in a browser that comes back: home when it left from here, else it is told that nothing has happened. */
    public Response comeBack(CoreRequest request) {
        String state = request.query("state").orElse("");
        boolean ours = providers.all().stream()
                .flatMap(provider ->
                        requests.end(request.visit(), provider.settings().code(), state).stream())
                .anyMatch(asked -> asked.purpose() == Purpose.SIGN_OUT);
        return ours
                ? new Response.Redirect("/")
                : Page.of(
                                "provider/sign-out",
                                parts.messages().format(request.locale(), "provider.sign-out.unknown.title"))
                        .status(BAD_REQUEST);
    }

    private Page departure(CoreRequest request, URI address) {
        return Page.of("provider/departure", parts.messages().format(request.locale(), "provider.logout.title"))
                .with("address", address.toASCIIString())
                .with("provider", String.valueOf(address.getHost()));
    }
}
