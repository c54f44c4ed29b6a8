package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.notification.newsletter.Newsletter;
import org.territoireouvert.runner.notification.newsletter.NewsletterConsent;
import org.territoireouvert.runner.notification.newsletter.NewsletterLetter;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.notification.newsletter.Segments;
import org.territoireouvert.runner.notification.newsletter.SendNewsletter;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** A newsletter reaches those who said yes, once each, whoever sends it and whoever dies on the way. */
class NewsletterTest {

    private static final ContentRef PARK = new ContentRef("consultation.consultation", "parc");
    private static final Newsletter.Text FRENCH =
            new Newsletter.Text("Le parc ouvre", "Bonjour,\n\n### Le parc\n\n[Lire](/consultations/parc) <script>");
    private static final Newsletter.Text ENGLISH = new Newsletter.Text("The park opens", "Hello");

    private final TestClock clock = new TestClock();

    private Newsletters newsletters(NewsDesk desk) {
        return new Newsletters(desk.storage().core(), () -> UUID.randomUUID().toString(), clock);
    }

    private SendNewsletter sending(NewsDesk desk) {
        Segments segments = new Segments(
                desk.storage().core(), desk.parts().follows(), List::of, new RuntimeMessages("notification"));
        NewsletterLetter letter = new NewsletterLetter(
                new SanitisedMarkdown(), new UnsubscribeLinks(() -> "secret"), () -> NewsDesk.SITE);
        return new SendNewsletter(desk.identity(), newsletters(desk), segments, letter);
    }

    private String reader(NewsDesk desk, String email, Locale language) {
        String id = desk.person(email, language);
        desk.write(handle -> new NewsletterConsent(desk.identity().trace(), clock).give(handle, id, "v1"));
        return id;
    }

    private void readers(NewsDesk desk, int size) {
        for (int number = 0; number < size; number++) {
            String id = reader(desk, "lecteur" + number + "@exemple.fr", Locale.FRENCH);
            desk.write(handle -> desk.parts().follows().follow(handle, id, PARK));
        }
    }

    private String confirmed(NewsDesk desk, String... segments) {
        return desk.storage().core().<String, RuntimeException>write(handle -> {
            String id = newsletters(desk).add(handle, FRENCH, ENGLISH, List.of(segments), "editor");
            assertThat(newsletters(desk).confirm(handle, id)).isTrue();
            return id;
        });
    }

    private static void sendAll(SendNewsletter sending) {
        while (sending.step()) {
            Thread.onSpinWait();
        }
    }

    @BothDatabases
    void onlyWhoSaidYesGetsItInTheirLanguage(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        reader(desk, "jeanne@exemple.fr", Locale.FRENCH);
        reader(desk, "jane@exemple.fr", Locale.ENGLISH);
        desk.person("martin@exemple.fr");
        String gone = reader(desk, "odile@exemple.fr", Locale.FRENCH);
        desk.write(handle -> desk.identity().accounts().setState(handle, gone, State.SUSPENDED, ""));
        String late = reader(desk, "paul@exemple.fr", Locale.FRENCH);
        desk.write(handle -> new NewsletterConsent(desk.identity().trace(), clock).withdraw(handle, late));

        String id = confirmed(desk, Segments.ALL);
        sendAll(sending(desk));

        assertThat(desk.texts("select subject from core_mail order by recipient"))
                .containsExactly("The park opens", "Le parc ouvre");
        assertThat(newsletters(desk).find(id).orElseThrow().state()).isEqualTo(Newsletter.State.SENT);
        assertThat(newsletters(desk).counts(id).stored()).isEqualTo(2);
    }

    @BothDatabases
    void itsHtmlIsSafeAndItsLinksAreWhole(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        reader(desk, "jeanne@exemple.fr", Locale.FRENCH);

        confirmed(desk, Segments.ALL);
        sendAll(sending(desk));

        assertThat(desk.text("select html from core_mail").orElseThrow())
                .contains("href=\"" + NewsDesk.SITE + "/consultations/parc\"", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(desk.text("select body from core_mail").orElseThrow())
                .contains("(" + NewsDesk.SITE + "/consultations/parc)");
    }

    @BothDatabases
    void whoIsInTwoSegmentsGetsItOnceFromTwoProcesses(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        readers(desk, 450);
        String id = confirmed(desk, Segments.ALL, Segments.followers(PARK));
        SendNewsletter one = sending(desk);
        SendNewsletter two = sending(NewsDesk.in(storage, clock));

        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> work = List.of(
                    () -> {
                        sendAll(one);
                        return true;
                    },
                    () -> {
                        sendAll(two);
                        return true;
                    });
            for (var done : processes.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(desk.count("select count(*) from core_mail")).isEqualTo(450);
        assertThat(desk.count("select count(distinct recipient) from core_mail"))
                .isEqualTo(450);
        assertThat(newsletters(desk).counts(id).stored()).isEqualTo(450);
    }

    @BothDatabases
    void whatWasKilledInTheMiddleGoesOnWhereItWas(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        readers(desk, 250);
        confirmed(desk, Segments.ALL);
        sending(desk).step();
        assertThat(desk.count("select count(*) from core_mail")).isEqualTo(200);

        sendAll(sending(NewsDesk.in(storage, clock)));

        assertThat(desk.count("select count(distinct recipient) from core_mail"))
                .isEqualTo(250);
        assertThat(desk.count("select count(*) from core_mail")).isEqualTo(250);
    }

    @BothDatabases
    void stoppingKeepsWhatWaitsFromLeaving(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        readers(desk, 250);
        String id = confirmed(desk, Segments.ALL);
        sending(desk).step();

        desk.write(handle -> newsletters(desk).stop(handle, id));
        sendAll(sending(desk));

        assertThat(desk.count("select count(*) from core_mail where state = 'cancelled'"))
                .isEqualTo(200);
        assertThat(desk.count("select count(*) from core_mail")).isEqualTo(200);
    }

    @BothDatabases
    void authorsAreThoseOfWhomSomethingIsPublished(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        write(desk, reader(desk, "jeanne@exemple.fr", Locale.FRENCH), "PUBLISHED");
        write(desk, reader(desk, "karim@exemple.fr", Locale.FRENCH), "HIDDEN");
        write(desk, desk.person("martin@exemple.fr"), "PUBLISHED");
        reader(desk, "odile@exemple.fr", Locale.FRENCH);

        confirmed(desk, Segments.AUTHORS);
        sendAll(sending(desk));

        assertThat(desk.texts("select recipient from core_mail")).containsExactly("jeanne@exemple.fr");
    }

    private static void write(NewsDesk desk, String author, String state) {
        for (int number = 1; number <= 2; number++) {
            String id = author + "-" + number;
            desk.write(handle -> handle.execute("""
                            insert into core_comment (id, type, content_id, author_id, is_official, body, state, written_at)
                            values (?, 'consultation.consultation', 'parc', ?, 0, 'Oui.', ?, '2026-11-24T09:00:00.000Z')""", id, author, state));
        }
    }

    @BothDatabases
    void aSegmentThatIsAwayMakesItWait(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        reader(desk, "jeanne@exemple.fr", Locale.FRENCH);
        String id = confirmed(desk, "ambassador-directory.askers");

        sendAll(sending(desk));

        Newsletter waiting = newsletters(desk).find(id).orElseThrow();
        assertThat(waiting.state()).isEqualTo(Newsletter.State.SENDING);
        assertThat(waiting.lastError()).isEqualTo("ambassador-directory.askers");
    }

    @BothDatabases
    void theEstimateCountsEachReaderOnce(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        readers(desk, 210);
        desk.person("martin@exemple.fr");
        String id = confirmed(desk, Segments.ALL, Segments.followers(PARK));

        SendNewsletter.Estimate estimate =
                sending(desk).estimate(newsletters(desk).find(id).orElseThrow());

        assertThat(estimate.people()).isEqualTo(210);
        assertThat(estimate.more()).isFalse();
    }
}
