package org.territoireouvert.runner.web.people;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.ChangeRoles;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.access.InviteStaff;
import org.territoireouvert.runner.identity.access.InviteStaff.Invitation;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Invites members of staff: they get a link by mail, or from who invites them where no mail leaves. */
final class InvitationPages {

    static final String PATH = "/admin/roles/inviter";

    private static final String GIVEN_NAME = "prenom";
    private static final String FAMILY_NAME = "nom";
    private static final String ADDRESS = "mel";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final WebParts parts;
    private final AdminFrame frame;
    private final GrantForm grantForm;
    private final InviteStaff invitations;
    private final PeopleMail mail;

    InvitationPages(WebParts parts, DeclaredRights declared, RightsWords words) {
        IdentityParts identity = parts.identity();
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.grantForm = new GrantForm(parts.messages(), declared, words);
        this.invitations = new InviteStaff(
                identity, new ChangeRoles(parts.database(), identity.roles(), identity.sessions(), identity.audit()));
        this.mail = new PeopleMail(parts);
    }

    Response form(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response invite(CoreRequest request) {
        FormInput form = FormInput.of(request);
        Optional<Invitation> invitation = read(form);
        if (invitation.isEmpty()) {
            return page(request, form);
        }
        return switch (invitations.invite(
                agent(request),
                invitation.get(),
                request.locale(),
                (handle, person, link) -> send(request, handle, person, link))) {
            case InviteStaff.Outcome.Invited invited -> answer(request, invited.person(), invited.link());
            case InviteStaff.Outcome.AlreadyStaff already -> page(request, form.error(ADDRESS, "roles.invite.already"));
            case InviteStaff.Outcome.Suspended suspended ->
                page(request, form.error(ADDRESS, "roles.invite.suspended"));
        };
    }

    private Optional<Invitation> read(FormInput form) {
        String givenName = name(form, GIVEN_NAME);
        String familyName = name(form, FAMILY_NAME);
        String typed = form.required(ADDRESS, LONGEST_ADDRESS, "roles.invite.address.missing");
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (email.isEmpty() && form.errorOf(ADDRESS).isEmpty()) {
            form.error(ADDRESS, "roles.invite.address.wrong");
        }
        Optional<GrantForm.Chosen> chosen = grantForm.read(form);
        return chosen.map(
                right -> new Invitation(givenName, familyName, email.orElseThrow(), right.role(), right.scope()));
    }

    private static String name(FormInput form, String field) {
        String name = DisplayNames.clean(form.required(field, LONGEST_NAME, "name.missing"));
        if (!name.isEmpty()) {
            DisplayNames.problemOfRealName(name).ifPresent(problem -> form.error(field, problem));
        }
        return name;
    }

    /** Makes a new link for somebody who has lost theirs. */
    Response again(CoreRequest request) {
        Account person = StaffRolePages.member(parts.identity(), request);
        String link = invitations.again(
                agent(request), person, (handle, invited, made) -> send(request, handle, invited, made));
        return answer(request, person, link);
    }

    private void send(CoreRequest request, Handle handle, Account person, String link) {
        mail.send(handle, person, "mail.invited", request.siteAddress() + link);
    }

    /** Where mails leave the link is seen by nobody else; where none does it is shown once. */
    private Response answer(CoreRequest request, Account person, String link) {
        boolean mailed = parts.configuration().mail().isPresent()
                || parts.configuration().demonstration();
        if (mailed) {
            return new Response.Redirect(StaffRolePages.path(person) + AdminFrame.DONE);
        }
        Locale locale = request.locale();
        return frame.page(locale, "people/invited", StaffRolePages.PATH, "roles.invited.title", person.staffName())
                .crumb(parts.messages().format(locale, "roles.title"), StaffRolePages.PATH)
                .with("name", person.staffName())
                .with("link", request.siteAddress() + link)
                .with("back", StaffRolePages.path(person));
    }

    private Page page(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        Page page = frame.page(locale, "people/invite", StaffRolePages.PATH, "roles.invite.title")
                .crumb(parts.messages().format(locale, "roles.title"), StaffRolePages.PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form);
        return grantForm.offer(page, locale);
    }

    private static Actor.Agent agent(CoreRequest request) {
        return (Actor.Agent) request.actor();
    }
}
