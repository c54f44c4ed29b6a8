package org.territoireouvert.runner.web.organisation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.organisation.ChangeMembers;
import org.territoireouvert.runner.organisation.History;
import org.territoireouvert.runner.organisation.Invitations;
import org.territoireouvert.runner.organisation.JoinRequests;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Who belongs to an organisation, for those who do; representatives decide. */
final class MemberPages {

    private static final String ADDRESS = "mel";
    private static final String ROLE = "role";
    private static final int LONGEST_ADDRESS = 254;

    /** A member; {@code proposed} when a representative wants them to go and another one may agree. */
    public record Row(
            String id, String name, String role, boolean represents, boolean self, Instant since, boolean proposed) {}

    /** Somebody who wants to join. */
    public record Asking(String id, String name, String message, Instant at) {}

    /** An invitation that waits. */
    public record Invited(String email, String role, Instant until) {}

    /** What happened. */
    public record Event(String sentence, Instant at) {}

    private final OrganisationWeb web;
    private final ChangeMembers members;
    private final JoinRequests requests;
    private final Invitations invitations;
    private final OrganisationMails mails;

    MemberPages(OrganisationWeb web) {
        this.web = web;
        this.members = new ChangeMembers(web.parts);
        this.requests = new JoinRequests(web.parts);
        this.invitations = new Invitations(web.parts);
        this.mails = new OrganisationMails(web);
    }

    Response show(CoreRequest request) {
        return page(request, organisation(request), FormInput.empty());
    }

    Response invite(CoreRequest request) {
        Organisation organisation = organisation(request);
        FormInput form = FormInput.of(request);
        String typed = form.required(ADDRESS, LONGEST_ADDRESS, "organisation.invite.address");
        boolean represents = form.optional(ROLE, 20).equals("representative");
        Optional<EmailAddress> address = EmailAddress.read(typed);
        if (address.isEmpty() && form.errorOf(ADDRESS).isEmpty()) {
            form.error(ADDRESS, "organisation.invite.address");
        }
        if (!form.isValid()) {
            return page(request, organisation, form).status(422);
        }
        Invitations.Outcome outcome = invitations.invite(
                organisation.id(),
                Optional.of(OrganisationWeb.account(request)),
                address.orElseThrow(),
                represents ? Role.REPRESENTATIVE : Role.MEMBER,
                (handle, found, token) -> mails.invited(
                        handle, request.siteAddress(), address.get().text(), request.locale(), found, token));
        return switch (outcome) {
            case SENT -> OrganisationWeb.after(path(organisation), "invite");
            case NOT_ALLOWED -> new Response.Redirect(organisation.path());
            case ALREADY ->
                page(request, organisation, form.error(ADDRESS, "organisation.invite.already"))
                        .status(422);
            case TOO_MANY ->
                page(request, organisation, form.error(ADDRESS, "organisation.invite.many"))
                        .status(422);
        };
    }

    Response takeBack(CoreRequest request) {
        Organisation organisation = organisation(request);
        if (represents(request, organisation)) {
            web.web.database().write(handle -> {
                invitations.takeBack(
                        handle, organisation.id(), request.form(ADDRESS).orElse(""));
                return true;
            });
        }
        return OrganisationWeb.after(path(organisation), "annule");
    }

    Response accept(CoreRequest request) {
        return answer(request, true);
    }

    Response refuse(CoreRequest request) {
        return answer(request, false);
    }

    private Response answer(CoreRequest request, boolean accepted) {
        Organisation organisation = organisation(request);
        String account = request.pathParameter("compte");
        String representative = OrganisationWeb.account(request);
        boolean answered = web.web.database().write(handle -> {
            boolean done = requests.answer(organisation.id(), representative, account, accepted);
            if (done) {
                mails.answered(handle, request.siteAddress(), organisation, account, accepted);
            }
            return done;
        });
        return answered
                ? OrganisationWeb.after(path(organisation), accepted ? "accepte" : "refuse")
                : new Response.Redirect(path(organisation));
    }

    Response promote(CoreRequest request) {
        Organisation organisation = organisation(request);
        return changed(
                request,
                organisation,
                members.promote(organisation.id(), OrganisationWeb.account(request), request.pathParameter("compte")),
                "promu");
    }

    Response stepDown(CoreRequest request) {
        Organisation organisation = organisation(request);
        return changed(
                request, organisation, members.stepDown(organisation.id(), OrganisationWeb.account(request)), "simple");
    }

    Response remove(CoreRequest request) {
        Organisation organisation = organisation(request);
        return changed(
                request,
                organisation,
                members.remove(organisation.id(), OrganisationWeb.account(request), request.pathParameter("compte")),
                "retire");
    }

    private Response changed(
            CoreRequest request, Organisation organisation, ChangeMembers.Outcome outcome, String what) {
        return switch (outcome) {
            case DONE -> OrganisationWeb.after(path(organisation), what);
            case PROPOSED -> OrganisationWeb.after(path(organisation), "propose");
            case STAFF_DECIDE ->
                page(request, organisation, FormInput.empty().error("", "organisation.remove.staff"))
                        .status(422);
            case LAST ->
                page(request, organisation, FormInput.empty().error("", "organisation.leave.last"))
                        .status(422);
            case NOT_ALLOWED -> new Response.Redirect(path(organisation));
        };
    }

    /** Who does not belong to it finds no such page. */
    private Organisation organisation(CoreRequest request) {
        Organisation organisation = web.organisation(request);
        if (web.organisations
                .membership(OrganisationWeb.account(request), organisation.id())
                .isEmpty()) {
            throw new NotFoundException("Not a member");
        }
        return organisation;
    }

    private boolean represents(CoreRequest request, Organisation organisation) {
        return web.organisations.represents(OrganisationWeb.account(request), organisation.id());
    }

    private static String path(Organisation organisation) {
        return organisation.path() + "/membres";
    }

    private Page page(CoreRequest request, Organisation organisation, FormInput form) {
        Locale locale = request.locale();
        String self = OrganisationWeb.account(request);
        boolean represents = represents(request, organisation);
        return web.web.database().read(handle -> {
            List<Membership> all = web.organisations.members(handle, organisation.id());
            List<JoinRequests.Asking> asking = represents ? requests.waiting(handle, organisation.id()) : List.of();
            List<History.Event> events = web.organisations.history(handle, organisation.id());
            Map<String, String> names = web.names(accounts(all, asking, events));
            return Page.of("organisation/members", web.say(locale, "organisation.members.title", organisation.name()))
                    .crumb(web.say(locale, "organisation.list.title"), OrganisationWeb.PATH)
                    .crumb(organisation.name(), organisation.path())
                    .with("path", path(organisation))
                    .with("represents", represents)
                    .with("members", rows(handle, locale, all, names, self))
                    .with(
                            "asking",
                            asking.stream()
                                    .map(one -> new Asking(
                                            one.accountId(),
                                            name(locale, names, one.accountId()),
                                            one.message(),
                                            one.at()))
                                    .toList())
                    .with("invited", represents ? invited(handle, locale, organisation) : List.of())
                    .with(
                            "events",
                            events.stream()
                                    .map(one -> event(locale, names, one))
                                    .toList())
                    .with("done", web.done(request))
                    .with("form", form);
        });
    }

    private static Set<String> accounts(
            List<Membership> members, List<JoinRequests.Asking> asking, List<History.Event> events) {
        Set<String> accounts = new HashSet<>();
        members.forEach(one -> accounts.add(one.personId()));
        asking.forEach(one -> accounts.add(one.accountId()));
        events.forEach(one -> {
            one.actorId().ifPresent(accounts::add);
            one.subjectId().ifPresent(accounts::add);
        });
        return accounts;
    }

    private List<Row> rows(Handle handle, Locale locale, List<Membership> all, Map<String, String> names, String self) {
        return all.stream()
                .map(one -> new Row(
                        one.personId(),
                        name(locale, names, one.personId()),
                        role(locale, one.role()),
                        one.role() == Role.REPRESENTATIVE,
                        one.personId().equals(self),
                        one.startDate(),
                        web.organisations.isToGo(handle, one, self)))
                .toList();
    }

    private List<Invited> invited(Handle handle, Locale locale, Organisation organisation) {
        return invitations.waiting(handle, organisation.id()).stream()
                .map(one -> new Invited(one.email(), role(locale, one.role()), one.expiresAt()))
                .toList();
    }

    private Event event(Locale locale, Map<String, String> names, History.Event event) {
        String actor = event.actorId()
                .map(id -> name(locale, names, id))
                .orElseGet(() -> web.say(locale, "organisation.by-staff"));
        String subject = event.subjectId().map(id -> name(locale, names, id)).orElse("");
        String key = "organisation.event." + event.act().code();
        return new Event(web.say(locale, key, actor, subject), event.at());
    }

    private String name(Locale locale, Map<String, String> names, String account) {
        String name = names.get(account);
        return name == null ? web.say(locale, "organisation.somebody") : name;
    }

    private String role(Locale locale, Role role) {
        return web.say(locale, "organisation.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
