package org.territoireouvert.ambassadors.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published document of a draw: all that is needed to compute it again, as plain values for JSON.
 *
 * @param title of the call
 * @param pool what was frozen
 * @param sha256 of it, as it was published at the freeze
 * @param seed the public value; empty while it is not known
 * @param declined codes of those who gave up, in that order
 * @param outcome as it was published; absent while there is no seed
 */
public record DrawDocument(
        String title, Pool pool, String sha256, String seed, List<String> declined, Optional<Outcome> outcome) {

    /** Names the format and its version. */
    public static final String FORMAT = "territoire-ouvert/tirage-au-sort/1";

    /** Copies the list. */
    public DrawDocument {
        declined = List.copyOf(declined);
    }

    /** Returns it as objects, lists, text and numbers. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("id", pool.id());
        values.put("title", title);
        values.put("seats", (long) pool.seats());
        values.put("substitutes_wanted", (long) pool.substitutes());
        values.put("seed_source", pool.seedSource());
        values.put("seed_known_on", pool.seedOn());
        values.put(
                "criteria", pool.criteria().stream().map(DrawDocument::values).toList());
        values.put(
                "tickets",
                pool.tickets().stream()
                        .map(ticket -> Map.of("ticket", ticket.code(), "answers", ticket.answers()))
                        .toList());
        values.put("pool_sha256", sha256);
        values.put("seed", seed);
        values.put("declined", declined);
        outcome.ifPresent(found -> {
            values.put("drawn", found.drawn());
            values.put("substitutes", found.substitutes());
            values.put("steps", found.steps().stream().map(DrawDocument::values).toList());
        });
        return values;
    }

    private static Map<String, Object> values(Criterion criterion) {
        List<Map<String, Object>> quotas = new ArrayList<>();
        for (Quota quota : criterion.quotas()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("answer", quota.value());
            values.put("least", (long) quota.least());
            if (quota.most() != Quota.UNBOUNDED) {
                values.put("most", (long) quota.most());
            }
            quotas.add(values);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", criterion.name());
        values.put("quotas", quotas);
        return values;
    }

    private static Map<String, Object> values(Outcome.Step step) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rank", (long) step.rank());
        values.put("ticket", step.ticket());
        values.put("hash", step.hash());
        values.put("decision", step.decision().name());
        return values;
    }
}
