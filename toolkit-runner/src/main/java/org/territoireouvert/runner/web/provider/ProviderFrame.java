package org.territoireouvert.runner.web.provider;

import java.net.URI;
import java.util.Locale;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.provider.IdentityProvider;
import org.territoireouvert.runner.identity.provider.ProviderProblem;
import org.territoireouvert.runner.identity.provider.Providers;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What the pages about one provider share: which it is, where it sends people back to, and how a problem is told. */
final class ProviderFrame {

    private final WebParts parts;
    private final Providers providers;

    ProviderFrame(WebParts parts, Providers providers) {
        this.parts = parts;
        this.providers = providers;
    }

    /** Returns the provider of an address. */
    IdentityProvider provider(CoreRequest request) {
        String code = request.pathParameter("code");
        return providers.find(code).orElseThrow(() -> new NotFoundException("no provider \"" + code + "\""));
    }

    /** Returns where a provider sends people back to; it is registered there. */
    static URI back(CoreRequest request, IdentityProvider provider) {
        return URI.create(request.siteAddress() + "/connexion/fournisseur/"
                + provider.settings().code() + "/retour");
    }

    /** Says what stands in the way and what to do. */
    Page problem(CoreRequest request, IdentityProvider provider, ProviderProblem problem) {
        String key = "provider.problem." + problem.name().toLowerCase(Locale.ROOT);
        String name = provider.settings().shownName();
        boolean staff = provider.settings().kind() == Kind.PROCONNECT;
        return Page.of("provider/problem", parts.messages().format(request.locale(), key + ".title", name))
                .status(problem.status())
                .with("text", parts.messages().format(request.locale(), key, name))
                .with("provider", name)
                .with("again", staff ? "/connexion/agents" : "/connexion")
                .with("staff", staff);
    }
}
