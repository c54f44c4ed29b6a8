package org.territoireouvert.runner.web.provider;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.identity.provider.Identified;
import org.territoireouvert.runner.identity.provider.IdentityProvider;
import org.territoireouvert.runner.identity.provider.ProviderProblem;
import org.territoireouvert.runner.identity.provider.ReceiveIdentity;
import org.territoireouvert.runner.identity.provider.Reception;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** Asks somebody whom a provider has identified for the first time whether an account is made. Nothing is kept before they agree. */
final class ConsentPages {

    private final WebParts parts;
    private final ProviderFrame frame;
    private final ReceiveIdentity reception;

    ConsentPages(WebParts parts, ProviderFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.reception = new ReceiveIdentity(parts.identity());
    }

    Response ask(CoreRequest request) {
        IdentityProvider provider = frame.provider(request);
        ProviderSettings settings = provider.settings();
        Optional<Identified> undecided = reception.undecided(settings, request.visit());
        if (undecided.isEmpty()) {
            return frame.problem(request, provider, ProviderProblem.EXPIRED);
        }
        List<String> claims = ClaimNames.of(
                parts.messages(), request.locale(), undecided.get().claims());
        return Page.of(
                        "provider/consent",
                        parts.messages().format(request.locale(), "provider.consent.title", settings.shownName()))
                .with("provider", settings.shownName())
                .with("code", settings.code())
                .with("proves", settings.provesIdentity())
                .with("claims", claims);
    }

    Response agree(CoreRequest request) {
        IdentityProvider provider = frame.provider(request);
        Optional<Reception.SignedIn> agreed =
                reception.agree(provider.settings(), request.visit(), request.locale(), PolicyVersion.current(parts));
        if (agreed.isEmpty()) {
            return frame.problem(request, provider, ProviderProblem.EXPIRED);
        }
        return parts.identity()
                .signIn()
                .complete(
                        request,
                        agreed.get().account(),
                        SignInMethod.valueOf(provider.settings().kind().name()),
                        false,
                        Optional.of(agreed.get().idToken()));
    }

    Response decline(CoreRequest request) {
        IdentityProvider provider = frame.provider(request);
        reception.decline(provider.settings(), request.visit());
        return new Response.Redirect("/connexion");
    }
}
