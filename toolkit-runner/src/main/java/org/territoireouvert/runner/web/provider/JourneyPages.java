package org.territoireouvert.runner.web.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.provider.IdentityProvider;
import org.territoireouvert.runner.identity.provider.ProviderProblem;
import org.territoireouvert.runner.identity.provider.ProviderRequest;
import org.territoireouvert.runner.identity.provider.ProviderRequest.Purpose;
import org.territoireouvert.runner.identity.provider.ProviderRequests;
import org.territoireouvert.runner.identity.provider.ReceiveIdentity;
import org.territoireouvert.runner.identity.provider.Reception;
import org.territoireouvert.runner.identity.session.SignIn;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Departure;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** Sends people to a provider and takes them in when they come back. */
final class JourneyPages {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyPages.class);
    private static final Limit BY_CLIENT = new Limit("provider", 60, Duration.ofHours(1));
    private static final String AGE = "age";

    private final WebParts parts;
    private final ProviderFrame frame;
    private final ProviderRequests requests;
    private final ReceiveIdentity reception;

    JourneyPages(WebParts parts, ProviderFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.requests = new ProviderRequests(parts.database(), parts.clock());
        this.reception = new ReceiveIdentity(parts.identity());
    }

    /** Sends a browser to a provider. */
    Departure leave(CoreRequest request) {
        IdentityProvider provider = frame.provider(request);
        if (!parts.limits().admit(BY_CLIENT, request.clientAddress())) {
            throw new RefusedRequest(Reason.TOO_MANY, "too many requests to a provider");
        }
        ProviderRequest asked = requests.begin(
                request.visit(), provider.settings().code(), purpose(request, provider), account(request));
        return provider.authorization(ProviderFrame.back(request, provider), asked)
                .<Departure>map(address -> new Departure.To(address, departure(request, provider, address)))
                .orElseGet(() -> new Departure.Stay(frame.problem(request, provider, ProviderProblem.UNREACHABLE)));
    }

    private static Purpose purpose(CoreRequest request, IdentityProvider provider) {
        if (provider.settings().kind() == Kind.PROCONNECT) {
            return Purpose.STAFF;
        }
        if (account(request).isEmpty()) {
            return Purpose.SIGN_IN;
        }
        boolean age = request.form("pour").filter(AGE::equals).isPresent()
                && !provider.settings().ageScopes().isEmpty();
        return age ? Purpose.PROVE_AGE : Purpose.LINK;
    }

    /** Returns the account of a citizen; somebody who is helped at a counter proves their identity themselves. */
    private static String account(CoreRequest request) {
        if (request.actor() instanceof Actor.Citizen citizen) {
            if (citizen.helpedBy().isPresent()) {
                throw new RefusedRequest(Reason.FORBIDDEN, "an identity of somebody who is helped");
            }
            return citizen.personId();
        }
        return "";
    }

    private Page departure(CoreRequest request, IdentityProvider provider, URI address) {
        String name = provider.settings().shownName();
        return Page.of(
                        "provider/departure",
                        parts.messages().format(request.locale(), "provider.departure.title", name))
                .with("address", address.toASCIIString())
                .with("provider", name);
    }

    /** Takes in somebody whom a provider sends back. */
    Response comeBack(CoreRequest request) {
        IdentityProvider provider = frame.provider(request);
        Optional<ProviderRequest> asked = requests.end(
                request.visit(),
                provider.settings().code(),
                request.query("state").orElse(""));
        if (asked.filter(one -> one.purpose() != Purpose.SIGN_OUT && !isOfAnother(request, one))
                .isEmpty()) {
            return frame.problem(request, provider, ProviderProblem.EXPIRED);
        }
        if (isOfAnotherIssuer(request, provider)) {
            return frame.problem(request, provider, ProviderProblem.UNTRUSTED);
        }
        Optional<String> code = request.query("code");
        if (code.isEmpty() || request.query("error").isPresent()) {
            return frame.problem(request, provider, problem(request, provider));
        }
        return answer(
                request,
                provider,
                reception.receive(
                        provider,
                        asked.get(),
                        code.get(),
                        ProviderFrame.back(request, provider),
                        request.visit(),
                        PolicyVersion.current(parts)));
    }

    /** Reads why nobody was identified (RFC 6749, section 4.1.2.1). What else the address says is not shown: anybody can write it. */
    private static ProviderProblem problem(CoreRequest request, IdentityProvider provider) {
        String error = request.query("error")
                .filter(text -> text.matches("[a-z_]{1,50}"))
                .orElse("no code");
        LOG.info(
                "{} sends somebody back without a code: {}", provider.settings().kind(), error);
        return switch (error) {
            case "server_error", "temporarily_unavailable" -> ProviderProblem.UNREACHABLE;
            default -> ProviderProblem.CANCELLED;
        };
    }

    private static boolean isOfAnother(CoreRequest request, ProviderRequest asked) {
        return !asked.account().isEmpty() && !asked.account().equals(account(request));
    }

    /** A provider that says who it is must be the one that was asked (RFC 9207). */
    private static boolean isOfAnotherIssuer(CoreRequest request, IdentityProvider provider) {
        return request.query("iss")
                .filter(issuer -> !issuer.equals(provider.settings().issuer().toString()))
                .isPresent();
    }

    private Response answer(CoreRequest request, IdentityProvider provider, Reception received) {
        return switch (received) {
            case Reception.SignedIn person -> signIn(request, provider, person);
            case Reception.Linked linked -> goOn(request);
            case Reception.AsksConsent asks ->
                new Response.Redirect(
                        "/connexion/fournisseur/" + provider.settings().code() + "/accord");
            case Reception.Refused refused -> frame.problem(request, provider, refused.problem());
        };
    }

    private Response signIn(CoreRequest request, IdentityProvider provider, Reception.SignedIn person) {
        return parts.identity()
                .signIn()
                .complete(
                        request,
                        person.account(),
                        SignInMethod.valueOf(provider.settings().kind().name()),
                        person.staff(),
                        Optional.of(person.idToken()));
    }

    private Response goOn(CoreRequest request) {
        boolean interrupted =
                parts.identity().interrupted().find(request.visit()).isPresent();
        return new Response.Redirect(interrupted ? SignIn.RESUME_PATH : IdentityPages.PATH + "?lie=1");
    }
}
