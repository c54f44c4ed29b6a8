package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.RenderedText;
import org.territoireouvert.consultation.meeting.AgendaPoint;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingPlan;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.meeting.minutes.Minutes;
import org.territoireouvert.consultation.meeting.minutes.MinutesRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;

/** Meetings: a page for each step with the agendas, how many came, and the last minutes; nobody who registered is named. */
public final class MeetingPart implements ArchivePart {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final PluginContext context;
    private final MeetingRepository meetings = new MeetingRepository();
    private final MinutesRepository minutes = new MinutesRepository();

    /** Creates it. */
    public MeetingPart(PluginContext context) {
        this.context = context;
    }

    private record Reported(Meeting meeting, Optional<Minutes> minutes) {}

    @Override
    public void addTo(Archive archive) throws IOException {
        for (PlannedStep step : PublicReader.steps(archive.consultation(), StepKind.MEETINGS)) {
            List<Reported> reported = reported(step);
            if (!reported.isEmpty()) {
                archive.page(
                        step.step(),
                        "etapes/etape-" + step.step().number() + "-rencontres.html",
                        archive.wording().say("archive.meetings", step.step().title()),
                        html -> {
                            for (Reported one : reported) {
                                html.element(Element.ARTICLE, article -> write(article, archive.wording(), one));
                            }
                        });
            }
        }
    }

    private List<Reported> reported(PlannedStep step) {
        return context.database()
                .read(handle -> meetings.all(handle, step).stream()
                        .map(meeting -> new Reported(meeting, minutes.last(handle, meeting.id())))
                        .toList());
    }

    private void write(Html article, Wording wording, Reported reported) throws IOException {
        Meeting meeting = reported.meeting();
        MeetingPlan plan = meeting.plan();
        article.element(Element.HEADING, plan.title());
        article.element(Element.PARAGRAPH, when(wording, plan));
        if (meeting.isCancelled()) {
            article.element(Element.PARAGRAPH, wording.say("meetings.cancelled"));
            article.paragraphs(meeting.reason());
        }
        article.paragraphs(plan.about());
        article.element(Element.FACTS, facts -> facts(facts, wording, meeting));
        agenda(article, wording, plan.agenda());
        if (reported.minutes().isPresent()) {
            write(article, wording, reported.minutes().get());
        }
    }

    private static String when(Wording wording, MeetingPlan plan) {
        ZoneId zone = wording.zone();
        return wording.day(LocalDate.ofInstant(plan.startsAt(), zone)) + ", "
                + wording.say(
                        "meetings.hours",
                        HOUR.format(plan.startsAt().atZone(zone)),
                        HOUR.format(plan.endsAt().atZone(zone)));
    }

    private static void facts(Html facts, Wording wording, Meeting meeting) throws IOException {
        facts.fact(wording.say("meetings.place"), meeting.plan().place().line());
        List<String> access = new ArrayList<>();
        access.add(wording.say(meeting.plan().place().stepFree() ? "meetings.step-free.yes" : "meetings.step-free.no"));
        if (meeting.plan().place().signLanguage()) {
            access.add(wording.say("meetings.sign-language.yes"));
        }
        access.add(meeting.plan().place().interpretation());
        facts.fact(wording.say("meetings.access"), String.join("\n", access).strip());
        if (meeting.attended().isPresent()) {
            facts.fact(
                    wording.say("meetings.attended"),
                    Integer.toString(meeting.attended().getAsInt()));
        }
    }

    private static void agenda(Html article, Wording wording, List<AgendaPoint> points) throws IOException {
        if (points.isEmpty()) {
            return;
        }
        article.element(Element.SUBHEADING, wording.say("meetings.agenda"));
        article.element(Element.LIST, list -> {
            for (AgendaPoint point : points) {
                String minutes =
                        point.minutes() == 0 ? "" : " – " + wording.say("meetings.minutes-long", point.minutes());
                String speaker = point.speaker().isEmpty() ? "" : " – " + point.speaker();
                list.element(Element.ITEM, point.title() + minutes + speaker);
            }
        });
    }

    private void write(Html article, Wording wording, Minutes minutes) throws IOException {
        article.element(Element.SUBHEADING, wording.say("meetings.minutes"));
        article.element(
                Element.PARAGRAPH,
                wording.say("meetings.minutes.published", wording.day(minutes.publishedAt()), minutes.version()));
        if (!minutes.decisions().isEmpty()) {
            article.element(Element.MINOR_HEADING, wording.say("meetings.decisions"));
            article.element(Element.LIST, list -> {
                for (String decision : minutes.decisions()) {
                    list.element(Element.ITEM, decision);
                }
            });
        }
        RenderedText.write(article, context.service(Markdown.class).render(minutes.text()), minutes.text());
    }
}
