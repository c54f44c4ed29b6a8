package org.territoireouvert.consultation.web.meeting;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People register for a meeting with two seats, wait for one, and are told what changes. */
class MeetingPagesTest {

    private static final String NEWS = "/mon-compte/notifications";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    @SuppressWarnings("NullAway") // planned before each test
    private String meeting;

    @BeforeEach
    void planAMeeting() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        meeting = PlannedMeeting.publish(editor, Map.of());
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    /** Agents are signed out after some hours. */
    private TestBrowser signedInAgain() {
        return editor.asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    private TestBrowser registered(String name) {
        TestBrowser person = site.browser().asCitizen(name + "@exemple.fr");
        person.submit(meeting, meeting + "/inscription", Map.of());
        return person;
    }

    @Test
    void everybodyFindsTheMeetingAndItsAgenda() {
        TestBrowser visitor = site.browser();

        Document list = visitor.page(PlannedMeeting.STEP);
        Document page = visitor.page(meeting);

        assertThat(text(list))
                .contains("À venir", "Réunion publique à Corvaux", "de 18 h 30 à 20 h", "2 places libres sur 2");
        assertThat(text(page))
                .contains("lundi 30 novembre 2026, de 18 h 30 à 20 h", "Salle des fêtes", "Accès sans marche")
                .contains("Inscriptions jusqu’au 30 novembre 2026 à 18 h 30");
        assertThat(page.select("#ordre ~ ol h3").eachText()).containsExactly("Accueil", "Les tarifs", "Questions");
        assertThat(page.select("#ordre ~ ol span").eachText())
                .extracting(line -> line.replace('\u00a0', ' '))
                .containsExactly("18 h 30", "10 min", "la maire", "18 h 40", "60 min", "19 h 40", "20 min");
        assertThat(site.get("/agenda.ics").body())
                .contains("DTSTART:20261130T183000Z", "DTEND:20261130T200000Z", "LOCATION:Salle des fêtes");
        assertThat(visitor.get(PlannedMeeting.STEP + "/rien").statusCode()).isEqualTo(404);
    }

    @Test
    void visitorSignsInBeforeRegistering() {
        TestBrowser visitor = site.browser();

        HttpResponse<String> answer = visitor.submit(meeting, meeting + "/inscription", Map.of());

        assertThat(answer.uri().getPath()).isNotEqualTo(meeting);
        assertThat(text(editor.page("/admin" + meeting))).contains("Personne n’est inscrit");
    }

    @Test
    void registeringTwiceTakesOneSeat() {
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document early = jeanne.page(meeting);

        jeanne.submit(early, meeting + "/inscription", Map.of());
        HttpResponse<String> again = jeanne.submit(early, meeting + "/inscription", Map.of());

        assertThat(text(again)).contains("Vous êtes inscrit ou inscrite.");
        assertThat(text(site.browser().page(PlannedMeeting.STEP))).contains("1 place libre sur 2");
    }

    @Test
    void whoWaitsLongestGetsTheSeatThatBecomesFree() {
        TestBrowser jeanne = registered("jeanne");
        registered("paul");
        TestBrowser ali = registered("ali");
        TestBrowser zoe = registered("zoe");
        assertThat(text(ali.page(meeting))).contains("sur la liste d’attente, à la place 1", "Complète");
        assertThat(text(zoe.page(meeting))).contains("sur la liste d’attente, à la place 2");

        jeanne.submit(meeting, meeting + "/desinscription", Map.of());

        assertThat(text(ali.page(meeting))).contains("Vous êtes inscrit ou inscrite.");
        assertThat(text(ali.page(NEWS))).contains("Une place s’est libérée", "Réunion publique à Corvaux");
        assertThat(text(zoe.page(meeting))).contains("sur la liste d’attente, à la place 1");
        assertThat(text(zoe.page(NEWS))).doesNotContain("Une place s’est libérée");
        assertThat(text(jeanne.page(meeting))).contains("M’inscrire sur la liste d’attente", "1 personne attend");
    }

    @Test
    void registrationThatClosedMeanwhileIsSaid() {
        clock.advance(Duration.ofHours(3 * 24 + 9));
        TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr");
        Document early = jeanne.page(meeting);
        clock.advance(Duration.ofMinutes(31));

        HttpResponse<String> late = jeanne.submit(early, meeting + "/inscription", Map.of());

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(text(late)).contains("Les inscriptions à cette rencontre sont fermées : rien n’a été enregistré.");
        assertThat(text(signedInAgain().page("/admin" + meeting))).contains("Personne n’est inscrit");
    }

    @Test
    void nobodyGivesASeatUpOnceTheMeetingHasBegun() {
        TestBrowser jeanne = registered("jeanne");
        clock.advance(Duration.ofHours(3 * 24 + 9));
        jeanne.asCitizen("jeanne@exemple.fr");
        Document early = jeanne.page(meeting);
        clock.advance(Duration.ofMinutes(31));

        HttpResponse<String> late = jeanne.submit(early, meeting + "/desinscription", Map.of());

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(text(late)).contains("la rencontre a commencé : rien n’a changé");
    }

    @Test
    void peopleAreToldOfAnotherPlaceAndOfNothingElse() throws Exception {
        TestBrowser jeanne = registered("jeanne");
        String room = "/admin" + meeting;

        editor.submit(room, room, PlannedMeeting.fields(Map.of("title", "Réunion à Corvaux")));
        run("tell-registered");
        assertThat(text(jeanne.page(NEWS))).doesNotContain("a changé");
        editor.submit(room, room, PlannedMeeting.fields(Map.of("place", "École")));

        run("tell-registered");
        assertThat(text(jeanne.page(NEWS))).contains("a changé : vérifiez le jour, l’heure et le lieu");
        assertThat(text(jeanne.page(meeting))).contains("École");
    }

    @Test
    void addedSeatsGoToWhoWaits() {
        registered("jeanne");
        registered("paul");
        TestBrowser ali = registered("ali");
        String room = "/admin" + meeting;

        editor.submit(room, room, PlannedMeeting.fields(Map.of("seats", "")));

        assertThat(text(ali.page(meeting))).contains("Vous êtes inscrit ou inscrite.");
        assertThat(text(editor.page(room))).contains("3 personnes inscrites, personne n’attend une place");
    }

    @Test
    void seatsThatAreGivenStayWhenThereAreFewer() {
        registered("jeanne");
        registered("paul");
        String room = "/admin" + meeting;

        editor.submit(room, room, PlannedMeeting.fields(Map.of("seats", "1")));
        TestBrowser ali = registered("ali");

        assertThat(text(ali.page(meeting))).contains("sur la liste d’attente, à la place 1");
        assertThat(text(editor.page(room))).contains("2 personnes inscrites, 1 attend une place");
    }

    @Test
    void cancellationHasAReasonThatEverybodyReads() throws Exception {
        TestBrowser jeanne = registered("jeanne");
        String room = "/admin" + meeting;
        Document early = editor.page(room);

        HttpResponse<String> without = editor.submit(room, room + "/annuler", Map.of("reason", ""));
        editor.submit(room, room + "/annuler", Map.of("reason", "La salle est inondée."));

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(text(without)).contains("Écrivez pourquoi la rencontre est annulée.");
        run("tell-registered");
        assertThat(text(jeanne.page(NEWS))).contains("est annulée. Raison : La salle est inondée.");
        assertThat(text(site.browser().page(meeting))).contains("Annulée", "La salle est inondée.");
        assertThat(site.browser().page(meeting).select("form[action$=/inscription]"))
                .isEmpty();
        assertThat(text(site.browser().page("/journal")))
                .contains("Rencontre « Réunion publique à Corvaux » de « Prix de l’eau » annulée");
        assertThat(site.get("/agenda.ics").body().replace("\r\n ", "")).contains("SUMMARY:Annulée");
        assertThat(text(editor.submit(early, room, PlannedMeeting.fields(Map.of("title", "Trop tard")))))
                .contains("Quelqu’un a changé ou annulé cette rencontre");
        assertThat(text(editor.submit(early, room + "/annuler", Map.of("reason", "Encore."))))
                .contains("déjà annulée");
    }

    @Test
    void personReadsThatTheirRegistrationWasSeen() {
        TestBrowser jeanne = registered("jeanne");
        registered("paul");
        TestBrowser ali = registered("ali");
        String room = "/admin" + meeting;

        HttpResponse<String> names = editor.submit(room, room + "/inscrits", Map.of());

        assertThat(text(names)).contains("2 personnes ont une place", "1 personne attend une place");
        assertThat(text(jeanne.page("/mon-compte/journal"))).contains("votre inscription à une rencontre", "Rachel");
        assertThat(text(ali.page("/mon-compte/journal"))).contains("votre inscription à une rencontre");
        assertThat(jeanne.post(room + "/inscrits", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void namesAreDeletedAMonthAfterTheMeeting() throws Exception {
        TestBrowser jeanne = registered("jeanne");

        clock.advance(Duration.ofDays(32));
        forget();
        assertThat(names()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        forget();

        assertThat(names()).isZero();
        assertThat(text(jeanne.page(meeting))).doesNotContain("Vous êtes inscrit");
        assertThat(text(signedInAgain().page("/admin" + meeting))).contains("1 personne inscrite");
    }

    private void forget() throws Exception {
        run("forget-registrations");
    }

    private void run(String name) throws Exception {
        site.plugin("consultation").contributions().jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private int names() {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from con_registration")
                        .mapTo(Integer.class)
                        .one());
    }

    private String personOf(int number) {
        return site.tables()
                .read(handle -> handle.createQuery("select person_id from con_registration where number = :number")
                        .bind("number", number)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void closedAccountGivesItsSeatToWhoWaits() throws Exception {
        registered("jeanne");
        registered("paul");
        TestBrowser ali = registered("ali");
        String jeanne = personOf(1);

        int erased = 0;
        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            erased += data.erase(jeanne, PersonalData.Erasure.ANONYMISE);
            erased += data.erase(jeanne, PersonalData.Erasure.ANONYMISE);
        }

        assertThat(erased).as("once").isEqualTo(1);
        assertThat(text(ali.page(meeting))).contains("Vous êtes inscrit ou inscrite.");
        assertThat(text(editor.page("/admin" + meeting))).contains("2 personnes inscrites, personne n’attend");
    }

    @Test
    void personTakesTheirRegistrationsAway() throws Exception {
        registered("jeanne");
        String jeanne = personOf(1);

        List<String> rows = new ArrayList<>();
        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.export(jeanne, cells -> rows.add(Arrays.toString(cells)));
        }

        assertThat(rows).singleElement(as(STRING)).contains("registration", "Réunion publique à Corvaux", "SEATED");
    }

    @Test
    void stepWithAMeetingStays() {
        String step = "/admin/consultations/prix-de-l-eau/etapes/0";

        assertThat(text(editor.submit(step, step + "/retirer", Map.of()))).contains("elle reste");
    }
}
