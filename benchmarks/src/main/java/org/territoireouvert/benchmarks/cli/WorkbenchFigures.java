package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/**
 * Pages of the demonstration with many more contributions and answers than it has, as staff get them: the first time and on average
 * afterwards, in milliseconds and in times of a page of the administration that does not depend on them.
 */
public final class WorkbenchFigures {

    private static final String CARS = "horaires-des-cars";
    private static final String WORKBENCH = "/admin/consultations/" + CARS + "/synthese/1";
    private static final String MOBILITY = "plan-de-mobilite";
    private static final String RESULTS = "/consultations/" + MOBILITY + "/questionnaire/4/resultats";
    private static final int VOTERS = 10_000;
    private static final int VOTES_OF_EACH = 150;
    private static final int TOGETHER = 1_000;
    private static final int TURNS = 40;
    private static final int HTTP_OK = 200;
    private static final double MILLION = 1_000_000;

    private final TestSite site;
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<String> ids = new ArrayList<>();
    private double reference;

    private WorkbenchFigures(TestSite site) {
        this.site = site;
    }

    /** Measures with the plugins of a folder, 50,000 contributions and 100,000 answers, or as many as are given behind it. */
    public static void main(String[] arguments) throws IOException {
        int contributions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        int answers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        try (TestSite site = TestSite.start(PluginSource.below(Path.of(arguments[0])))) {
            site.server().demonstrate();
            new WorkbenchFigures(site).measure(contributions, answers);
        }
    }

    private void measure(int contributions, int answers) {
        fill(contributions);
        int all = multiplyAnswers(answers);
        System.out.printf("%,d contributions, %,d answers%n", contributions, all);
        System.out.printf("%-36s %10s %10s %10s %10s%n", "milliseconds", "first", "mean", "most", "times");
        TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        reference = measure("reference: list of consultations", turn -> get(editor, "/admin/consultations"));
        measure("tree of ideas", turn -> get(editor, WORKBENCH));
        measure("contributions that wait", turn -> get(editor, WORKBENCH + "/contributions"));
        measure("contributions in ideas", turn -> get(editor, WORKBENCH + "/contributions?etat=grouped"));
        readAll(editor);
        measure("search a word", turn -> get(editor, WORKBENCH + "/contributions?q=" + word()));
        measure("a contribution and those alike", turn -> get(editor, WORKBENCH + "/contributions/" + id()));
        measure("suggestions of 2,000", turn -> turn < 3 ? get(editor, WORKBENCH + "/suggestions") : turn);
        measure("publication", turn -> get(editor, WORKBENCH + "/publication"));
        measure("results of the questionnaire", turn -> get(editor, RESULTS));
        crosses(editor);
        opinions();
    }

    private void opinions() {
        Consultation plan =
                new ConsultationRepository(site.tables()).find(MOBILITY).orElseThrow();
        PlannedStep step = plan.steps().stream()
                .map(one -> new PlannedStep(plan, one))
                .filter(one -> one.step().kind() == StepKind.OPINIONS)
                .findFirst()
                .orElseThrow();
        new OpinionFigures(site.tables(), step).measure(VOTERS, VOTES_OF_EACH);
    }

    private void fill(int number) {
        ContributionRepository contributions = new ContributionRepository(new JacksonJson());
        Consultation cars = new ConsultationRepository(site.tables()).find(CARS).orElseThrow();
        PlannedStep call = PlannedStep.find(cars, StepKind.CONTRIBUTIONS, "0").orElseThrow();
        Instant now = Instant.now();
        Map<String, String> made = MadeUpTexts.of(number);
        made.keySet().forEach(id -> ids.add("zz" + id));
        Iterator<Map.Entry<String, String>> texts = made.entrySet().iterator();
        while (texts.hasNext()) {
            site.tables().write(handle -> {
                for (int part = 0; part < TOGETHER && texts.hasNext(); part++) {
                    Map.Entry<String, String> text = texts.next();
                    Words words = Words.of("Contribution " + text.getKey(), text.getValue());
                    contributions.add(
                            handle,
                            Contribution.of(
                                    "zz" + text.getKey(),
                                    call,
                                    ContributionKind.PROPOSAL,
                                    words,
                                    "p" + text.getKey(),
                                    now));
                }
                return 0;
            });
        }
    }

    /** Copies the answers of the demonstration until there are about as many as are wanted. */
    private int multiplyAnswers(int wanted) {
        return site.tables().write(handle -> {
            int there = handle.createQuery("select count(*) from con_reply")
                    .mapTo(Integer.class)
                    .one();
            int copies = Math.max(1, wanted / there);
            for (int copy = 1; copy < copies; copy++) {
                copy(handle, copy);
            }
            handle.execute("update con_reply_count set people = people * " + copies + ", total = total * " + copies);
            return there * copies;
        });
    }

    private static void copy(Handle handle, int copy) {
        handle.createUpdate("""
                        insert into con_reply (id, consultation, step, respondent, version, document, answered_on)
                        select id || '~' || :copy, consultation, step, respondent || '~' || :copy, version, document, answered_on
                        from con_reply where id not like '%~%'""").bind("copy", copy).execute();
        handle.createUpdate("""
                        insert into con_reply_choice (answer_id, question, choice, consultation, step)
                        select answer_id || '~' || :copy, question, choice, consultation, step
                        from con_reply_choice where answer_id not like '%~%'""").bind("copy", copy).execute();
    }

    private void crosses(TestBrowser editor) {
        List<String> questions = editor.page(RESULTS).select("select[name=croiser] option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
        for (String first : questions) {
            for (String second : questions) {
                if (!first.equals(second)) {
                    long start = System.nanoTime();
                    get(editor, RESULTS + "?croiser=" + first + "&avec=" + second);
                    System.out.printf(
                            "cross table of %s and %s, not kept yet: %,.0f ms%n",
                            first, second, (System.nanoTime() - start) / MILLION);
                }
            }
        }
    }

    /** Waits until the job has read all contributions. */
    private void readAll(TestBrowser editor) {
        long start = System.nanoTime();
        int looks = 0;
        while (editor.page(WORKBENCH + "/contributions?q=car")
                        .select("main .to-notice")
                        .size()
                > 0) {
            looks++;
        }
        System.out.printf("all read after %,.0f ms on %d pages%n", (System.nanoTime() - start) / MILLION, looks + 1);
    }

    private String word() {
        return List.of("route", "ville", "place", "cette", "quartier").get(random.nextInt(5));
    }

    private String id() {
        return ids.get(random.nextInt(ids.size()));
    }

    private static HttpResponse<String> get(TestBrowser editor, String path) {
        HttpResponse<String> answer = editor.get(path);
        if (answer.statusCode() != HTTP_OK) {
            throw new IllegalStateException(answer.statusCode() + " at " + path);
        }
        return answer;
    }

    private double measure(String name, IntFunction<Object> work) {
        double first = 0;
        double sum = 0;
        double most = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            work.apply(turn);
            double passed = (System.nanoTime() - start) / MILLION;
            if (turn == 0) {
                first = passed;
            } else {
                sum += passed;
                most = Math.max(most, passed);
            }
        }
        double mean = sum / (TURNS - 1);
        System.out.printf(
                "%-36s %10.1f %10.1f %10.1f %10.2f%n", name, first, mean, most, reference == 0 ? 1 : mean / reference);
        return mean;
    }
}
