package org.territoireouvert.ambassadors.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the published document of a draw. */
public final class ReadDraw {

    private ReadDraw() {}

    /**
     * Reads what was read as JSON.
     *
     * @throws IllegalArgumentException when it is no such document; the message names the first thing that is wrong
     */
    public static DrawDocument of(@Nullable Object json) {
        Map<?, ?> document = object(json, "document");
        if (!DrawDocument.FORMAT.equals(document.get("format"))) {
            throw new IllegalArgumentException(
                    "The format is \"" + document.get("format") + "\", not \"" + DrawDocument.FORMAT + "\"");
        }
        List<Criterion> criteria = new ArrayList<>();
        for (Object one : list(document, "criteria")) {
            criteria.add(criterion(object(one, "criteria")));
        }
        List<Ticket> tickets = new ArrayList<>();
        for (Object one : list(document, "tickets")) {
            Map<?, ?> ticket = object(one, "tickets");
            tickets.add(new Ticket(text(ticket, "ticket"), texts(ticket, "answers")));
        }
        Pool pool = new Pool(
                text(document, "id"),
                number(document, "seats"),
                number(document, "substitutes_wanted"),
                text(document, "seed_source"),
                text(document, "seed_known_on"),
                criteria,
                tickets);
        return new DrawDocument(
                text(document, "title"),
                pool,
                text(document, "pool_sha256"),
                text(document, "seed"),
                texts(document, "declined"),
                document.containsKey("drawn") ? Optional.of(outcome(document)) : Optional.empty());
    }

    private static Criterion criterion(Map<?, ?> criterion) {
        List<Quota> quotas = new ArrayList<>();
        for (Object one : list(criterion, "quotas")) {
            Map<?, ?> quota = object(one, "quotas");
            int most = quota.containsKey("most") ? number(quota, "most") : Quota.UNBOUNDED;
            quotas.add(new Quota(text(quota, "answer"), number(quota, "least"), most));
        }
        return new Criterion(text(criterion, "name"), quotas);
    }

    private static Outcome outcome(Map<?, ?> document) {
        List<Outcome.Step> steps = new ArrayList<>();
        for (Object one : list(document, "steps")) {
            Map<?, ?> step = object(one, "steps");
            steps.add(new Outcome.Step(
                    number(step, "rank"),
                    text(step, "ticket"),
                    text(step, "hash"),
                    Outcome.Decision.valueOf(text(step, "decision"))));
        }
        return new Outcome(texts(document, "drawn"), texts(document, "substitutes"), steps);
    }

    private static Map<?, ?> object(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("\"" + name + "\" is no object");
    }

    private static List<?> list(Map<?, ?> from, String name) {
        if (from.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("\"" + name + "\" is no list");
    }

    private static List<String> texts(Map<?, ?> from, String name) {
        List<String> texts = new ArrayList<>();
        for (Object one : list(from, name)) {
            if (!(one instanceof String text)) {
                throw new IllegalArgumentException("\"" + name + "\" has something else than text");
            }
            texts.add(text);
        }
        return texts;
    }

    private static String text(Map<?, ?> from, String name) {
        if (from.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("\"" + name + "\" is no text");
    }

    private static int number(Map<?, ?> from, String name) {
        if (from.get(name) instanceof Long number && number >= 0 && number < Integer.MAX_VALUE) {
            return number.intValue();
        }
        throw new IllegalArgumentException("\"" + name + "\" is no whole number from 0");
    }
}
