package org.territoireouvert.calls.model.eligibility;

import java.util.List;

/**
 * A rule that an application meets to be examined.
 *
 * @param fact what is looked at
 * @param field code of the field, for {@link Fact#ANSWER}; empty otherwise
 * @param test how it is compared
 * @param values what it is compared with: numbers as {@code 3}, amounts in euros as {@code 8000}, percents as {@code 70}, kinds of
 *     organisations and territories by their codes, answers as they are kept
 * @param reason what is said to who does not meet it, in plain words, with what to do
 */
public record EligibilityRule(Fact fact, String field, Test test, List<String> values, String reason) {

    /** What can be looked at. */
    public enum Fact {
        /** How many members the collective has. */
        MEMBERS,
        /** How many kinds of members it has. */
        KINDS_OF_MEMBERS,
        /** What kinds its members are. */
        KIND_OF_MEMBER,
        /** Where the project takes place. */
        TERRITORY,
        /** How much aid is asked for, in euros. */
        REQUESTED,
        /** Share of the eligible costs that is asked for, in percent. */
        RATE,
        /** All that is spent, in euros. */
        COSTS,
        /** An answer to the form. */
        ANSWER
    }

    /** How a fact is compared. */
    public enum Test {
        /** At least the one value. */
        AT_LEAST,
        /** At most the one value. */
        AT_MOST,
        /** One of the values, or within one of the territories. */
        ONE_OF,
        /** None of the values. */
        NONE_OF,
        /** Anything but nothing. */
        GIVEN
    }

    /** Copies the values. */
    public EligibilityRule {
        values = List.copyOf(values);
    }
}
