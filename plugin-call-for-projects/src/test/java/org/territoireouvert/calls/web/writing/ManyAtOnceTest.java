package org.territoireouvert.calls.web.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.text.JacksonJson;

/** Twenty people save parts of five applications at once, ten times each: what is acknowledged is there, and nothing else is. */
class ManyAtOnceTest {

    private static final int COLLECTIVES = 5;
    private static final int MEMBERS = 4;
    private static final int SAVES = 10;
    private static final List<String> FIELDS = List.of("besoin", "activites");

    private final ConcurrentLinkedQueue<Saved> saved = new ConcurrentLinkedQueue<>();

    /**
     * What somebody sent, and what was answered.
     *
     * @param read what stood in the field when they opened the form
     */
    private record Saved(String number, String field, String read, String text, int status) {}

    private static String person(int collective, int member) {
        return "membre-" + collective + "-" + member;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyAcknowledgedSaveIsFoundAgainAndConflictsChangeNothing(Engine engine) throws Exception {
        try (WritingSite writing = new WritingSite(engine)) {
            List<Callable<Boolean>> people = new ArrayList<>();
            for (int collective = 0; collective < COLLECTIVES; collective++) {
                List<String> members = new ArrayList<>();
                for (int member = 0; member < MEMBERS; member++) {
                    members.add(person(collective, member));
                }
                writing.collective("k" + collective, "Collectif " + collective, members.toArray(String[]::new));
                String desk = writing.begin(members.getFirst(), "k" + collective);
                members.forEach(member -> people.add(() -> saves(writing, member, desk)));
            }

            try (ExecutorService pool = Executors.newFixedThreadPool(people.size())) {
                for (Future<Boolean> one : pool.invokeAll(people)) {
                    one.get();
                }
            }

            assertThat(saved).hasSize(COLLECTIVES * MEMBERS * SAVES);
            assertThat(saved).extracting(Saved::status).containsOnly(200, 409).contains(200);
            check(writing);
        }
    }

    private boolean saves(WritingSite writing, String person, String desk) {
        Random random = new Random(person.hashCode());
        for (int turn = 0; turn < SAVES; turn++) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            Document page = writing.browser(person).page(desk + "/parties/projet");
            String read = WritingSite.standing(page.expectFirst("form:has(input[name=revision])"))
                    .getOrDefault("r." + field, "");
            String text = person + ", fois " + turn;
            HttpResponse<String> answer = writing.write(person, page, Map.of("r." + field, text));
            saved.add(new Saved(desk.substring(desk.lastIndexOf('/') + 1), field, read, text, answer.statusCode()));
        }
        return true;
    }

    private void check(WritingSite writing) {
        Map<String, Saved> acknowledged =
                saved.stream().filter(one -> one.status() == 200).collect(Collectors.toMap(Saved::text, one -> one));
        Set<String> found = new HashSet<>();
        Map<String, FormAnswers> last = new HashMap<>();
        for (Map.Entry<String, FormAnswers> version : versions(writing, """
                select a.number, v.answers from cal_section_version v join cal_application a on a.id = v.application_id
                where v.code = 'projet' order by a.number, v.revision
                """)) {
            FormAnswers before = last.getOrDefault(version.getKey(), FormAnswers.NONE);
            FormAnswers after = version.getValue();
            List<String> changed = FIELDS.stream()
                    .filter(field -> !before.text(field).equals(after.text(field)))
                    .toList();
            assertThat(changed).as("nobody changes what they did not type").hasSize(1);
            Saved by = acknowledged.get(after.text(changed.getFirst()));
            assertThat(by).as("only what was acknowledged is kept").isNotNull();
            if (by != null) {
                assertThat(before.text(by.field()))
                        .as("who replaces an answer has read it")
                        .isEqualTo(by.read());
                found.add(by.text());
            }
            last.put(version.getKey(), after);
        }
        assertThat(found).as("all that was acknowledged is found").isEqualTo(acknowledged.keySet());
        assertThat(versions(writing, """
                        select a.number, s.answers from cal_section s join cal_application a on a.id = s.application_id
                        where s.code = 'projet' order by a.number
                        """)).containsExactlyInAnyOrderElementsOf(last.entrySet());
    }

    private static List<Map.Entry<String, FormAnswers>> versions(WritingSite writing, String sql) {
        KeptJson json = new KeptJson(new JacksonJson());
        return writing.site
                .tables()
                .read(handle -> handle.createQuery(sql)
                        .map((row, context) -> Map.entry(
                                row.getString("number"),
                                SectionRepository.answers(json.object(row.getString("answers")))))
                        .list());
    }
}
