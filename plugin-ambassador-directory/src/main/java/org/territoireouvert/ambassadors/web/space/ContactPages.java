package org.territoireouvert.ambassadors.web.space;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.person.ActingAmbassador;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.Message;
import org.territoireouvert.ambassadors.person.MessageRepository;
import org.territoireouvert.ambassadors.person.WriteToAmbassador;
import org.territoireouvert.ambassadors.web.request.Askers;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The form by which people write to an ambassador, and the page on which both read it. */
public final class ContactPages {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int TEXT = 3_000;
    private static final int EMAIL_LENGTH = 200;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final MessageRepository messages;
    private final WriteToAmbassador write;
    private final ActingAmbassador acting;
    private final Askers askers;

    /** A message on its page. */
    public record MessageView(
            String id,
            String text,
            LocalDate sentOn,
            String reply,
            Optional<LocalDate> repliedOn,
            boolean canBeAnswered) {}

    /** Creates the pages. */
    public ContactPages(
            PluginContext context,
            AmbassadorRepository ambassadors,
            MandateRepository mandates,
            MessageRepository messages,
            WriteToAmbassador write,
            ActingAmbassador acting) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.messages = messages;
        this.write = write;
        this.acting = acting;
        this.askers = new Askers(context);
    }

    /** Shows the form. */
    public Response form(Request request) {
        Ambassador ambassador = ambassador(request);
        return page(request, ambassador, FormInput.empty());
    }

    /** Keeps a message. */
    public Response write(Request request) {
        Ambassador ambassador = ambassador(request);
        Optional<Requirement> missing = askers.missing(request.actor());
        if (missing.isPresent()) {
            return new Response.Requires(missing.get());
        }
        if (!reachable(ambassador)) {
            return new Response.Problem(410, "contact.closed", ambassador.name());
        }
        FormInput form = FormInput.of(request);
        String text = form.required("text", TEXT, "contact.text.missing");
        String email = form.optional("email", EMAIL_LENGTH);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            form.error("email", "contact.email.invalid");
        }
        if (form.isValid()
                && write.write(ambassador, Askers.authorOf(request.actor()), email, text)
                        instanceof Saved.Refused refused) {
            refused.problems()
                    .forEach(one -> form.error(
                            one.field(), one.messageKey(), one.arguments().toArray()));
        }
        return form.isValid()
                ? new Response.Redirect(ambassador.path() + "/contact?ok=1")
                : page(request, ambassador, form).status(422);
    }

    private Page page(Request request, Ambassador ambassador, FormInput form) {
        return Page.of("contact", context.messages().format(request.locale(), "contact.title", ambassador.name()))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .crumb(ambassador.name(), ambassador.path())
                .with("name", ambassador.name())
                .with("path", ambassador.path())
                .with("contact", ambassador.contact())
                .with("reachable", reachable(ambassador))
                .with("sent", request.query("ok").isPresent())
                .with("signedIn", request.actor() instanceof Actor.Citizen)
                .with("days", WriteToAmbassador.KEPT.toDays())
                .with("form", form);
    }

    private boolean reachable(Ambassador ambassador) {
        return ambassador.isAvailable()
                && !ambassador.account().isEmpty()
                && mandates.serves(
                        ambassador.slug(), LocalDate.ofInstant(context.clock().instant(), context.zone()));
    }

    /** Shows a message to who wrote it and to the ambassador. */
    public Response show(Request request) {
        return messagePage(request, message(request), FormInput.empty());
    }

    /** Replies. */
    public Response reply(Request request) {
        Message message = message(request);
        Ambassador ambassador = recipient(request, message)
                .orElseThrow(() -> new NotFoundException("No message \"" + message.id() + "\" to answer"));
        FormInput form = FormInput.of(request);
        String reply = form.required("reply", TEXT, "contact.reply.missing");
        if (!form.isValid()) {
            return messagePage(request, message, form).status(422);
        }
        if (!message.canBeAnswered() || !write.reply(ambassador, message, reply)) {
            form.error("reply", "contact.reply.done");
            return messagePage(request, message, form).status(409);
        }
        return new Response.Redirect("/ambassadeurs/messages/" + message.id() + "?ok=1");
    }

    private Page messagePage(Request request, Message message, FormInput form) {
        Optional<Ambassador> recipient = recipient(request, message);
        String name =
                ambassadors.find(message.ambassador()).map(Ambassador::name).orElse("");
        return Page.of("message", context.messages().format(request.locale(), "contact.message", name))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .crumb(name, "/ambassadeurs/" + message.ambassador())
                .with("name", name)
                .with("message", view(message))
                .with("answers", recipient.isPresent() && message.repliedAt().isEmpty())
                .with("own", recipient.isPresent())
                .with("form", form);
    }

    MessageView view(Message message) {
        return new MessageView(
                message.id(),
                message.text(),
                LocalDate.ofInstant(message.sentAt(), context.zone()),
                message.reply(),
                message.repliedAt().map(at -> LocalDate.ofInstant(at, context.zone())),
                message.canBeAnswered());
    }

    List<MessageView> inbox(Ambassador ambassador, int limit) {
        return messages.of(ambassador.slug(), limit).stream().map(this::view).toList();
    }

    private Optional<Ambassador> recipient(Request request, Message message) {
        return acting.linked(request.actor()).filter(one -> one.slug().equals(message.ambassador()));
    }

    private Message message(Request request) {
        String id = request.pathParameter("id");
        return messages.find(id)
                .filter(message -> recipient(request, message).isPresent()
                        || request.actor() instanceof Actor.Citizen citizen
                                && citizen.personId().equals(message.author()))
                .orElseThrow(() -> new NotFoundException("No message \"" + id + "\" for this person"));
    }

    private Ambassador ambassador(Request request) {
        String slug = request.pathParameter("slug");
        return ambassadors.find(slug).orElseThrow(() -> new NotFoundException("No ambassador \"" + slug + "\""));
    }
}
