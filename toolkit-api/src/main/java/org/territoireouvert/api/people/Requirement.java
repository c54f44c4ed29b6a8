package org.territoireouvert.api.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/**
 * What a person must bring to take part: how well they are known, and rules on age, territory and roll. All of them must be met.
 * Immutable.
 *
 * <p>Age and territory are held against what the person declared, which nobody checks; with a roll, against what the roll says. A
 * birth date that a roll of the authority says counts before a declared one in any case. Ask for a level as well when a
 * declaration is not enough. A code that was used keeps its level when its batch expires.
 *
 * @param level least identity level, a better one does as well; a rule raises it to what is needed to check the rule: age and
 *     territory to {@link IdentityLevel#DECLARED_RESIDENCE}, a roll to {@link IdentityLevel#CODE}
 * @param minimumAge in whole years, reached on the birthday; who was born on 29 February has it on 1 March in other years. 0 for
 *     no such rule
 * @param ageOn day on which the age counts, past or future; today in the authority's zone when absent
 * @param territories codes of communes (COG, five characters) in one of which the person must live; empty for anywhere
 * @param roll name of the roll on which the person must stand, if any: a code that was sent to somebody on the roll joins them to
 *     their account. The best identity of the state does not replace it
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
