package org.territoireouvert.consultation.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff who accept amendments at the same moment lose none of them. */
class AcceptedTogetherTest {

    private static final String STEP = "/consultations/arrete/texte/0";
    private static final String STAFF = "/admin" + STEP;
    private static final int PARAGRAPHS = 8;

    private static String words(int changed) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(number -> number == changed ? "Le changement " + number + "." : "La ligne " + number + ".")
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void allThatIsAcceptedAtOnceStandsInTheNextVersion(Engine engine) throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
                TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
                TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr")) {
            publishAText(editor);
            List<Callable<HttpResponse<String>>> decisions = new ArrayList<>();
            for (int number = 0; number < PARAGRAPHS; number++) {
                String room = STAFF + propose(jeanne, words(number)).substring(STEP.length());
                Document form = editor.page(room);
                decisions.add(() -> editor.submit(form, room + "/accepter", Map.of("answer", "Oui.")));
            }

            try (ExecutorService staff = Executors.newFixedThreadPool(PARAGRAPHS)) {
                for (var answer : staff.invokeAll(decisions)) {
                    assertThat(answer.get().statusCode()).isEqualTo(200);
                }
            }
            editor.submit(STAFF, STAFF + "/version", Map.of("note", "Tout change."));

            assertThat(site.browser().page(STEP).select("article p").eachText())
                    .containsAll(IntStream.range(0, PARAGRAPHS)
                            .mapToObj(number -> "Le changement " + number + ".")
                            .toList());
        }
    }

    private static void publishAText(TestBrowser editor) {
        PreparedByStaff.prepare(editor, "Arrêté", "arrete", "TEXT");
        editor.upload(
                STAFF,
                STAFF,
                Map.of(),
                "file",
                "arrete.md",
                ("# Arrêté\n\n## Article 1\n\n" + words(-1).replace("\n", "\n\n")).getBytes(StandardCharsets.UTF_8));
        PreparedByStaff.publish(editor, "arrete");
    }

    private static String propose(TestBrowser person, String words) {
        String article = person.page(STEP).select("main article a").attr("href");
        return person.submit(
                        article + "/amender", article + "/amender", Map.of("words", words, "reason", "C’est mieux."))
                .uri()
                .getPath();
    }
}
