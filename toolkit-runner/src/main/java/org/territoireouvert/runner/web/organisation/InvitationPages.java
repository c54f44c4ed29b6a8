package org.territoireouvert.runner.web.organisation;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.organisation.Invitations;
import org.territoireouvert.runner.organisation.Invitations.Offer;
import org.territoireouvert.runner.web.route.CoreRequest;

/** What the link of an invitation opens: a person who signed in accepts or declines. */
final class InvitationPages {

    static final String PATH = OrganisationWeb.PATH + "/invitation";
    static final String TOKEN = "cle";

    private final OrganisationWeb web;
    private final Invitations invitations;

    InvitationPages(OrganisationWeb web) {
        this.web = web;
        this.invitations = new Invitations(web.parts);
    }

    Response show(CoreRequest request) {
        request.holdSecret();
        String token = request.query(TOKEN).orElse("");
        Optional<Offer> offer = invitations.find(token);
        if (offer.isEmpty()) {
            return gone(request);
        }
        Locale locale = request.locale();
        Organisation organisation = offer.get().organisation();
        return Page.of("organisation/invitation", web.say(locale, "organisation.invitation.title", organisation.name()))
                .with("organisation", organisation)
                .with(
                        "role",
                        web.say(
                                locale,
                                "organisation.role." + offer.get().role().name().toLowerCase(Locale.ROOT)))
                .with("token", token)
                .with("accept", PATH + "/accepter")
                .with("decline", PATH + "/decliner");
    }

    Response accept(CoreRequest request) {
        return invitations
                .accept(request.form(TOKEN).orElse(""), OrganisationWeb.account(request))
                .map(organisation -> OrganisationWeb.after(organisation.path(), "rejointe"))
                .orElseGet(() -> gone(request));
    }

    Response decline(CoreRequest request) {
        invitations.decline(request.form(TOKEN).orElse(""));
        return OrganisationWeb.after(OrganisationWeb.PATH, "declinee");
    }

    private Response gone(CoreRequest request) {
        return Page.of("organisation/invitation-gone", web.say(request.locale(), "organisation.invitation.gone"))
                .crumb(web.say(request.locale(), "organisation.list.title"), OrganisationWeb.PATH);
    }
}
