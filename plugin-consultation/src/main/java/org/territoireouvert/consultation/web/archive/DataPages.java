package org.territoireouvert.consultation.web.archive;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.archive.data.ConsultationData;
import org.territoireouvert.consultation.archive.data.DataFile;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.publication.ConsultationAgenda;
import org.territoireouvert.consultation.publication.ConsultationNews;

/** Says in which forms a consultation is given away, and gives them. */
final class DataPages {

    private static final int NEWEST = 20;

    private final PluginContext context;
    private final RequestedConsultation consultations;
    private final PublicReader reader;
    private final ConsultationData data;
    private final ConsultationAgenda agenda;
    private final CalendarSource calendar;
    private final ConsultationNews news;

    DataPages(
            PluginContext context,
            RequestedConsultation consultations,
            PublicReader reader,
            ConsultationData data,
            ConsultationAgenda agenda) {
        this.context = context;
        this.consultations = consultations;
        this.reader = reader;
        this.data = data;
        this.agenda = agenda;
        this.calendar = agenda.calendar();
        this.news = new ConsultationNews(context);
    }

    /** Lists the forms. */
    Response show(Request request) {
        Consultation consultation = consultations.requested(request);
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return Page.of("consultation-data", say(request.locale(), "data.title"))
                .crumb(say(request.locale(), "menu.consultations"), "/consultations")
                .crumb(consultation.title(), consultation.path())
                .with("consultation", consultation)
                .with("over", consultation.dates().state(today) == ConsultationState.CLOSED)
                .with(
                        "amended",
                        !PublicReader.steps(consultation, StepKind.TEXT).isEmpty())
                .with("opinions", PublicReader.steps(consultation, StepKind.OPINIONS))
                .with("licence", Licence.ETALAB_2_0);
    }

    /** Gives a file away. */
    Response file(Request request, String name) {
        Consultation consultation = consultations.requested(request);
        DataFile file = data.files(consultation).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Response.Download(consultation.slug() + "-" + name, file.mediaType(), file.content());
    }

    /** Answers the news as a feed. */
    Response news(Request request) {
        Consultation consultation = consultations.requested(request);
        return new Response.Atom(
                consultation.title(), news.of(consultation, reader.newest(consultation, NEWEST), request.locale()));
    }

    /** Answers the dates as a calendar. */
    Response calendar(Request request) {
        Consultation consultation = consultations.requested(request);
        return new Response.Calendar(consultation.title(), calendar, agenda.of(consultation));
    }

    private String say(Locale locale, String key) {
        return context.messages().format(locale, key);
    }
}
