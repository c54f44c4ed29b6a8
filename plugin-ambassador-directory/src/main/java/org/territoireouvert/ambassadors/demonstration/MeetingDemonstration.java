package org.territoireouvert.ambassadors.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.meeting.Meeting;
import org.territoireouvert.ambassadors.meeting.MeetingRepository;
import org.territoireouvert.ambassadors.practice.Note;
import org.territoireouvert.ambassadors.practice.NoteContent;
import org.territoireouvert.ambassadors.practice.NoteRepository;
import org.territoireouvert.ambassadors.report.DrawFigures;
import org.territoireouvert.ambassadors.report.ReportRepository;
import org.territoireouvert.ambassadors.report.YearReport;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;

/** Meetings, notes on practice and the report of last year of the ambassadors of Val-de-Lisière. */
public final class MeetingDemonstration implements DemonstrationData {

    private static final Duration LENGTH = Duration.ofMinutes(120);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final Desk desk;
    private final NoteContent content;
    private final MeetingRepository meetings;
    private final NoteRepository notes;
    private final ReportRepository reports;

    /** Creates the filler. */
    public MeetingDemonstration(Desk desk, NoteContent content) {
        this.desk = desk;
        this.content = content;
        this.meetings = new MeetingRepository(desk.context().database());
        this.notes = new NoteRepository(desk.context().database());
        this.reports = new ReportRepository(desk.context());
    }

    @Override
    public void fill() {
        if (!meetings.list(Keyset.first(1)).items().isEmpty()) {
            return;
        }
        desk.context().database().write(handle -> {
            meet(handle);
            share(handle);
            return true;
        });
        report();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                desk.context().clock().instant(), desk.context().zone());
    }

    private void meet(Handle handle) {
        meeting(
                handle,
                21,
                "Réunion de décembre",
                "- Les délais de l’automne : quatre demandes en retard\n- Préparer le rapport annuel\n- Accueillir les nouveaux",
                "");
        Meeting past = meeting(
                handle,
                -28,
                "Réunion d’automne",
                "- Le registre, six mois après\n- La charte",
                "Le service Mobilités explique ses retards : le poste est vacant depuis l’été.\n\n"
                        + "**Décidé** : une permanence commune chaque premier samedi, à la médiathèque.");
        meetings.writePresence(
                handle, past.id(), List.of("yasmine-belkacem", "camille-garnier"), List.of("paul-lestrade"));
        Meeting older = meeting(
                handle,
                -400,
                "Première réunion",
                "- Faire connaissance\n- Lire la charte",
                "Les ambassadeurs se sont réparti les services.");
        meetings.writePresence(
                handle, older.id(), List.of("yasmine-belkacem", "camille-garnier", "paul-lestrade"), List.of());
    }

    private Meeting meeting(Handle handle, int inDays, String title, String agenda, String minutes) {
        Instant start = today().plusDays(inDays)
                .atTime(EVENING)
                .atZone(desk.context().zone())
                .toInstant();
        Instant now = desk.context().clock().instant();
        Meeting meeting = new Meeting(
                SearchText.slug(title),
                title,
                start,
                start.plus(LENGTH),
                "Médiathèque de Corvaux, salle du rez-de-chaussée",
                "",
                agenda,
                minutes,
                minutes.isEmpty() ? Optional.empty() : Optional.of(start.plus(Duration.ofDays(3))),
                Optional.empty(),
                0,
                now);
        meetings.add(handle, meeting);
        return meeting;
    }

    private void share(Handle handle) {
        Note shown = note(
                "Nommer le document, pas le sujet",
                "Une demande qui nomme un document précis (« le contrat du 3 mars ») reçoit une réponse deux fois plus vite "
                        + "qu’une demande qui décrit un sujet. Aidez la personne à trouver le nom : le service le connaît.",
                "Yasmine Belkacem",
                60);
        Note inside = note(
                "Appeler avant la relance",
                "Un appel trois jours avant la fin du délai suffit souvent. Qui a d’autres idées ?",
                "Paul Lestrade",
                12);
        notes.add(handle, shown);
        notes.add(handle, inside);
        content.shown(handle, shown, true, new Actor.PluginActor(desk.context().id()));
        Note.Reply reply = new Note.Reply(
                desk.context().ids().next(),
                "Je passe au guichet : on y trouve qui suit le dossier.",
                "Camille Garnier",
                desk.context().clock().instant().minus(Duration.ofDays(9)));
        notes.reply(handle, inside.id(), reply, "");
    }

    private Note note(String title, String words, String writer, int daysAgo) {
        Instant at = desk.context().clock().instant().minus(Duration.ofDays(daysAgo));
        return new Note(SearchText.slug(title), title, words, "", writer, false, at);
    }

    private void report() {
        int year = today().getYear() - 1;
        YearReport report = new YearReport(
                year,
                "La première année a été celle des débuts : peu de demandes, et chacune nous a appris quelque chose.",
                new DrawFigures(desk).draw(year),
                Optional.of(desk.context().clock().instant().minus(Duration.ofDays(200))),
                0);
        desk.context()
                .database()
                .write(handle ->
                        reports.keep(handle, report, desk.context().clock().instant()));
    }
}
