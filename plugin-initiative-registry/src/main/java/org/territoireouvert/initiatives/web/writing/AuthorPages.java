package org.territoireouvert.initiatives.web.writing;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.writing.InvitationRepository.Invitation;
import org.territoireouvert.initiatives.writing.Joint;
import org.territoireouvert.initiatives.writing.Outcome;
import org.territoireouvert.initiatives.writing.WriteTogether;
import org.territoireouvert.initiatives.writing.Writer;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Authors invite others as equals, and leave. */
public final class AuthorPages {

    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}";
    private static final String ADDRESS = "adresse";
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ID = 40;

    /** An author. */
    public record AuthorRow(String name, boolean isReader) {}

    /** An open invitation. */
    public record InvitationRow(String id, String address, Instant invitedAt) {}

    private final WritingFrame frame;
    private final WriteTogether together;

    AuthorPages(WritingFrame frame) {
        this.frame = frame;
        this.together = new WriteTogether(frame.store(), new SecureRandom());
    }

    /** Shows who writes a draft. */
    public Response ofDraft(Request request) {
        return WritingFrame.toWriter(
                request, person -> show(request, person, joint(request, person), FormInput.empty()));
    }

    /** Changes who writes a draft. */
    public Response changeDraft(Request request) {
        return WritingFrame.toWriter(request, person -> change(request, person, joint(request, person)));
    }

    private Joint joint(Request request, String person) {
        return Joint.of(frame.draft(request, person));
    }

    /** Shows who writes an entry. */
    public Response ofEntry(Request request) {
        return frame.toCarer(
                request,
                entry -> show(
                        request,
                        Writer.of(request.actor()).orElseThrow(),
                        Joint.ofEntry(entry.slug()),
                        FormInput.empty()));
    }

    /** Changes who writes an entry. */
    public Response changeEntry(Request request) {
        return frame.toCarer(
                request,
                entry -> change(request, Writer.of(request.actor()).orElseThrow(), Joint.ofEntry(entry.slug())));
    }

    private Page show(Request request, String person, Joint joint, FormInput form) {
        WritingStore store = frame.store();
        Locale locale = request.locale();
        return frame.context().database().read(handle -> {
            List<String> people = store.authors().people(handle, joint);
            Map<String, Person> found = frame.context().service(People.class).findAll(people);
            String title = frame.titleOf(together.title(handle, joint), locale);
            String back = joint.isEntry()
                    ? "/initiatives/" + joint.slug() + "/gerer"
                    : "/initiatives/brouillons/" + joint.draft();
            return frame.page(request, "entry-authors", frame.say(locale, "authors.title"))
                    .crumb(title, back)
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("title", title)
                    .with("back", back)
                    .with("action", joint.path())
                    .with("isAuthor", people.contains(person))
                    .with("done", request.query("ok").isPresent())
                    .with(
                            "authors",
                            people.stream()
                                    .filter(found::containsKey)
                                    .map(id -> new AuthorRow(
                                            Objects.requireNonNull(found.get(id))
                                                    .displayName(),
                                            id.equals(person)))
                                    .toList())
                    .with(
                            "invitations",
                            store.invitations().open(handle, joint).stream()
                                    .map(one -> new InvitationRow(one.id(), address(one.token()), one.invitedAt()))
                                    .toList());
        });
    }

    private String address(String token) {
        return frame.context().service(SiteAddress.class).of(WriteTogether.path(token));
    }

    private Response change(Request request, String person, Joint joint) {
        FormInput form = FormInput.of(request);
        String removed = form.optional("retirer", LONGEST_ID);
        if (!removed.isEmpty()) {
            together.uninvite(joint, removed);
            return new Response.Redirect(joint.path());
        }
        if (!form.optional("quitter", 1).isEmpty()) {
            return answer(request, person, joint, form, together.leave(person, joint), "");
        }
        String address = form.optional(ADDRESS, LONGEST_ADDRESS);
        if (!address.isEmpty() && !address.matches(EMAIL)) {
            form.error(ADDRESS, "authors.address.wrong", address);
        }
        if (!form.isValid()) {
            return show(request, person, joint, form);
        }
        String title =
                frame.context().database().read(handle -> frame.titleOf(together.title(handle, joint), Locale.FRENCH));
        return answer(request, person, joint, form, together.invite(person, joint, title, address), "?ok=1");
    }

    private Response answer(
            Request request, String person, Joint joint, FormInput form, Outcome outcome, String parameter) {
        return outcome instanceof Outcome.Refused refused
                ? show(
                        request,
                        person,
                        joint,
                        form.error(
                                ADDRESS,
                                refused.messageKey(),
                                refused.arguments().toArray()))
                : WritingFrame.follow(outcome, parameter);
    }

    /** Shows an invitation to who has its address. */
    public Response invitation(Request request) {
        String token = request.pathParameter("jeton");
        return WritingFrame.toWriter(
                request,
                person -> frame.context().database().read(handle -> {
                    Invitation invitation = frame.store()
                            .invitations()
                            .find(handle, token)
                            .orElseThrow(() -> new NotFoundException("Invitation " + token));
                    return frame.page(request, "entry-invitation", frame.say(request.locale(), "invitation.title"))
                            .with("title", frame.titleOf(together.title(handle, invitation.joint()), request.locale()))
                            .with("action", WriteTogether.path(token));
                }));
    }

    /** Accepts an invitation. */
    public Response accept(Request request) {
        return WritingFrame.toWriter(
                request,
                person -> WritingFrame.follow(
                        together.accept(person, request.pathParameter("jeton"), request.actor()), ""));
    }
}
