package org.territoireouvert.consultation.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** People who register at the same moment get each seat once, and each free seat goes to one of those who wait. */
class RegisteredTogetherTest {

    private static final int PEOPLE = 12;
    private static final int SEATS = 5;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noSeatIsGivenTwice(Engine engine) throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            String meeting = PlannedMeeting.publish(editor, Map.of("seats", Integer.toString(SEATS)));
            List<TestBrowser> people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> site.browser().asCitizen("p" + number + "@exemple.fr"))
                    .toList();

            together(people, meeting, "/inscription");

            List<TestBrowser> seated = people.stream()
                    .filter(person -> person.page(meeting).text().contains("Vous êtes inscrit"))
                    .toList();
            assertThat(seated).hasSize(SEATS);
            assertThat(counts(site)).containsExactly(SEATS, PEOPLE - SEATS, SEATS, PEOPLE - SEATS);

            together(seated, meeting, "/desinscription");

            assertThat(counts(site)).containsExactly(SEATS, PEOPLE - 2 * SEATS, SEATS, PEOPLE - 2 * SEATS);
            people.forEach(TestBrowser::close);
        }
    }

    private static void together(List<TestBrowser> people, String meeting, String act) throws Exception {
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (TestBrowser person : people) {
            Document page = person.page(meeting);
            calls.add(() -> person.submit(page, meeting + act, Map.of()));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
    }

    /** Returns how many have a seat and how many wait, as the meeting counts them and as the registrations say. */
    private static List<Integer> counts(TestSite site) {
        return site.tables()
                .read(handle -> handle.createQuery("""
                        select registered, waiting,
                          (select count(*) from con_registration where state = 'SEATED') as seats,
                          (select count(*) from con_registration where state = 'WAITING') as waits
                        from con_meeting""")
                        .map((row, context) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                        .one());
    }
}
