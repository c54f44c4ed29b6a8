package org.territoireouvert.consultation.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;

/**
 * What a consultation needs before people can answer, and what it owes them by law and by charter, in the order in which it is done.
 * Nothing is ticked by hand: each item is computed from what is there.
 */
public final class Checklist {

    /** Days that the law asks for when a consultation stands in the place of an obligatory opinion (article L. 132-1 du code des relations entre le public et l’administration). */
    public static final long LEGAL_DAYS = 15;

    private final List<Item> items;

    /**
     * Declares the items.
     *
     * @param promisedDays for how many days a consultation is open at least, by the authority's own promise
     */
    public Checklist(LongSupplier promisedDays) {
        this.items = List.of(
                new Item(
                        "subject",
                        true,
                        "objet",
                        (consultation, today) ->
                                Lack.when(!consultation.frame().isComplete(), "checklist.subject.missing")),
                new Item("dates", true, "dates", (consultation, today) -> dates(consultation.dates(), today)),
                new Item(
                        "duration",
                        false,
                        "dates",
                        (consultation, today) ->
                                duration(consultation.dates(), Math.max(LEGAL_DAYS, promisedDays.getAsLong()))),
                new Item(
                        "answer",
                        false,
                        "dates",
                        (consultation, today) ->
                                Lack.when(consultation.dates().answerBy().isEmpty(), "checklist.answer.missing")),
                new Item(
                        "documents",
                        false,
                        "documents",
                        (consultation, today) ->
                                Lack.when(consultation.documents().isEmpty(), "checklist.documents.missing")),
                new Item("steps", false, "etapes", (consultation, today) -> steps(consultation)),
                new Item(
                        "guarantor",
                        false,
                        "garant",
                        (consultation, today) ->
                                Lack.when(!consultation.guarantor().isComplete(), "checklist.guarantor.missing")),
                new Item(
                        "method",
                        false,
                        "moyens",
                        (consultation, today) ->
                                Lack.when(consultation.means().method().isBlank(), "checklist.method.missing")),
                new Item(
                        "offline",
                        false,
                        "moyens",
                        (consultation, today) ->
                                Lack.when(consultation.means().offline().isBlank(), "checklist.offline.missing")),
                new Item(
                        "cost",
                        false,
                        "moyens",
                        (consultation, today) -> Lack.when(
                                consultation.means().cost().cents() == 0
                                        && consultation.means().staffDays() == 0,
                                "checklist.cost.missing")));
    }

    /**
     * One thing to do. Its name is the message {@code checklist.<code>}.
     *
     * @param needed whether a consultation cannot be published without it; the others only warn
     * @param page last part of the address of the page on which it is done
     * @param check tells what is missing on a day
     */
    private record Item(
            String code, boolean needed, String page, BiFunction<Consultation, LocalDate, Optional<Lack>> check) {}

    /**
     * What is missing.
     *
     * @param messageKey message: what to do
     * @param arguments of the message
     */
    public record Lack(String messageKey, List<Object> arguments) {

        /** Copies the arguments. */
        public Lack {
            arguments = List.copyOf(arguments);
        }

        static Optional<Lack> when(boolean missing, String messageKey, Object... arguments) {
            return missing ? Optional.of(new Lack(messageKey, List.of(arguments))) : Optional.empty();
        }
    }

    /**
     * Where one item stands.
     *
     * @param needed whether a consultation cannot be published without it
     * @param page last part of the address of the page on which it is done
     * @param lack what is missing; empty when it is done
     */
    public record Entry(String code, boolean needed, String page, Optional<Lack> lack) {}

    private static Optional<Lack> dates(Dates dates, LocalDate today) {
        return Lack.when(dates.closesOn().isBefore(today), "checklist.dates.past");
    }

    private static Optional<Lack> duration(Dates dates, long fewest) {
        return Lack.when(dates.days() < fewest, "checklist.duration.missing", dates.days(), fewest);
    }

    private static Optional<Lack> steps(Consultation consultation) {
        LocalDate closesOn = consultation.dates().closesOn();
        return Lack.when(
                consultation.steps().stream().noneMatch(step -> step.endsOn().isAfter(closesOn)),
                "checklist.steps.missing");
    }

    /** Returns where a consultation stands on a day, an entry for each item, in their order. */
    public List<Entry> of(Consultation consultation, LocalDate today) {
        return items.stream()
                .map(item -> new Entry(
                        item.code(), item.needed(), item.page(), item.check().apply(consultation, today)))
                .toList();
    }

    /** Tells whether all is there without which a consultation cannot be published. */
    public boolean allowsPublication(Consultation consultation, LocalDate today) {
        return of(consultation, today).stream().allMatch(entry -> entry.lack().isEmpty() || !entry.needed());
    }
}
