package org.territoireouvert.runner.web.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.organisation.Invitations;
import org.territoireouvert.runner.organisation.OrganisationDesk;
import org.territoireouvert.runner.organisation.OrganisationSearch;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Organisations in the administration: confirmed, given a representative, merged, closed. */
final class OrganisationDeskPages {

    static final String PATH = "/admin/organisations";

    private static final String ADDRESS = "mel";
    private static final String INTO = "avec";
    private static final int LONGEST = 254;

    /** One organisation of the list. */
    public record Row(String id, String name, String kind, String place, boolean verified) {}

    /** A member. */
    public record Person(String id, String name, String role, boolean represents) {}

    private final OrganisationWeb web;
    private final AdminFrame frame;
    private final OrganisationDesk desk;
    private final Invitations invitations;
    private final OrganisationMails mails;

    OrganisationDeskPages(OrganisationWeb web, AdminFrame frame) {
        this.web = web;
        this.frame = frame;
        this.desk = new OrganisationDesk(web.parts);
        this.invitations = new Invitations(web.parts);
        this.mails = new OrganisationMails(web);
    }

    Response list(CoreRequest request) {
        ListQuery.refuseOthers(request, "q", Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        String words = request.query("q").orElse("");
        OrganisationSearch search = new OrganisationSearch(
                words.substring(0, Math.min(words.length(), LONGEST)), Optional.empty(), Optional.empty());
        Slice<Organisation> found = web.web.database().read(handle -> search.find(handle, Keyset.of(request, 2)));
        Slice<Row> rows = new Slice<>(
                found.items().stream()
                        .map(one -> new Row(
                                one.id(),
                                one.name(),
                                web.say(
                                        locale,
                                        "organisation.kind."
                                                + one.classification().code()),
                                web.place(one.areaId()),
                                one.isVerified()))
                        .toList(),
                found.previous(),
                found.next());
        return frame.page(locale, "organisation/desk-list", PATH, "organisation.desk.title")
                .with("q", words)
                .with("rows", rows);
    }

    Response show(CoreRequest request) {
        return page(request, web.organisation(request), FormInput.empty());
    }

    Response verify(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        desk.verify(agent(request), organisation, !organisation.isVerified());
        return done(organisation);
    }

    Response promote(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        desk.promote(agent(request), organisation, request.pathParameter("compte"));
        return done(organisation);
    }

    Response remove(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        desk.remove(agent(request), organisation, request.pathParameter("compte"));
        return done(organisation);
    }

    Response close(CoreRequest request) {
        desk.close(agent(request), web.organisation(request));
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    Response invite(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        FormInput form = FormInput.of(request);
        Optional<EmailAddress> address =
                EmailAddress.read(form.required(ADDRESS, LONGEST, "organisation.invite.address"));
        if (address.isEmpty() && form.errorOf(ADDRESS).isEmpty()) {
            form.error(ADDRESS, "organisation.invite.address");
        }
        if (!form.isValid()) {
            return page(request, organisation, form).status(422);
        }
        Invitations.Outcome outcome = invitations.invite(
                organisation.id(),
                Optional.empty(),
                address.orElseThrow(),
                Role.REPRESENTATIVE,
                (handle, found, token) -> mails.invited(
                        handle, request.siteAddress(), address.get().text(), request.locale(), found, token));
        return switch (outcome) {
            case SENT -> done(organisation);
            case NOT_ALLOWED -> new Response.Redirect(PATH);
            case ALREADY ->
                page(request, organisation, form.error(ADDRESS, "organisation.invite.already"))
                        .status(422);
            case TOO_MANY ->
                page(request, organisation, form.error(ADDRESS, "organisation.invite.many"))
                        .status(422);
        };
    }

    Response merge(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        FormInput form = FormInput.of(request);
        String typed = form.required(INTO, LONGEST, "organisation.merge.missing");
        Optional<Organisation> into = web.organisations
                .find(typed.substring(typed.lastIndexOf('/') + 1))
                .filter(found -> !found.id().equals(organisation.id()));
        if (into.isEmpty() && form.isValid()) {
            form.error(INTO, "organisation.merge.missing");
        }
        if (!form.isValid()) {
            return page(request, organisation, form).status(422);
        }
        desk.merge(agent(request), organisation, into.orElseThrow());
        return done(into.get());
    }

    private static Response done(Organisation organisation) {
        return new Response.Redirect(PATH + "/" + organisation.id() + AdminFrame.DONE);
    }

    private static Actor.Agent agent(CoreRequest request) {
        return (Actor.Agent) request.actor();
    }

    private Page page(CoreRequest request, Organisation organisation, FormInput form) {
        Locale locale = request.locale();
        List<Membership> members = web.organisations.members(organisation.id());
        Map<String, String> names =
                web.names(members.stream().map(Membership::personId).toList());
        return frame.page(locale, "organisation/desk", PATH, "organisation.desk.one", organisation.name())
                .crumb(web.say(locale, "organisation.desk.title"), PATH)
                .with("organisation", organisation)
                .with("path", PATH + "/" + organisation.id())
                .with("unusual", RegistrationPages.isUnusual(organisation))
                .with(
                        "people",
                        members.stream()
                                .map(one -> new Person(
                                        one.personId(),
                                        names.getOrDefault(one.personId(), web.say(locale, "organisation.somebody")),
                                        web.say(
                                                locale,
                                                "organisation.role."
                                                        + one.role().name().toLowerCase(Locale.ROOT)),
                                        one.role() == Role.REPRESENTATIVE))
                                .toList())
                .with("headless", members.stream().noneMatch(one -> one.role() == Role.REPRESENTATIVE))
                .with("form", form);
    }
}
