package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.consultation.charter.Finding.Met;
import org.territoireouvert.consultation.charter.Finding.NotApplicable;
import org.territoireouvert.consultation.charter.Finding.NotMet;
import org.territoireouvert.consultation.charter.Finding.NotYet;

/**
 * Where a consultation stands against the charter.
 *
 * @param day for which it was computed
 * @param findings of every criterion, in their order
 */
public record Charter(LocalDate day, Map<Criterion, Finding> findings) {

    private static final int TENTHS = 10;
    private static final int TENTHS_OF_AN_EXAMPLE = 7;

    /** Refuses findings that leave a criterion out. */
    public Charter {
        if (findings.size() != Criterion.values().length) {
            throw new IllegalArgumentException(
                    "The charter has " + Criterion.values().length + " criteria, not " + findings.keySet());
        }
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
    }

    /** Computes all criteria. */
    public static Charter of(Facts facts) {
        Map<Criterion, Finding> findings = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(criterion -> findings.put(criterion, criterion.check(facts)));
        return new Charter(facts.today(), findings);
    }

    /** Returns the label that is reached, as long as what is awaited comes in time; empty when something is missing that the law asks for. */
    public Optional<Label> label() {
        if (lacks(Level.LEGAL)) {
            return Optional.empty();
        }
        if (lacks(Level.CORE)) {
            return Optional.of(Label.COMPLIANT);
        }
        long asked = count(Level.EXEMPLARY, Met.class)
                + count(Level.EXEMPLARY, NotMet.class)
                + count(Level.EXEMPLARY, NotYet.class);
        return Optional.of(
                count(Level.EXEMPLARY, Met.class) * TENTHS >= asked * TENTHS_OF_AN_EXAMPLE
                        ? Label.EXEMPLARY
                        : Label.COMMITTED);
    }

    private boolean lacks(Level level) {
        return count(level, NotMet.class) > 0;
    }

    /** Tells whether the label still hangs on what is awaited. */
    public boolean isProvisional() {
        return count(Level.LEGAL, NotYet.class) + count(Level.CORE, NotYet.class) > 0;
    }

    /** Returns the findings of the criteria of a level, in their order. */
    public Map<Criterion, Finding> of(Level level) {
        Map<Criterion, Finding> found = new EnumMap<>(findings);
        found.keySet().removeIf(criterion -> criterion.level() != level);
        return found;
    }

    /** Counts the criteria of a level with a kind of finding. */
    public long count(Level level, Class<? extends Finding> kind) {
        return of(level).values().stream().filter(kind::isInstance).count();
    }

    /** Returns what is missing today of a level, in the order of the criteria. */
    public List<Remark> missing(Level level) {
        return of(level).values().stream()
                .flatMap(finding -> finding instanceof NotMet missing ? Stream.of(missing.remark()) : Stream.empty())
                .toList();
    }

    /** Tells how many criteria ask for something, whatever their level. */
    public long asked() {
        return findings.values().stream()
                .filter(finding -> !(finding instanceof NotApplicable))
                .count();
    }

    /** Tells how many criteria are kept. */
    public long met() {
        return findings.values().stream().filter(Met.class::isInstance).count();
    }
}
