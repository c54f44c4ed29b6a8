package org.territoireouvert.initiatives.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How complete a sheet is, and what to add first. Reckoned from the sheet alone, so that anybody gets the same.
 *
 * @param score from 0 to 100: the weight of what is there, out of all that counts for the kind
 * @param missing what would raise it, the heaviest first
 */
public record Quality(int score, List<Criterion> missing) {

    private static final int FULL = 100;
    private static final int SHORT_STORY = 200;

    /** What is looked at; what another territory needs in order to do the same weighs most. */
    public enum Criterion {
        /** A summary. */
        SUMMARY(SheetPart.SUBJECT, 8, sheet -> !sheet.subject().summary().isBlank()),
        /** The problem. */
        PROBLEM(SheetPart.SUBJECT, 8, sheet -> !sheet.subject().problem().isBlank()),
        /** What was done, in 200 characters at least. */
        STORY(SheetPart.SUBJECT, 10, sheet -> sheet.subject().story().length() >= SHORT_STORY),
        /** A topic. */
        TOPIC(SheetPart.SUBJECT, 4, sheet -> !sheet.subject().topics().isEmpty()),
        /** A territory. */
        TERRITORY(SheetPart.PLACE, 6, sheet -> !sheet.place().territories().isEmpty()),
        /** Who carries it. */
        HOLDER(SheetPart.PARTNERSHIP, 6, sheet -> sheet.partnership().holder().isPresent()),
        /** Its number. */
        HOLDER_NUMBER(
                SheetPart.PARTNERSHIP,
                2,
                sheet -> sheet.partnership()
                        .holder()
                        .filter(holder -> !holder.number().isEmpty())
                        .isPresent()),
        /** When it began. */
        START(SheetPart.COURSE, 4, sheet -> sheet.course().startedOn().isPresent()),
        /** How far it is. */
        PHASE(SheetPart.COURSE, 4, sheet -> sheet.course().phase().isPresent()),
        /** A method. */
        METHOD(SheetPart.COURSE, 4, sheet -> !sheet.course().methods().isEmpty()),
        /** How many took part. */
        PARTICIPANTS(SheetPart.COURSE, 5, sheet -> sheet.course().participants().isPresent()),
        /** The cost. */
        COST(SheetPart.MEANS, 10, sheet -> sheet.means().total().isPresent()),
        /** The hours. */
        HOURS(SheetPart.MEANS, 4, sheet -> sheet.means().hours() > 0),
        /** A result. */
        RESULT(SheetPart.LESSONS, 8, sheet -> !sheet.lessons().results().isEmpty()),
        /** Something that proves a result. */
        EVIDENCE(
                SheetPart.LESSONS,
                5,
                sheet -> sheet.lessons().results().stream()
                        .anyMatch(result -> !result.evidence().isEmpty())),
        /** What did not work. */
        FAILURE(SheetPart.LESSONS, 12, sheet -> !sheet.lessons().failures().isEmpty()),
        /** Conditions for success. */
        CONDITION(SheetPart.LESSONS, 8, sheet -> !sheet.lessons().conditions().isEmpty()),
        /** What to take: a kit or a link. */
        KIT(
                SheetPart.SHARING,
                6,
                sheet -> !sheet.sharing().kit().isBlank()
                        || !sheet.sharing().links().isEmpty()),
        /** A contact. */
        CONTACT(SheetPart.SHARING, 5, sheet -> !sheet.sharing().contact().isBlank());

        private final SheetPart part;
        private final int weight;
        private final Predicate<Sheet> isMet;

        Criterion(SheetPart part, int weight, Predicate<Sheet> isMet) {
            this.part = part;
            this.weight = weight;
            this.isMet = isMet;
        }

        /** Returns the part of the form where it is mended. */
        public SheetPart part() {
            return part;
        }

        /** Returns its weight. */
        public int weight() {
            return weight;
        }
    }

    /** Copies the list. */
    public Quality {
        missing = List.copyOf(missing);
    }

    /** Reckons the quality of a sheet. */
    public static Quality of(Sheet sheet) {
        Set<Criterion> counted = EnumSet.noneOf(Criterion.class);
        Arrays.stream(Criterion.values())
                .filter(criterion -> sheet.kind().parts().contains(criterion.part))
                .forEach(counted::add);
        List<Criterion> missing = counted.stream()
                .filter(criterion -> !criterion.isMet.test(sheet))
                .sorted((one, other) -> Integer.compare(other.weight, one.weight))
                .toList();
        int all = counted.stream().mapToInt(Criterion::weight).sum();
        int lost = missing.stream().mapToInt(Criterion::weight).sum();
        return new Quality(FULL * (all - lost) / all, missing);
    }
}
