package org.territoireouvert.consultation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.consultation.contribution.ConsultationContent;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.store.ConsultationLine;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.ConsultationSearch;

/** The list of consultations and the page of one. */
public final class ConsultationPages {

    /** How many days a consultation lasts at least by the authority's own promise; the law asks for 15. */
    public static final Setting<Long> MINIMUM_DAYS = Setting.number("minimum-days", 15);

    private static final String PATH = "/consultations";

    private final PluginContext context;
    private final ContentType type;
    private final ConsultationRepository consultations;
    private final LongSupplier published;

    /**
     * Creates the pages.
     *
     * @param published how many consultations there are
     */
    public ConsultationPages(
            PluginContext context, ConsultationRepository consultations, LongSupplier published, ContentType type) {
        this.published = published;
        this.context = context;
        this.type = type;
        this.consultations = consultations;
    }

    /** Shows the list. */
    public Response list(Request request) {
        Locale locale = request.locale();
        LocalDate today = today();
        String words = request.query("q").orElse("");
        Optional<ConsultationState> state = request.query("etat").flatMap(ConsultationPages::stateOf);
        ConsultationSearch search = new ConsultationSearch(words, state, today);
        Slice<ConsultationLine> found = consultations.list(search, Keyset.of(request, 2));
        long all = published.getAsLong();
        Messages messages = context.messages();
        List<ConsultationListView.Row> rows = found.items().stream()
                .map(line -> ConsultationListView.Row.of(line, today, messages, locale))
                .toList();
        ConsultationListView view = new ConsultationListView(
                words.isEmpty() && state.isEmpty() ? all : consultations.count(search),
                all,
                new Slice<>(rows, found.previous(), found.next()),
                options(state, locale),
                state.isPresent(),
                PATH + "?q=" + encode(words) + "&etat="
                        + state.map(Enum::name).orElse("").toLowerCase(Locale.ROOT));
        return Page.of("consultation-list", messages.format(locale, "consultations.title"))
                .description(messages.format(locale, "consultations.lead"))
                .with("q", words)
                .with("view", view);
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Consultation consultation =
                consultations.find(slug).orElseThrow(() -> new NotFoundException("No consultation \"" + slug + "\""));
        Messages messages = context.messages();
        long minimum = context.settings().get(MINIMUM_DAYS);
        return Page.of("consultation", consultation.title())
                .about(type, ConsultationContent.item(consultation))
                .description(consultation.summary())
                .crumb(messages.format(request.locale(), "menu.consultations"), PATH)
                .with("view", ConsultationView.of(consultation, today(), minimum, messages, request.locale()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    private List<ConsultationListView.Option> options(Optional<ConsultationState> chosen, Locale locale) {
        Messages messages = context.messages();
        return Stream.concat(
                        Stream.of(new ConsultationListView.Option(
                                "", messages.format(locale, "consultations.all-states"), chosen.isEmpty())),
                        Arrays.stream(ConsultationState.values())
                                .map(state -> new ConsultationListView.Option(
                                        state.name().toLowerCase(Locale.ROOT),
                                        messages.format(locale, ConsultationBadges.key(state)),
                                        chosen.filter(state::equals).isPresent())))
                .toList();
    }

    private static Optional<ConsultationState> stateOf(String value) {
        return Arrays.stream(ConsultationState.values())
                .filter(state -> state.name().equalsIgnoreCase(value))
                .findFirst();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
