package org.territoireouvert.ambassadors.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.contribution.QuestionContent;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.person.AmbassadorContent;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page of an ambassador and the form to ask them. */
public final class AmbassadorPages {

    /** Within how many days a question is answered, by the authority's own promise. */
    public static final Setting<Long> ANSWER_DAYS = Setting.number("answer-days", 15);

    private static final String PATH = "/ambassadeurs";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int QUESTION_LENGTH = 1_000;
    private static final int EMAIL_LENGTH = 200;
    private static final int REQUESTS = 20;

    /** Field that says that similar questions were shown. */
    private static final String SEEN = "semblables";

    private static final int SIMILAR = 3;

    private final PluginContext context;
    private final ContentType type;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final RequestRepository requests;
    private final QuestionContent questions;
    private final Askers askers;

    /** Creates the pages. */
    public AmbassadorPages(
            PluginContext context,
            AmbassadorRepository ambassadors,
            MandateRepository mandates,
            RequestRepository requests,
            ContentType type,
            QuestionContent questions) {
        this.context = context;
        this.type = type;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.requests = requests;
        this.questions = questions;
        this.askers = new Askers(context);
    }

    /** Shows one. */
    public Response show(Request request) {
        return page(request, ambassador(request), FormInput.empty());
    }

    /** Keeps a question until somebody has read and answered it. */
    public Response ask(Request request) {
        Ambassador ambassador = ambassador(request);
        if (!mandates.serves(
                ambassador.slug(), LocalDate.ofInstant(context.clock().instant(), context.zone()))) {
            return new Response.Problem(410, "ask.mandate-over", ambassador.name());
        }
        Optional<Requirement> missing = askers.missing(request.actor());
        if (missing.isPresent()) {
            return new Response.Requires(missing.get());
        }
        FormInput form = FormInput.of(request);
        String question = form.required("question", QUESTION_LENGTH, "ask.question.missing");
        String email = form.optional("email", EMAIL_LENGTH);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            form.error("email", "ask.email.invalid");
        }
        if (!form.isValid()) {
            return page(request, ambassador, form).status(422);
        }
        List<ContentItem> similar = request.form(SEEN).isEmpty() ? questions.similar(question, SIMILAR) : List.of();
        if (!similar.isEmpty()) {
            return page(request, ambassador, form).with("similar", similar);
        }
        Instant now = context.clock().instant();
        PublicRequest asked =
                new PublicRequest(context.ids().next(), ambassador.slug(), question, now, Optional.empty());
        context.database().write(handle -> {
            requests.add(handle, asked, Askers.authorOf(request.actor()), email.toLowerCase(Locale.ROOT));
            return asked;
        });
        return new Response.Redirect(PATH + "/" + ambassador.slug() + "/demande-recue");
    }

    /** Says what happens next. */
    public Response received(Request request) {
        Ambassador ambassador = ambassador(request);
        return Page.of("request-received", context.messages().format(request.locale(), "received.title"))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), PATH)
                .crumb(ambassador.name(), PATH + "/" + ambassador.slug())
                .with("view", view(ambassador));
    }

    private Page page(Request request, Ambassador ambassador, FormInput form) {
        return Page.of("ambassador", ambassador.name())
                .about(type, AmbassadorContent.item(ambassador))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), PATH)
                .with("view", view(ambassador))
                .with("askerRule", askers.ruleKey())
                .with("similar", List.of())
                .with("form", form);
    }

    private AmbassadorView view(Ambassador ambassador) {
        Instant now = context.clock().instant();
        long promised = context.settings().get(ANSWER_DAYS);
        List<AmbassadorView.RequestView> published = requests.publishedOf(ambassador.slug(), REQUESTS).stream()
                .map(asked -> AmbassadorView.RequestView.of(asked, ambassador.name(), now, promised, context.zone()))
                .toList();
        return AmbassadorView.of(
                ambassador,
                mandates.heldBy(List.of(ambassador.slug())),
                LocalDate.ofInstant(now, context.zone()),
                promised,
                published);
    }

    private Ambassador ambassador(Request request) {
        String slug = request.pathParameter("slug");
        return ambassadors.find(slug).orElseThrow(() -> new NotFoundException("No ambassador \"" + slug + "\""));
    }
}
