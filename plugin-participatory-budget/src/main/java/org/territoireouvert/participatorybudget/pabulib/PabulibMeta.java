package org.territoireouvert.participatorybudget.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.participatorybudget.model.BallotType;

/**
 * The META section: keys and values as written, in order; unknown keys are kept.
 *
 * <p>The typed accessors are safe on what {@link PabulibReader} returns; elsewhere they throw {@link IllegalArgumentException} when
 * the value is missing or malformed.
 */
public record PabulibMeta(Map<String, String> entries) {

    public PabulibMeta {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Return the value of a key; empty when there is none or it is blank. */
    public Optional<String> value(String key) {
        return Optional.of(entries.getOrDefault(key, "")).filter(value -> !value.isEmpty());
    }

    /** Return a copy with one key set. */
    public PabulibMeta with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(entries);
        changed.put(key, value);
        return new PabulibMeta(changed);
    }

    /** Return the budget in currency units. */
    public BigDecimal budget() {
        return number("budget").orElseThrow(() -> missing("budget"));
    }

    /** Return the kind of ballot. */
    public BallotType voteType() {
        return value("vote_type").flatMap(BallotType::of).orElseThrow(() -> missing("vote_type"));
    }

    /** Return how many projects the file declares. */
    public long projectCount() {
        return number("num_projects").orElseThrow(() -> missing("num_projects")).longValueExact();
    }

    /** Return how many votes the file declares. */
    public long voteCount() {
        return number("num_votes").orElseThrow(() -> missing("num_votes")).longValueExact();
    }

    /** Return a number; empty when the key has no value. */
    public Optional<BigDecimal> number(String key) {
        return value(key).map(Decimals::parse);
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("the META section has no valid \"" + key + "\"");
    }
}
