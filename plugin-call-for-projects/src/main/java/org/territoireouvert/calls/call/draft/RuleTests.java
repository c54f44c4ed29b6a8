package org.territoireouvert.calls.call.draft;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Test;
import org.territoireouvert.calls.model.form.FieldKind;

/** Which facts can be tested how: only what makes sense is offered. */
public final class RuleTests {

    private static final List<Test> BOUNDS = List.of(Test.AT_LEAST, Test.AT_MOST);
    private static final List<Test> MEMBERSHIP = List.of(Test.ONE_OF, Test.NONE_OF);

    private RuleTests() {}

    /** What is looked at and how; its sentence is the message {@code rule.<code>}. */
    public record Pair(Fact fact, Test test) {

        /** Returns the word used in forms and messages. */
        public String code() {
            return (fact.name() + "." + test.name())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-');
        }
    }

    /** Returns the tests of a fact. */
    public static List<Test> of(Fact fact) {
        return switch (fact) {
            case MEMBERS, KINDS_OF_MEMBERS, REQUESTED, COSTS -> BOUNDS;
            case RATE -> BOUNDS;
            case KIND_OF_MEMBER, TERRITORY -> MEMBERSHIP;
            case ANSWER -> List.of(Test.values());
        };
    }

    /** Returns the tests of the answer to a field of a kind; none when it is not judged by a rule. */
    public static List<Test> ofAnswer(FieldKind kind) {
        return switch (kind) {
            case NUMBER, MONEY -> List.of(Test.AT_LEAST, Test.AT_MOST, Test.GIVEN);
            case YES_NO, CHOICE, CHOICES -> List.of(Test.ONE_OF, Test.NONE_OF, Test.GIVEN);
            case COMMUNE -> List.of(Test.ONE_OF, Test.NONE_OF, Test.GIVEN);
            case EXPLANATION, BUDGET -> List.of();
            case TEXT, LONG_TEXT, DATE, EMAIL, PHONE, LINK, SIRET, RNA, IBAN, FILE, PLACE, ROWS -> List.of(Test.GIVEN);
        };
    }

    /** Returns all pairs that make sense, in the order in which they are offered. */
    public static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            of(fact).forEach(test -> pairs.add(new Pair(fact, test)));
        }
        return pairs;
    }
}
