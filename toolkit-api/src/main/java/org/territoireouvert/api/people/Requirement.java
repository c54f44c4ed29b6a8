package org.territoireouvert.api.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/**
 * What a person must bring to take part: how well they are known, and rules on age, territory and roll. Immutable.
 *
 * @param level least identity level; a rule raises it to what is needed to check the rule
 * @param minimumAge in whole years; 0 for no such rule
 * @param ageOn day on which the age counts; today when absent
 * @param territories codes of communes (COG, five characters) where the person must live; empty for anywhere
 * @param roll name of the roll on which the person must stand, if any
 */
public record Requirement(
        IdentityLevel level,
        int minimumAge,
        Optional<LocalDate> ageOn,
        Set<String> territories,
        Optional<String> roll) {

    private static final int OLDEST = 120;

    /** Copies the set, validates, and raises the level to what the rules need. */
    public Requirement {
        if (minimumAge < 0 || minimumAge > OLDEST) {
            throw new IllegalArgumentException("An age is from 0 to " + OLDEST + " years, not " + minimumAge);
        }
        for (String code : territories) {
            if (!code.matches("[0-9][0-9AB][0-9]{3}")) {
                throw new IllegalArgumentException("\"" + code + "\" is not the code of a commune");
            }
        }
        territories = Set.copyOf(territories);
        if (roll.isPresent()) {
            level = atLeast(level, IdentityLevel.CODE);
        } else if (minimumAge > 0 || !territories.isEmpty()) {
            level = atLeast(level, IdentityLevel.DECLARED_RESIDENCE);
        }
    }

    /** Asks for an identity level and nothing more. */
    public static Requirement of(IdentityLevel level) {
        return new Requirement(level, 0, Optional.empty(), Set.of(), Optional.empty());
    }

    /** Asks also for an age. */
    public Requirement aged(int years, @Nullable LocalDate on) {
        return new Requirement(level, years, Optional.ofNullable(on), territories, roll);
    }

    /** Asks also to live in one of these communes. */
    public Requirement livingIn(Set<String> communes) {
        return new Requirement(level, minimumAge, ageOn, new TreeSet<>(communes), roll);
    }

    /** Asks also to stand on a roll that the authority imported. */
    public Requirement onRoll(String name) {
        return new Requirement(level, minimumAge, ageOn, territories, Optional.of(name));
    }

    private static IdentityLevel atLeast(IdentityLevel one, IdentityLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
