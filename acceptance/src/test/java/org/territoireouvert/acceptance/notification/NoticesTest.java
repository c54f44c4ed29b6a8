package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.notification.CoreNotices;
import org.territoireouvert.runner.notification.Told;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** News are written with the act, reach every follower once, whatever their number and whoever dies on the way. */
class NoticesTest {

    private static final ContentRef PARK = new ContentRef("consultation.consultation", "parc");
    private static final Notice CHANGED = Notice.of(CoreNotices.CONTENT_CHANGED, "/consultations/parc", "Le parc");
    private static final int MANY = 10_000;

    private final TestClock clock = new TestClock();

    private NewsDesk desk(Storage storage) {
        return NewsDesk.in(storage, clock);
    }

    private static List<Told> news(NewsDesk desk, String person) {
        return desk.parts().notices().of(person, Keyset.first(20)).items();
    }

    /** Writes followers straight into the tables: what is tested is telling them. */
    private static void crowd(NewsDesk desk, int size) {
        desk.write(handle -> {
            var accounts = handle.prepareBatch("""
                    insert into core_account (id, display_name, display_key, given_name, family_name, shows_real_name,
                        language, state, state_reason, level, created_at, created_by, seen_at)
                    values (:id, '', '', '', '', 0, 'fr', 'active', '', 0, '2026', '', '2026')""");
            var follows = handle.prepareBatch("""
                    insert into core_follow (person_id, content_type, content_id, followed_at)
                    values (:id, :type, :content, '2026')""");
            for (int number = 0; number < size; number++) {
                String id = String.format("p%05d", number);
                accounts.bind("id", id).add();
                follows.bind("id", id)
                        .bind("type", PARK.type())
                        .bind("content", PARK.id())
                        .add();
            }
            accounts.execute();
            follows.execute();
        });
    }

    @BothDatabases
    void aPersonIsToldAndReadsIt(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");

        desk.write(handle -> desk.parts().core().tell(handle, jeanne, CHANGED));

        Told told = news(desk, jeanne).get(0);
        assertThat(told.arguments()).containsExactly("Le parc");
        assertThat(desk.parts().words().sentence(Locale.ENGLISH, told)).isEqualTo("“Le parc” has changed.");
        assertThat(desk.parts().notices().unread(jeanne)).isEqualTo(1);

        desk.write(handle -> desk.parts().notices().read(handle, jeanne, told.id()));
        assertThat(desk.parts().notices().unread(jeanne)).isZero();
    }

    @BothDatabases
    void nobodyIsToldWhatWasRolledBack(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");

        assertThatThrownBy(() -> desk.write(handle -> {
                    desk.parts().core().tell(handle, jeanne, CHANGED);
                    desk.parts().core().tellFollowers(handle, PARK, CHANGED, "");
                    throw new IllegalStateException("changed one’s mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(news(desk, jeanne)).isEmpty();
        assertThat(desk.count("select count(*) from core_fan_out")).isZero();
    }

    @BothDatabases
    void whoCausedItAndWhoIsSuspendedAreNotTold(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");
        String martin = desk.person("martin@exemple.fr");
        String odile = desk.person("odile@exemple.fr");
        desk.write(handle -> {
            List.of(jeanne, martin, odile)
                    .forEach(person -> desk.parts().follows().follow(handle, person, PARK));
            desk.identity().accounts().setState(handle, odile, State.SUSPENDED, "essai");
            desk.parts().core().tellFollowers(handle, PARK, CHANGED, martin);
        });

        desk.carryOn();

        assertThat(news(desk, jeanne)).hasSize(1);
        assertThat(news(desk, martin)).isEmpty();
        assertThat(news(desk, odile)).isEmpty();
    }

    @BothDatabases
    void tenThousandFollowersAreToldOnceByTwoProcesses(Storage storage) throws Exception {
        NewsDesk one = desk(storage);
        NewsDesk two = desk(storage);
        crowd(one, MANY);
        one.write(handle -> one.parts().core().tellFollowers(handle, PARK, CHANGED, ""));

        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> work = () -> {
                while (one.parts().fanOut().step()) {
                    Thread.onSpinWait();
                }
                return true;
            };
            Callable<Boolean> other = () -> {
                while (two.parts().fanOut().step()) {
                    Thread.onSpinWait();
                }
                return true;
            };
            for (var done : processes.invokeAll(List.of(work, other))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(one.count("select count(*) from core_notice")).isEqualTo(MANY);
        assertThat(one.count("select count(distinct person_id) from core_notice"))
                .isEqualTo(MANY);
        assertThat(one.count("select count(*) from core_fan_out")).isZero();
    }

    @BothDatabases
    void whatWasInterruptedGoesOnWhereItWas(Storage storage) {
        NewsDesk before = desk(storage);
        crowd(before, 1_200);
        before.write(handle -> before.parts().core().tellFollowers(handle, PARK, CHANGED, ""));
        before.parts().fanOut().step();
        assertThat(before.count("select count(*) from core_notice")).isEqualTo(500);

        NewsDesk after = desk(storage);
        after.carryOn();

        assertThat(after.count("select count(distinct person_id) from core_notice"))
                .isEqualTo(1_200);
        assertThat(after.count("select count(*) from core_notice")).isEqualTo(1_200);
    }

    @BothDatabases
    void whoChoseNothingGetsWhatIsUsualAndNoneMeansNoMail(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");
        String martin = desk.person("martin@exemple.fr");
        desk.prefers(martin, "content-changed", Frequency.NONE);

        desk.write(handle -> {
            desk.parts().core().tell(handle, jeanne, CHANGED);
            desk.parts().core().tell(handle, martin, CHANGED);
        });

        assertThat(desk.text("select mail_period from core_notice where person_id = ?", jeanne))
                .contains("daily");
        assertThat(desk.text("select mail_period from core_notice where person_id = ?", martin))
                .contains("none");
        assertThat(desk.count("select count(*) from core_notice where mail_at is null"))
                .isEqualTo(1);
    }

    @BothDatabases
    void newsLeadNowhereElse(Storage storage) {
        NewsDesk desk = desk(storage);
        String jeanne = desk.person("jeanne@exemple.fr");

        for (String path : Set.of("https://autre.example/", "//autre.example", "parc", "/parc\r\nX: y")) {
            assertThatThrownBy(() -> desk.write(handle -> desk.parts()
                            .core()
                            .tell(handle, jeanne, Notice.of(CoreNotices.CONTENT_CHANGED, path, "x"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        NotificationKind unknown = new NotificationKind("invented", Frequency.DAILY);
        assertThatThrownBy(() ->
                        desk.write(handle -> desk.parts().core().tell(handle, jeanne, Notice.of(unknown, "/", "x"))))
                .hasMessageContaining("invented");
    }
}
