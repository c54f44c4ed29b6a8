package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.testkit.TestBrowser;

/** What plugins tell: each kind reaches who follows, with words in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class PluginNewsTest {

    private static final String READER = "lectrice@exemple.fr";

    private NewsSite news;
    private TestBrowser reader;
    private String person;

    @BeforeAll
    void start() {
        news = new NewsSite(Repository.plugins(), false);
        news.site.server().demonstrate();
        reader = news.site.browser().asCitizen(READER);
        person = news.account(READER);
    }

    @AfterAll
    void stop() {
        news.close();
    }

    private static void await(BooleanSupplier condition) {
        for (int turn = 0; turn < 1_000 && !condition.getAsBoolean(); turn++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private boolean wasTold(String kind) {
        return news.desk.count("select count(*) from core_notice where person_id = ? and kind = ?", person, kind) > 0;
    }

    private void follow(String type, String id) {
        news.desk.write(handle -> news.desk.parts().follows().follow(handle, person, new ContentRef(type, id)));
    }

    /** Lets time pass until the morning of so many days before a day. */
    private void goTo(LocalDate day, int daysBefore) {
        Instant morning = day.minusDays(daysBefore).atTime(9, 0).toInstant(ZoneOffset.UTC);
        news.clock.advance(Duration.between(news.clock.instant(), morning));
    }

    @Test
    void whoFollowsIsTold() {
        askAndAnswer();
        remindOfACall();
        closeAConsultation();

        reader = news.site.browser().asCitizen(READER);
        String page = NewsSite.main(reader.get("/mon-compte/notifications"));
        assertThat(page)
                .contains(" a une réponse", "Il reste une semaine au plus", "se termine au plus tard demain")
                .contains("est terminée.")
                .doesNotContain("Il s’est passé quelque chose");
        assertThat(NewsSite.main(reader.get("/mon-compte/notifications", "en")))
                .contains(" has an answer", "has ended.");
        assertThat(NewsSite.main(reader.get("/mon-compte/abonnements")))
                .contains("Une consultation que je suis se termine", "La réponse à mes demandes");
    }

    private void askAndAnswer() {
        news.desk.write(handle -> handle.execute(
                "update amb_request set author = ? where state = 'RELAYED' and number ="
                        + " (select min(number) from amb_request where state = 'RELAYED')",
                person));
        String number = news.desk
                .text("select number from amb_request where author = ?", person)
                .orElseThrow();
        TestBrowser administrator = news.site.browser().asAdministrator();
        String page = "/ambassadeurs/demandes/" + number + "/traiter";

        administrator.submit(page, page + "/repondre", Map.of("outcome", "granted", "answer", "Demain."));

        assertThat(wasTold("question-answered")).isTrue();
        assertThat(NewsSite.main(administrator.get("/admin/lettres/nouvelle")))
                .contains("Les personnes qui ont fait une demande");
    }

    private void remindOfACall() {
        String today = LocalDate.ofInstant(news.clock.instant(), ZoneOffset.UTC)
                .plusDays(9)
                .toString();
        String call = news.desk
                .text("select slug from cal_call where closes_on > ? order by closes_on limit 1", today)
                .orElseThrow();
        LocalDate end = LocalDate.parse(news.desk
                .text("select closes_on from cal_call where slug = ?", call)
                .orElseThrow());
        follow("call-for-projects.call", call);
        await(() -> news.desk.count("select count(*) from core_job where name = 'call-for-projects/remind-deadlines'")
                == 1);

        goTo(end, 6);
        await(() -> wasTold("call-week-left"));
        assertThat(wasTold("call-day-left")).isFalse();
        goTo(end, 1);
        await(() -> wasTold("call-day-left"));
        assertThat(news.desk.count(
                        "select count(*) from core_notice where person_id = ? and kind = 'call-week-left'", person))
                .isEqualTo(1);
    }

    private void closeAConsultation() {
        String consultation = news.desk
                .text(
                        "select slug from con_consultation where stage = 'PUBLISHED' and closing_announced = 0 order by closes_on desc limit 1")
                .orElseThrow();
        LocalDate end = LocalDate.parse(news.desk
                .text("select closes_on from con_consultation where slug = ?", consultation)
                .orElseThrow());
        follow("consultation.consultation", consultation);

        goTo(end.plusDays(2), 0);

        await(() -> wasTold("consultation-closed"));
    }
}
