package org.territoireouvert.benchmarks.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestSite;

/** Applications that collectives are writing, and whether all that was acknowledged is in them. */
final class WrittenParts {

    private static final String NOW = "2026-01-01T00:00:00.000000Z";

    private final TestSite site;
    private final String slug;

    WrittenParts(TestSite site, String slug) {
        this.site = site;
        this.slug = slug;
    }

    /**
     * What somebody sent, and what was answered.
     *
     * @param read what stood there when they opened the form
     * @param nanos how long they waited for the answer
     */
    record Sent(String number, String part, String question, String read, String text, int status, long nanos) {}

    static String number(int application) {
        return "2026-%04d".formatted(application);
    }

    static String address(int person) {
        return "personne-" + person + "@exemple.fr";
    }

    /** Begins applications to a new call, each of a collective. */
    void begin(int applications, int members, LocalDate until) {
        site.tables().write(handle -> {
            new MadeUpCall(slug, until).publish(handle);
            for (int application = 0; application < applications; application++) {
                String id = "k" + application;
                handle.execute(
                        "insert into cal_collective values (?, ?, '', '', 1, 'ALL', 0, 'ACTIVE', ?, ?, ?)",
                        id,
                        "Collectif " + application,
                        "collectif " + application,
                        NOW,
                        NOW);
                handle.execute(
                        "insert into cal_application values (?, ?, ?, ?, 1, 'Un projet', '', '', 0, 0, 'DRAFT', 1, '', '', '', ?, ?)",
                        id,
                        number(application),
                        slug,
                        id,
                        NOW,
                        NOW);
            }
            return members;
        });
    }

    /** Makes people members, who have an account since they signed in: some of them of each collective. */
    void join(int people, int members) {
        site.tables().write(handle -> {
            for (int person = 0; person < people; person++) {
                handle.execute(
                        "insert into cal_member select 'm' || ?, ?, 'PERSON', '', id, ?, '', 'MEMBER', 0, 0, ?, ?"
                                + " from core_account where email = ?",
                        Integer.toString(person),
                        "k" + person / members,
                        "Personne " + person,
                        NOW,
                        NOW,
                        address(person));
            }
            return people;
        });
    }

    /**
     * Looks through all revisions of all parts.
     *
     * @throws IllegalStateException unless each is one save that was acknowledged, changes what that one typed and nothing else, replaces
     *     what that one had read, and all that was acknowledged is there
     */
    void check(List<Sent> acknowledged) {
        Map<String, Sent> byText = acknowledged.stream().collect(Collectors.toMap(Sent::text, one -> one));
        Set<String> found = new HashSet<>();
        Map<String, Map<String, String>> last = new HashMap<>();
        for (Map.Entry<String, Map<String, String>> version : read("""
                select application_id, code, answers from cal_section_version order by application_id, code, revision
                """)) {
            Map<String, String> before = last.getOrDefault(version.getKey(), Map.of());
            Map<String, String> after = version.getValue();
            List<String> changed = after.keySet().stream()
                    .filter(question -> !after.getOrDefault(question, "").equals(before.getOrDefault(question, "")))
                    .toList();
            if (changed.size() != 1 || !after.keySet().containsAll(before.keySet())) {
                throw new IllegalStateException(changed + " changed at once in " + version.getKey());
            }
            String question = changed.getFirst();
            Sent by = byText.get(after.getOrDefault(question, ""));
            if (by == null || !by.question().equals(question) || !by.read().equals(before.getOrDefault(question, ""))) {
                throw new IllegalStateException("An answer was lost in " + version.getKey() + ": " + by);
            }
            found.add(by.text());
            last.put(version.getKey(), after);
        }
        if (!found.equals(byText.keySet())) {
            throw new IllegalStateException(byText.size() - found.size() + " acknowledged saves are gone");
        }
        Map<String, Map<String, String>> now = new HashMap<>();
        read("select application_id, code, answers from cal_section")
                .forEach(part -> now.put(part.getKey(), part.getValue()));
        if (!now.equals(last)) {
            throw new IllegalStateException("A part is not what was saved last");
        }
    }

    private List<Map.Entry<String, Map<String, String>>> read(String sql) {
        return site.tables().read(handle -> read(handle, sql));
    }

    private static List<Map.Entry<String, Map<String, String>>> read(Handle handle, String sql) {
        JacksonJson json = new JacksonJson();
        return handle.createQuery(sql)
                .map((row, context) -> Map.entry(
                        row.getString("application_id") + " " + row.getString("code"),
                        answers(json, row.getString("answers"))))
                .list();
    }

    private static Map<String, String> answers(JacksonJson json, String document) {
        Map<String, String> answers = new TreeMap<>();
        if (read(json, document) instanceof Map<?, ?> fields) {
            fields.forEach((question, texts) -> answers.put(
                    String.valueOf(question),
                    texts instanceof List<?> list && !list.isEmpty() ? String.valueOf(list.getFirst()) : ""));
        }
        return answers;
    }

    private static @org.jspecify.annotations.Nullable Object read(JacksonJson json, String document) {
        try {
            return json.read(new java.io.StringReader(document));
        } catch (java.io.IOException damaged) {
            throw new java.io.UncheckedIOException(damaged);
        }
    }
}
