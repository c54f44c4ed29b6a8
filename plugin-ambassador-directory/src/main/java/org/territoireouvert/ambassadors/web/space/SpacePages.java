package org.territoireouvert.ambassadors.web.space;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.CharterRepository;
import org.territoireouvert.ambassadors.mandate.CharterRepository.Charter;
import org.territoireouvert.ambassadors.mandate.Charters;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.person.ActingAmbassador;
import org.territoireouvert.ambassadors.person.KeepAmbassador;
import org.territoireouvert.ambassadors.person.LinkAccount;
import org.territoireouvert.ambassadors.web.directory.MandateView;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** What an ambassador does with their account: accept the link, sign the charter, say when they can be met, read messages. */
public final class SpacePages {

    private static final String PATH = "/ambassadeurs/espace";
    private static final int INBOX = 50;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final PluginContext context;
    private final ActingAmbassador acting;
    private final MandateRepository mandates;
    private final CharterRepository charterVersions;
    private final Charters charters;
    private final KeepAmbassador keep;
    private final LinkAccount link;
    private final ContactPages contact;

    /** A version of the charter on a page. */
    public record CharterView(int version, LocalDate publishedOn) {}

    /** Creates the pages. */
    public SpacePages(
            PluginContext context,
            ActingAmbassador acting,
            MandateRepository mandates,
            Charters charters,
            KeepAmbassador keep,
            LinkAccount link,
            ContactPages contact) {
        this.context = context;
        this.acting = acting;
        this.mandates = mandates;
        this.charterVersions = new CharterRepository(context.database());
        this.charters = charters;
        this.keep = keep;
        this.link = link;
        this.contact = contact;
    }

    /** Shows the space. */
    public Response show(Request request) {
        Optional<Ambassador> ambassador = acting.linked(request.actor());
        if (ambassador.isEmpty()) {
            return new Response.Problem(404, "space.none");
        }
        return page(request, ambassador.get(), filled(ambassador.get()));
    }

    private static FormInput filled(Ambassador ambassador) {
        return FormInput.empty()
                .prefill("availability", ambassador.availability())
                .prefill("biography", ambassador.biography())
                .prefill("available", ambassador.isAvailable() ? "1" : "");
    }

    private Page page(Request request, Ambassador ambassador, FormInput form) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        Optional<Charter> toSign = charters.toSign(ambassador);
        return Page.of("space", context.messages().format(request.locale(), "space.title"))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .with("name", ambassador.name())
                .with("path", ambassador.path())
                .with("serving", mandates.serves(ambassador.slug(), today))
                .with(
                        "mandates",
                        mandates.heldBy(List.of(ambassador.slug())).stream()
                                .map(held -> MandateView.of(held, today))
                                .toList())
                .with("toSign", toSign.isPresent())
                .with("version", toSign.map(Charter::version).orElse(0))
                .with(
                        "charter",
                        context.service(Markdown.class)
                                .render(toSign.map(Charter::text).orElse("")))
                .with("messages", contact.inbox(ambassador, INBOX))
                .with("form", form);
    }

    /** Signs the charter. */
    public Response sign(Request request) {
        Ambassador ambassador = own(request);
        FormInput form = FormInput.of(request);
        String version = form.optional("version", LINE);
        if (form.optional("agree", LINE).isEmpty()) {
            FormInput shown = filled(ambassador).error("agree", "charter.agree.missing");
            return page(request, ambassador, shown).status(422);
        }
        boolean signed = version.matches("[0-9]{1,9}") && charters.sign(ambassador, Integer.parseInt(version));
        if (!signed && charters.toSign(ambassador).isPresent()) {
            FormInput shown = filled(ambassador).error("agree", "charter.agree.newer");
            return page(request, ambassador, shown).status(409);
        }
        return new Response.Redirect(PATH + "?ok=1");
    }

    /** Says when they can be met and who they are. */
    public Response describe(Request request) {
        Ambassador ambassador = own(request);
        FormInput form = FormInput.of(request);
        String availability = form.optional("availability", LINE);
        String biography = form.optional("biography", TEXT);
        boolean available = !form.optional("available", LINE).isEmpty();
        if (!form.isValid()) {
            return page(request, ambassador, form).status(422);
        }
        Instant now = context.clock().instant();
        Saved saved = keep.change(
                new Ambassador(
                        ambassador.slug(),
                        ambassador.name(),
                        ambassador.commune(),
                        ambassador.themes(),
                        ambassador.contact(),
                        ambassador.account(),
                        availability,
                        biography,
                        available,
                        ambassador.createdOn(),
                        now),
                ambassador.updatedAt(),
                request.actor());
        if (saved instanceof Saved.Done) {
            return new Response.Redirect(PATH + "?ok=1");
        }
        form.error("biography", "space.overtaken");
        return page(request, own(request), form).status(409);
    }

    private Ambassador own(Request request) {
        return acting.linked(request.actor())
                .orElseThrow(() -> new NotFoundException("No ambassador is linked to this account"));
    }

    /** Shows an invitation. */
    public Response invitation(Request request) {
        String token = request.pathParameter("token");
        Optional<Ambassador> invited = link.invited(token);
        if (invited.isEmpty()) {
            return new Response.Problem(410, "invitation.gone");
        }
        return Page.of("invitation", context.messages().format(request.locale(), "invitation.title"))
                .with("name", invited.get().name())
                .with("action", "/ambassadeurs/invitation/" + token);
    }

    /** Links the account of who accepts. */
    public Response accept(Request request) {
        return Response.toCitizen(
                request, citizen -> switch (link.accept(request.pathParameter("token"), citizen.personId())) {
                    case LINKED -> new Response.Redirect(PATH + "?ok=1");
                    case GONE -> new Response.Problem(410, "invitation.gone");
                    case OTHERS -> new Response.Problem(409, "invitation.others");
                });
    }

    /** Shows the charter with its earlier versions. */
    public Response charter(Request request) {
        Markdown markdown = context.service(Markdown.class);
        List<Charter> all = charterVersions.all();
        Optional<String> wanted = request.query("version");
        Optional<Charter> shown = wanted.isEmpty()
                ? all.stream().findFirst()
                : all.stream()
                        .filter(one -> Integer.toString(one.version()).equals(wanted.get()))
                        .findFirst();
        if (wanted.isPresent() && shown.isEmpty()) {
            throw new NotFoundException("No version \"" + wanted.get() + "\" of the charter");
        }
        return Page.of("charter", context.messages().format(request.locale(), "charter.title"))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .with("exists", shown.isPresent())
                .with("version", shown.map(Charter::version).orElse(0))
                .with("text", markdown.render(shown.map(Charter::text).orElse("")))
                .with(
                        "on",
                        LocalDate.ofInstant(
                                shown.map(Charter::publishedAt)
                                        .orElse(context.clock().instant()),
                                context.zone()))
                .with(
                        "versions",
                        all.stream()
                                .map(one -> new CharterView(
                                        one.version(), LocalDate.ofInstant(one.publishedAt(), context.zone())))
                                .toList());
    }
}
