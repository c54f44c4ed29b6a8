package org.territoireouvert.benchmarks.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/**
 * A call whose form asks forty questions, in four parts of ten each.
 *
 * @param slug that identifies it
 * @param closesOn last day
 */
record MadeUpCall(String slug, LocalDate closesOn) {

    static final int PARTS = 4;
    static final int QUESTIONS = 10;

    /** Publishes it. */
    void publish(Handle handle) {
        String document = document();
        handle.createUpdate("""
                        insert into cal_call (slug, kind, title, summary, funder, amount, opens_on, closes_on, closes_hour, search_text,
                          opening_announced, version, withdrawn_on, document, updated_at, alerts_told)
                        values (:slug, 'PROJECTS', :slug, 'Un appel', 'La ville', 100000000, '2020-01-01', :closes, '', :slug, 1, 1,
                          '', :document, :now, 1)
                        """)
                .bind("slug", slug)
                .bind("closes", closesOn.toString())
                .bind("document", document)
                .bind("now", PortableInstant.text(Instant.now()))
                .execute();
        handle.execute(
                "insert into cal_call_version values (?, 1, ?, '', '', ?)",
                slug,
                document,
                PortableInstant.text(Instant.now()));
    }

    static String part(int part) {
        return "partie-" + part;
    }

    static String question(int part, int question) {
        return "question-" + part + "-" + question;
    }

    private String document() {
        String sections = IntStream.range(0, PARTS)
                .mapToObj(part -> "{\"code\":\"%s\",\"title\":\"Partie %d\",\"hint\":\"\",\"fields\":[%s]}"
                        .formatted(part(part), part, fields(part)))
                .collect(Collectors.joining(","));
        return """
                {"subject":{"kind":"PROJECTS","title":"%s","summary":"Un appel"},
                "funding":{"funders":[{"name":"La ville","siret":"","cents":100000000}],"cents":100000000,"rate":80},
                "applicants":{"words":"Tous","people":true,"fewest":1},
                "calendar":{"opensOn":"2020-01-01","closesOn":"%s","milestones":[]},
                "selection":{"chosenBy":"Un jury","assessors":2,"feedback":"SENT","criteria":[
                  {"code":"effet","title":"Effet","weight":60},{"code":"entretien","title":"Entretien","weight":40}]},
                "eligibility":[],"form":{"sections":[%s]}}
                """.formatted(slug, closesOn, sections);
    }

    private static String fields(int part) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(question ->
                        "{\"code\":\"%s\",\"kind\":\"LONG_TEXT\",\"label\":\"Question %d\",\"hint\":\"\",\"required\":false}"
                                .formatted(question(part, question), question))
                .collect(Collectors.joining(","));
    }
}
