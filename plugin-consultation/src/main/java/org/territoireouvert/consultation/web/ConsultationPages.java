package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.publication.ConsultationContent;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.ConsultationSearch;

/** The list of consultations and the page of one. */
public final class ConsultationPages {

    /** How many days a consultation lasts at least by the authority's own promise; the law asks for 15. */
    public static final Setting<Long> MINIMUM_DAYS = Setting.number("minimum-days", 15);

    private static final String PATH = "/consultations";
    private static final String STATE = "etat";

    private final PluginContext context;
    private final ContentType type;
    private final ConsultationRepository consultations;
    private final Charters charters;

    /** Creates the pages. */
    public ConsultationPages(
            PluginContext context, ConsultationRepository consultations, Charters charters, ContentType type) {
        this.context = context;
        this.type = type;
        this.consultations = consultations;
        this.charters = charters;
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery chosen = ListQuery.read(request, PATH, ListFilter.of(STATE, ConsultationState.class));
        Locale locale = request.locale();
        LocalDate today = today();
        ConsultationSearch search =
                new ConsultationSearch(chosen.words(), chosen.value(STATE, ConsultationState.class), today);
        Messages messages = context.messages();
        Slice<ConsultationRow> rows = consultations
                .list(search, Keyset.of(request, 2))
                .map(line -> ConsultationRow.of(line, today, messages, locale));
        return Page.of("consultation-list", messages.format(locale, "consultations.title"))
                .description(messages.format(locale, "consultations.lead"))
                .with(
                        "list",
                        ListPage.of(chosen, rows, consultations.found(search))
                                .filter(
                                        STATE,
                                        messages.format(locale, "consultations.state"),
                                        messages.format(locale, "consultations.all-states"),
                                        chosen.choices(
                                                STATE,
                                                ConsultationState.class,
                                                state -> messages.format(locale, ConsultationBadges.key(state)))));
    }

    /** Shows one; a draft exists only for who prepares it. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Consultation consultation = consultations
                .find(slug)
                .filter(found -> found.isPublished() || prepares(request, slug))
                .orElseThrow(() -> new NotFoundException("No consultation \"" + slug + "\""));
        Messages messages = context.messages();
        long minimum = context.settings().get(MINIMUM_DAYS);
        Charter charter = charters.of(consultation);
        Page page = Page.of("consultation", consultation.title())
                .description(consultation.frame().summary())
                .crumb(messages.format(request.locale(), "menu.consultations"), PATH)
                .with("prepares", prepares(request, slug))
                .with("charter", charter)
                .with("label", messages.format(request.locale(), ConsultationBadges.label(charter)))
                .with("view", ConsultationView.of(consultation, today(), minimum, messages, request.locale()));
        return consultation.isPublished() ? page.about(type, ConsultationContent.item(consultation)) : page;
    }

    private boolean prepares(Request request, String slug) {
        return context.service(People.class).allows(request.actor(), ConsultationRights.PREPARE, slug);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
