package org.territoireouvert.runner.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisation.Identifier;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.organisation.ChangeMembers;
import org.territoireouvert.runner.organisation.JoinRequests;
import org.territoireouvert.runner.organisation.OrganisationDesk;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The page of one organisation, where people ask to join, and those who belong to it leave. */
final class OrganisationPage {

    private static final String MESSAGE = "message";
    private static final int LONGEST_MESSAGE = 500;

    /** A number with its name. */
    public record Number(String label, String value) {}

    private final OrganisationWeb web;
    private final JoinRequests requests;
    private final ChangeMembers members;
    private final OrganisationDesk desk;
    private final OrganisationMails mails;

    OrganisationPage(OrganisationWeb web) {
        this.web = web;
        this.requests = new JoinRequests(web.parts);
        this.members = new ChangeMembers(web.parts);
        this.desk = new OrganisationDesk(web.parts);
        this.mails = new OrganisationMails(web);
    }

    Response show(CoreRequest request) {
        String id = request.pathParameter("id");
        Optional<Organisation> merged =
                web.organisations.find(id).filter(found -> !found.id().equals(id));
        return merged.isPresent()
                ? new Response.Redirect(merged.get().path())
                : page(request, web.organisation(request), FormInput.empty());
    }

    Response join(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        String account = OrganisationWeb.account(request);
        FormInput form = FormInput.of(request);
        String message = form.optional(MESSAGE, LONGEST_MESSAGE);
        if (!form.isValid()) {
            return page(request, organisation, form).status(422);
        }
        JoinRequests.Outcome outcome = requests.ask(
                organisation.id(),
                account,
                message,
                handle -> mails.asked(handle, request.siteAddress(), organisation, account));
        return switch (outcome) {
            case ASKED, ALREADY -> OrganisationWeb.after(organisation.path(), "demande");
            case UNKNOWN -> new Response.Redirect(OrganisationWeb.PATH);
            case TOO_OFTEN ->
                page(request, organisation, form.error(MESSAGE, "organisation.join.too-often"))
                        .status(422);
        };
    }

    Response leave(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        String account = OrganisationWeb.account(request);
        return ended(request, organisation, members.leave(organisation.id(), account), "quittee");
    }

    Response close(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        String account = OrganisationWeb.account(request);
        return ended(request, organisation, desk.close(organisation.id(), account), "fermee");
    }

    private Response ended(CoreRequest request, Organisation organisation, ChangeMembers.Outcome outcome, String what) {
        return switch (outcome) {
            case DONE -> OrganisationWeb.after(OwnOrganisationsPage.PATH, what);
            case LAST ->
                page(request, organisation, FormInput.empty().error("", "organisation.leave.last"))
                        .status(422);
            case STAFF_DECIDE, PROPOSED ->
                page(request, organisation, FormInput.empty().error("", "organisation.close.several"))
                        .status(422);
            case NOT_ALLOWED -> new Response.Redirect(organisation.path());
        };
    }

    private Page page(CoreRequest request, Organisation organisation, FormInput form) {
        Optional<String> account = OrganisationWeb.accountIfAny(request);
        Optional<Membership> own = account.flatMap(one -> web.organisations.membership(one, organisation.id()));
        boolean asking = account.isPresent()
                && web.web.database().read(handle -> requests.isAsking(handle, organisation.id(), account.get()));
        boolean represents =
                own.filter(one -> one.role() == Membership.Role.REPRESENTATIVE).isPresent();
        return Page.of("organisation/page", organisation.name())
                .description(organisation.name())
                .crumb(web.say(request.locale(), "organisation.list.title"), OrganisationWeb.PATH)
                .with("organisation", organisation)
                .with(
                        "kind",
                        web.say(
                                request.locale(),
                                "organisation.kind."
                                        + organisation.classification().code()))
                .with("place", web.place(organisation.areaId()))
                .with("numbers", numbers(organisation))
                .with("logo", web.logo(organisation.id()))
                .with("belongs", own.isPresent())
                .with("represents", represents)
                .with("asking", asking)
                .with("signedIn", account.isPresent())
                .with("mayManage", web.mayManage(request))
                .with("unusual", own.isPresent() && RegistrationPages.isUnusual(organisation))
                .with("done", web.done(request))
                .with("form", form);
    }

    private static List<Number> numbers(Organisation organisation) {
        List<Number> numbers = new ArrayList<>();
        for (Identifier one : organisation.identifiers()) {
            numbers.add(new Number(
                    one.scheme(),
                    switch (one.scheme()) {
                        case "SIREN" -> new Siren(one.identifier()).grouped();
                        case "SIRET" -> new Siret(one.identifier()).grouped();
                        default -> one.identifier();
                    }));
        }
        return numbers;
    }
}
