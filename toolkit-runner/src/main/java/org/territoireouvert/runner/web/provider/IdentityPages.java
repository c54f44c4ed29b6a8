package org.territoireouvert.runner.web.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.data.WithdrawConsent;
import org.territoireouvert.runner.identity.provider.Identities;
import org.territoireouvert.runner.identity.provider.IdentityProvider;
import org.territoireouvert.runner.identity.provider.Providers;
import org.territoireouvert.runner.web.account.AccountFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Shows a person which identities are linked to their account, and links and unlinks them. */
final class IdentityPages {

    static final String PATH = "/mon-compte/identites";

    private final WebParts parts;
    private final AccountFrame frame;
    private final Providers providers;
    private final Identities identities;
    private final WithdrawConsent withdraw;

    /**
     * A provider, and the identity there if one is linked.
     *
     * @param linkedAt empty when none is linked
     * @param linkable whether the operator still has this provider
     * @param claims what is asked for, in words; empty when nothing but the identity itself
     * @param birthDate whether the birth date is kept
     */
    public record Line(
            String code,
            String name,
            Optional<Instant> linkedAt,
            boolean linkable,
            boolean proves,
            List<String> claims,
            boolean birthDate) {}

    IdentityPages(WebParts parts, Providers providers) {
        this.parts = parts;
        this.frame = new AccountFrame(parts);
        this.providers = providers;
        this.identities = new Identities(parts.database(), parts.clock());
        this.withdraw = new WithdrawConsent(
                parts.database(), parts.identity().accounts(), parts.identity().trace(), parts.clock());
    }

    Response show(CoreRequest request) {
        return frame.page(request, "identities")
                .with("linked", request.query("lie").isPresent())
                .with("unlinked", request.query("retire").isPresent())
                .with("lines", lines(request));
    }

    private List<Line> lines(CoreRequest request) {
        List<Identities.Linked> linked =
                identities.of(AccountFrame.account(request).id());
        List<Line> lines = new ArrayList<>();
        for (IdentityProvider provider : providers.all()) {
            ProviderSettings settings = provider.settings();
            Optional<Identities.Linked> own = linked.stream()
                    .filter(identity -> identity.provider().equals(settings.code()))
                    .findFirst();
            if (settings.kind() != Kind.PROCONNECT || own.isPresent()) {
                lines.add(new Line(
                        settings.code(),
                        settings.shownName(),
                        own.map(Identities.Linked::linkedAt),
                        settings.kind() != Kind.PROCONNECT,
                        settings.provesIdentity(),
                        ClaimNames.of(parts.messages(), request.locale(), asked(settings)),
                        own.filter(Identities.Linked::birthDate).isPresent()));
            }
        }
        linked.stream()
                .filter(identity -> providers.find(identity.provider()).isEmpty())
                .forEach(identity -> lines.add(new Line(
                        identity.provider(),
                        identity.issuer(),
                        Optional.of(identity.linkedAt()),
                        false,
                        false,
                        List.of(),
                        identity.birthDate())));
        return lines;
    }

    private static List<String> asked(ProviderSettings settings) {
        return settings.scopes().stream()
                .filter(scope -> !scope.equals("openid"))
                .toList();
    }

    /** Says what goes with an identity before it is removed. */
    Response confirm(CoreRequest request) {
        return removal(request, FormInput.empty());
    }

    private Page removal(CoreRequest request, FormInput form) {
        String code = request.pathParameter("code");
        Line line = lines(request).stream()
                .filter(own -> own.code().equals(code) && own.linkedAt().isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no identity \"" + code + "\" is linked"));
        return frame.page(request, "identity-removal")
                .crumb(parts.messages().format(request.locale(), "account.identities.title"), PATH)
                .with("form", form)
                .with("line", line);
    }

    Response unlink(CoreRequest request) {
        String account = AccountFrame.account(request).id();
        return switch (withdraw.applyTo(account, WithdrawConsent.IDENTITY + request.pathParameter("code"))) {
            case DONE, NOTHING -> new Response.Redirect(PATH + "?retire=1");
            case LAST_WAY_IN ->
                removal(request, FormInput.empty().error("", "provider.unlink.last"))
                        .status(422);
        };
    }
}
