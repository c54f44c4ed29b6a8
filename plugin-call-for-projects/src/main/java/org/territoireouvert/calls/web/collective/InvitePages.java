package org.territoireouvert.calls.web.collective;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.calls.collective.InvitationLink;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.InviteMember;
import org.territoireouvert.calls.collective.joining.InviteMember.Invited;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Invitation;

/** Members invite, see what waits, and take invitations back. */
final class InvitePages {

    private static final String LABEL = "pour-qui";
    private static final String ADDRESS = "adresse";
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}";
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_ADDRESS = 254;

    /** An invitation that waits. */
    public record Row(String id, String label, String by, Instant at, boolean isProposed, Instant expiresAt) {}

    private final CollectiveFrame frame;
    private final InviteMember invite;

    InvitePages(CollectiveFrame frame, SettleDecisions settle) {
        this.frame = frame;
        this.invite = new InviteMember(frame.store(), settle, new SecureRandom());
    }

    Response ask(Request request) {
        return show(request, FormInput.empty());
    }

    private Response show(Request request, FormInput form) {
        Locale locale = request.locale();
        return frame.read(handle -> {
            Inside inside = frame.inside(handle, request);
            List<Invitation> waiting = frame.store()
                    .invitations()
                    .waiting(handle, inside.collective().id(), frame.store().now());
            return frame.page(request, "collective-invite", frame.say(locale, "collective.invite.title"), inside)
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("action", inside.collective().path() + "/inviter")
                    .with("acting", frame.actingChoices(inside))
                    .with("isAlone", inside.members().size() == 1)
                    .with("days", CollectiveLimits.INVITATION_DAYS)
                    .with("most", CollectiveLimits.INVITATIONS)
                    .with(
                            "rows",
                            waiting.stream()
                                    .map(one -> new Row(
                                            one.id(),
                                            one.label(),
                                            inside.names().doer(one.byMember(), one.by()),
                                            one.invitedAt(),
                                            one.state() == Invitation.State.PROPOSED,
                                            one.expiresAt()))
                                    .toList());
        });
    }

    Response change(Request request) {
        return frame.toMember(request, citizen -> {
            String id = request.pathParameter("id");
            if (request.form("retirer").isPresent()) {
                return CollectiveFrame.follow(
                        invite.takeBack(citizen, id, request.form("retirer").orElse("")));
            }
            Inside inside = frame.read(handle -> frame.inside(handle, request));
            FormInput form = FormInput.of(request);
            String label = form.required(LABEL, LONGEST_LABEL, "collective.invite.label.missing");
            String address = form.optional(ADDRESS, LONGEST_ADDRESS);
            if (!address.isEmpty() && !address.matches(EMAIL)) {
                form.error(ADDRESS, "collective.address.wrong", address);
            }
            String member = frame.actingFor(form, inside);
            if (!form.isValid()) {
                return show(request, form);
            }
            return switch (invite.invite(citizen, id, member, label, address)) {
                case Invited.Made made -> made(request, inside, made);
                case Invited.Refused refused ->
                    show(
                            request,
                            form.error(
                                    LABEL,
                                    refused.why().messageKey(),
                                    refused.why().arguments().toArray()));
            };
        });
    }

    /** Shows the link once; nobody can read it again. */
    private Response made(Request request, Inside inside, Invited.Made made) {
        String link = made.token().isEmpty()
                ? ""
                : frame.context().service(SiteAddress.class).of(InvitationLink.path(made.token()));
        return frame.page(
                        request, "collective-invited", frame.say(request.locale(), "collective.invited.title"), inside)
                .with("link", link)
                .with("isValid", made.isValid())
                .with("days", CollectiveLimits.INVITATION_DAYS);
    }
}
