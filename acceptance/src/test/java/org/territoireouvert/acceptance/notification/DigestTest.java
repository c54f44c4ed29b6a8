package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.runner.notification.CoreNotices;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** News leave when each person wants them, together, in their language, never twice and never empty. */
class DigestTest {

    private static final Notice ANSWERED = Notice.of(CoreNotices.COMMENT_ANSWERED, "/consultations/parc", "Le parc");
    private static final Notice CHANGED = Notice.of(CoreNotices.CONTENT_CHANGED, "/consultations/parc", "Le parc");

    // Wednesday, 10 o'clock in Paris.
    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T09:00:00Z"));

    private NewsDesk desk(Storage storage) {
        return NewsDesk.in(storage, clock);
    }

    private static void tell(NewsDesk desk, String person, Notice notice) {
        desk.write(handle -> desk.parts().core().tell(handle, person, notice));
    }

    private static List<String> subjects(NewsDesk desk) {
        return desk.texts("select subject from core_mail order by id").stream()
                .map(subject -> subject.replace('\u00a0', ' '))
                .toList();
    }

    @BothDatabases
    void whatIsWantedAtOnceLeavesAtOnce(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");

        tell(desk, jeanne, ANSWERED);
        desk.carryOn();

        assertThat(subjects(desk)).containsExactly("Quelqu’un a répondu à votre commentaire sur « Le parc ».");
        assertThat(desk.text("select body from core_mail").orElseThrow())
                .contains(NewsDesk.SITE + "/consultations/parc");
        assertThat(desk.text("select unsubscribe from core_mail").orElseThrow())
                .startsWith(NewsDesk.SITE + "/desabonnement/");
        assertThat(desk.text("select kind from core_mail")).contains("notice");
    }

    @BothDatabases
    void theNewsOfADayLeaveTogetherAtTheHourOfTheAuthority(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");
        tell(desk, jeanne, CHANGED);
        clock.advance(Duration.ofHours(3));
        tell(desk, jeanne, Notice.of(CoreNotices.CONTENT_CHANGED, "/consultations/rue", "La rue"));

        clock.advance(Duration.ofHours(18));
        desk.carryOn();
        assertThat(subjects(desk)).isEmpty();

        clock.advance(Duration.ofHours(1));
        desk.carryOn();
        assertThat(subjects(desk)).containsExactly("Vos nouvelles du jour – Participer");
        assertThat(desk.text("select body from core_mail").orElseThrow()).contains("Le parc", "La rue");

        clock.advance(Duration.ofDays(3));
        desk.carryOn();
        assertThat(subjects(desk)).as("no news, no mail").hasSize(1);
    }

    @BothDatabases
    void theNewsOfAWeekLeaveOnMondayInThePersonsLanguage(Storage storage) {
        NewsDesk desk = desk(storage);
        String jane = desk.person("jane@exemple.fr", Locale.ENGLISH);
        desk.prefers(jane, "content-changed", Frequency.WEEKLY);
        tell(desk, jane, CHANGED);

        clock.advance(Duration.ofDays(4));
        desk.carryOn();
        assertThat(subjects(desk)).isEmpty();

        clock.advance(Duration.ofDays(1));
        desk.carryOn();
        assertThat(subjects(desk)).containsExactly("Your news of the week – Participer");
    }

    @BothDatabases
    void twoProcessesWriteOneMail(Storage storage) throws Exception {
        NewsDesk one = desk(storage);
        NewsDesk two = desk(storage);
        for (int number = 0; number < 30; number++) {
            tell(one, one.person("personne" + number + "@exemple.fr"), ANSWERED);
        }

        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> work = List.of(
                    () -> {
                        one.carryOn();
                        return true;
                    },
                    () -> {
                        two.carryOn();
                        return true;
                    });
            for (var done : processes.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(one.count("select count(*) from core_mail")).isEqualTo(30);
        assertThat(one.count("select count(distinct recipient) from core_mail")).isEqualTo(30);
    }

    @BothDatabases
    void whoStopsMailsGetsNotEvenWhatWaits(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");
        tell(desk, jeanne, CHANGED);

        desk.write(handle -> desk.parts().preferences().stopAll(handle, jeanne));
        tell(desk, jeanne, ANSWERED);
        clock.advance(Duration.ofDays(8));
        desk.carryOn();

        assertThat(subjects(desk)).isEmpty();
        assertThat(desk.parts().notices().unread(jeanne)).as("on the site").isEqualTo(2);
    }

    @BothDatabases
    void anAddressThatWasNeverConfirmedGetsNothing(Storage storage) {
        NewsDesk desk = desk(storage);
        String stranger = storage.core()
                .<String, RuntimeException>write(handle -> desk.identity()
                        .accounts()
                        .open(handle, "inconnue@exemple.fr", Locale.FRENCH, "")
                        .id());

        tell(desk, stranger, ANSWERED);
        desk.carryOn();

        assertThat(subjects(desk)).isEmpty();
        assertThat(desk.parts().notices().unread(stranger)).isEqualTo(1);
    }

    @BothDatabases
    void aTitleCannotBeginAHeader(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");

        tell(
                desk,
                jeanne,
                Notice.of(
                        CoreNotices.COMMENT_ANSWERED, "/consultations/parc", "Le <b>parc</b>\r\nBcc: tous@exemple.fr"));
        desk.carryOn();

        assertThat(subjects(desk).get(0)).doesNotContain("\n", "\r").contains("Bcc: tous@exemple.fr");
        assertThat(desk.text("select html from core_mail").orElseThrow())
                .contains("Le &lt;b&gt;parc&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @BothDatabases
    void newsOfFollowersStandUnderTheirContent(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");
        ContentRef park = new ContentRef("consultation.consultation", "parc");
        desk.prefers(jeanne, "content-changed", Frequency.IMMEDIATE);
        desk.write(handle -> {
            desk.parts().follows().follow(handle, jeanne, park);
            desk.parts().core().tellFollowers(handle, park, CHANGED, "");
            desk.parts().core().tellFollowers(handle, park, CHANGED, "");
        });

        desk.carryOn();

        assertThat(desk.count("select count(*) from core_notice where content_id = 'parc'"))
                .isEqualTo(2);
        assertThat(desk.count("select count(*) from core_mail")).isPositive();
    }
}
