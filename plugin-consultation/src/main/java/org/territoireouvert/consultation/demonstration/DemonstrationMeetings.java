package org.territoireouvert.consultation.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.meeting.AgendaPoint;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingPlace;
import org.territoireouvert.consultation.meeting.MeetingPlan;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.meeting.Registration;
import org.territoireouvert.consultation.meeting.RegistrationRepository;
import org.territoireouvert.consultation.meeting.minutes.Minutes;
import org.territoireouvert.consultation.meeting.minutes.MinutesRepository;
import org.territoireouvert.consultation.model.PlannedStep;

/** Two meetings on how to get about in Val-de-Lisière: one with its minutes, one to come for which few seats are left. */
final class DemonstrationMeetings {

    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final int CAME = 64;
    private static final int SEATS = 40;
    private static final int REGISTERED = 37;

    private final PluginContext context;
    private final MeetingRepository meetings = new MeetingRepository();
    private final RegistrationRepository registrations = new RegistrationRepository();
    private final MinutesRepository minutes = new MinutesRepository();

    DemonstrationMeetings(PluginContext context) {
        this.context = context;
    }

    /** Writes the meetings of a step, as a part of a transaction. */
    void fill(Handle handle, PlannedStep step) {
        Instant now = context.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, context.zone());
        Meeting over = meeting(step, over(today.minusDays(6)), now);
        meetings.add(handle, over);
        meetings.count(handle, over.id(), CAME);
        minutes.add(handle, over.id(), written(now));
        Meeting next = meeting(step, next(today.plusDays(4)), now);
        meetings.add(handle, next);
        for (int person = 0; person < REGISTERED; person++) {
            registrations.add(handle, next.id(), context.ids().next(), Registration.State.SEATED, now);
        }
    }

    private Meeting meeting(PlannedStep step, MeetingPlan plan, Instant now) {
        return Meeting.of(context.ids().next(), step, plan, now);
    }

    private MeetingPlan over(LocalDate day) {
        return plan(
                "Réunion publique à Corvaux",
                "Présentation du projet de plan, article par article, puis vos questions.",
                day,
                new MeetingPlace(
                        "Salle des fêtes",
                        "2 place du Lavoir, Corvaux",
                        "",
                        true,
                        true,
                        "Boucle magnétique au premier rang"),
                0,
                List.of(
                        new AgendaPoint("Accueil", 10, "Hélène Vasseur, garante"),
                        new AgendaPoint("Les lignes et les horaires", 35, "Service mobilités"),
                        new AgendaPoint("Vos questions", 45, "")));
    }

    private MeetingPlan next(LocalDate day) {
        return plan(
                "Atelier : le dernier car du soir",
                "Autour des cartes, par tables de huit : quel arrêt, à quelle heure, pour qui ?",
                day,
                new MeetingPlace(
                        "Médiathèque",
                        "14 rue des Tanneurs, Pontaubrelle",
                        "https://visio.exemple.fr/dernier-car",
                        true,
                        false,
                        ""),
                SEATS,
                List.of(
                        new AgendaPoint("Ce que disent les avis", 15, "Service mobilités"),
                        new AgendaPoint("Travail par tables", 60, ""),
                        new AgendaPoint("Mise en commun", 15, "")));
    }

    private MeetingPlan plan(
            String title, String about, LocalDate day, MeetingPlace place, int seats, List<AgendaPoint> agenda) {
        Instant start = day.atTime(EVENING).atZone(context.zone()).toInstant();
        Instant end = day.atTime(EVENING.plusMinutes(90)).atZone(context.zone()).toInstant();
        return new MeetingPlan(title, about, start, end, start, place, seats, agenda);
    }

    private static Minutes written(Instant now) {
        return new Minutes(
                1,
                """
                ### Les lignes et les horaires

                Le service mobilités a présenté les trois lignes. Plusieurs personnes demandent un départ de la gare après 19 h 30.

                ### Vos questions

                - L’arrêt du lavoir : des parents d’élèves veulent le garder.
                - Les trottoirs : leur état doit être relevé rue par rue avant l’été.
                """,
                List.of(
                        "Le service étudie un départ de la gare à 19 h 45 et publie le coût avant la synthèse.",
                        "L’arrêt du lavoir reste dans le projet."),
                now);
    }
}
