package org.territoireouvert.consultation.web.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.charter.Level;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Stage;
import org.territoireouvert.consultation.preparation.Checklist;
import org.territoireouvert.consultation.preparation.FinishDraft;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.consultation.store.PreparationRepository.Prepared;
import org.territoireouvert.consultation.web.ConsultationBadges;

/** The list of the consultations that staff prepare, and the room of one: what is done, what is missing, and its publication. */
final class PreparationPages {

    private static final int MOST = 200;

    /** A consultation that is shorter than three weeks is lawful, but few people hear of it in time. */
    private static final long ADVISED_DAYS = 21;

    private final PluginContext context;
    private final PreparedConsultations consultations;
    private final Checklist checklist;
    private final Charters charters;
    private final FinishDraft finishDraft;
    private final PreparationRepository preparation = new PreparationRepository();

    PreparationPages(
            PluginContext context,
            PreparedConsultations consultations,
            Checklist checklist,
            Charters charters,
            FinishDraft finishDraft) {
        this.context = context;
        this.consultations = consultations;
        this.checklist = checklist;
        this.charters = charters;
        this.finishDraft = finishDraft;
    }

    /** A consultation in the list. */
    public record Row(String title, Badge badge, LocalDate opensOn, LocalDate closesOn, String path) {}

    /**
     * An item of the checklist as the page shows it.
     *
     * @param name what it is about
     * @param page address where it is done
     * @param missing what to do; empty when it is done
     */
    public record Item(String name, String page, boolean done, boolean needed, String missing) {}

    /** Shows the list. */
    Response list(Request request) {
        List<Prepared> newest = context.database().read(handle -> preparation.newest(handle, MOST));
        People people = context.service(People.class);
        return Page.of("prepare-list", consultations.say(request, "administration.title"))
                .with(
                        "rows",
                        newest.stream()
                                .filter(prepared -> people.allows(
                                        request.actor(),
                                        ConsultationRights.PREPARE,
                                        prepared.line().slug()))
                                .map(prepared -> row(prepared, request.locale()))
                                .toList())
                .with("creates", people.allows(request.actor(), ConsultationRights.CREATE, ""));
    }

    private Row row(Prepared prepared, Locale locale) {
        return new Row(
                prepared.line().title(),
                badge(
                        prepared.stage(),
                        new Dates(prepared.line().opensOn(), prepared.line().closesOn(), Optional.empty()),
                        locale),
                prepared.line().opensOn(),
                prepared.line().closesOn(),
                PreparedConsultations.ALL + "/" + prepared.line().slug());
    }

    private Badge badge(Stage stage, Dates dates, Locale locale) {
        return stage == Stage.DRAFT
                ? ConsultationBadges.draft(context.messages(), locale)
                : ConsultationBadges.of(dates.state(today()), dates.closesOn(), today(), context.messages(), locale);
    }

    /** Shows the room. */
    Response show(Request request) {
        return room(request, consultations.requested(request), FormInput.empty());
    }

    private Page room(Request request, Consultation consultation, FormInput form) {
        List<Item> items = checklist.of(consultation, today()).stream()
                .map(entry -> item(entry, consultation, request))
                .toList();
        return consultations
                .page(request, "prepare-room", consultation.title(), form)
                .with("consultation", consultation)
                .with("badge", badge(consultation.stage(), consultation.dates(), request.locale()))
                .with("items", items)
                .with("legal", legal(request, consultation))
                .with("short", consultation.dates().days() < ADVISED_DAYS)
                .with("advised", ADVISED_DAYS)
                .with("done", items.stream().filter(Item::done).count())
                .with("draft", !consultation.isPublished())
                .with("publishable", checklist.allowsPublication(consultation, today()));
    }

    /** Returns what is missing today that the law asks for, in sentences. */
    private List<String> legal(Request request, Consultation consultation) {
        return charters.of(consultation).missing(Level.LEGAL).stream()
                .map(remark -> consultations.say(
                        request, remark.messageKey(), remark.arguments().toArray()))
                .toList();
    }

    private Item item(Checklist.Entry entry, Consultation consultation, Request request) {
        return new Item(
                consultations.say(request, "checklist." + entry.code()),
                consultation.preparationPath() + "/" + entry.page(),
                entry.lack().isEmpty(),
                entry.needed(),
                entry.lack()
                        .map(lack -> consultations.say(
                                request, lack.messageKey(), lack.arguments().toArray()))
                        .orElse(""));
    }

    /** Publishes the draft. */
    Response publish(Request request) {
        Consultation consultation = consultations.requested(request);
        return switch (finishDraft.publish(consultation.slug(), request.actor())) {
            case DONE -> new Response.Redirect(consultation.path());
            case ELSEWHERE -> again(request, "prepare.elsewhere");
            case INCOMPLETE -> again(request, "prepare.incomplete");
        };
    }

    /** Deletes the draft. */
    Response delete(Request request) {
        Consultation consultation = consultations.requested(request);
        return finishDraft.delete(consultation.slug(), request.actor()) == FinishDraft.Outcome.DONE
                ? new Response.Redirect(PreparedConsultations.ALL)
                : again(request, "prepare.elsewhere");
    }

    private Page again(Request request, String problem) {
        return room(request, consultations.requested(request), FormInput.empty().error("", problem));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
