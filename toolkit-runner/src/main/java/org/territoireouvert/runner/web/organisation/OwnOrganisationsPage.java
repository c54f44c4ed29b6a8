package org.territoireouvert.runner.web.organisation;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.account.AccountFrame;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The organisations that a person belongs to. */
final class OwnOrganisationsPage {

    static final String PATH = AccountFrame.PATH + "/organisations";

    /** One of them. */
    public record Row(String path, String name, String role) {}

    private final OrganisationWeb web;

    OwnOrganisationsPage(OrganisationWeb web) {
        this.web = web;
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        List<Row> rows = web.organisations.ofPerson(OrganisationWeb.account(request)).stream()
                .flatMap(one -> web.organisations.find(one.organisationId()).stream()
                        .map(found -> new Row(found.path(), found.name(), role(locale, one.role()))))
                .toList();
        return Page.of("organisation/own", web.say(locale, "organisation.own.title"))
                .crumb(web.say(locale, "account.title"), AccountFrame.PATH)
                .with("rows", rows)
                .with("done", web.done(request));
    }

    private String role(Locale locale, Membership.Role role) {
        return web.say(locale, "organisation.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
