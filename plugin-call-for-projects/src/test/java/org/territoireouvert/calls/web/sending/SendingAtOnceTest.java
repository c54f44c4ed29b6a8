package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.sending.SendingSite.PATH;
import static org.territoireouvert.calls.web.sending.SendingSite.lines;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;

/** Several people do something at the same moment. */
class SendingAtOnceTest {

    private static final int TURNS = 10;

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Integer>> answers = people.invokeAll(acts.stream()
                    .<Callable<Integer>>map(act -> () -> {
                        start.await();
                        return act.call();
                    })
                    .toList());
            return answers.stream().map(Future::resultNow).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void threeWhoSendAtOnceSendOnce(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            calls.complete();
            calls.signAll();
            List<TestBrowser> people = List.of(calls.ada, calls.bilal, calls.chloe);
            List<Callable<Integer>> acts = people.stream()
                    .<Callable<Integer>>map(person -> {
                        Document page = person.page(PATH + "/signer");
                        return () -> SendingSite.send(person, page).statusCode();
                    })
                    .toList();

            assertThat(atOnce(acts)).containsExactly(200, 200, 200);

            assertThat(calls.value("select count(*) from cal_submission")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoSavesOfOnePartAtOnceOneIsKeptAndTheOtherIsShown(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL);
                TestBrowser telephone = calls.site.browser().asCitizen("ada@exemple.fr")) {
            String path = PATH + "/budget/m1";
            for (int turn = 1; turn <= TURNS; turn++) {
                Map<String, String> first = lines("1000" + turn, "0", "0");
                Map<String, String> second = lines("2000" + turn, "0", "0");
                Document ofDesk = calls.ada.page(path);
                Document ofTelephone = telephone.page(path);

                List<Integer> answers = atOnce(List.of(
                        () -> calls.ada.submit(ofDesk, path, first).statusCode(),
                        () -> telephone.submit(ofTelephone, path, second).statusCode()));

                assertThat(answers).as("turn %d", turn).containsExactly(200, 422);
                assertThat(calls.value("select revision from cal_budget_part")).isEqualTo(String.valueOf(turn));
                assertThat(calls.value("select costs from cal_application"))
                        .isEqualTo(calls.value("select cents from cal_budget_line where side = 'COST'"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsSignedWhileAnotherChangesItIsWhatWasShown(Engine engine) throws Exception {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            calls.complete();
            Set<String> shownAndSigned = new TreeSet<>();
            for (int turn = 1; turn <= TURNS; turn++) {
                Document shown = calls.bilal.page(PATH + "/signer");
                Document part = calls.ada.page(PATH + "/budget/m1");
                Map<String, String> more = lines(String.valueOf(20_000 + turn), "14000", String.valueOf(6_000 + turn));
                AtomicInteger answer = new AtomicInteger();

                atOnce(List.of(
                        () -> {
                            answer.set(calls.bilal
                                    .submit(shown, PATH + "/signer", Map.of("membre-m2", "1", "acte", "signer"))
                                    .statusCode());
                            return 0;
                        },
                        () -> calls.ada.submit(part, PATH + "/budget/m1", more).statusCode()));

                if (answer.get() == 200) {
                    shownAndSigned.add(shown.select("code.to-hash").text());
                }
                List<String> signed = calls.values("select fingerprint from cal_signature");
                assertThat(signed).containsExactlyInAnyOrderElementsOf(shownAndSigned);
                assertThat(signed)
                        .as("a signature of what was there before does not count")
                        .doesNotContain(calls.bilal
                                .page(PATH + "/signer")
                                .select("code.to-hash")
                                .text());
            }
        }
    }
}
