package org.territoireouvert.calls.model.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * What becomes of an amount when applications are funded in their order.
 *
 * @param lines in the order of the ranking
 * @param left what nobody gets
 */
public record Envelope(List<Line> lines, Money left) {

    /**
     * One application.
     *
     * @param granted zero unless it is funded
     * @param partial whether that is less than it would get if there was enough
     * @param changed whether the panel decided otherwise than the order
     */
    public record Line(String number, Outcome outcome, Money granted, boolean partial, boolean changed) {}

    /**
     * By which rules.
     *
     * @param amount that is there
     * @param floor least that one application gets, if any
     * @param ceiling most that one application gets, if any
     * @param partial whether the last one may get what is left, if that is less than it asks for
     * @param reserve how many stand on the reserve list; the others are refused
     */
    public record Rules(Money amount, Optional<Money> floor, Optional<Money> ceiling, boolean partial, int reserve) {

        Money due(Money requested) {
            return ceiling.filter(most -> most.compareTo(requested) < 0).orElse(requested);
        }

        boolean isEnough(Money left) {
            return left.compareTo(floor.orElse(new Money(1))) >= 0;
        }
    }

    /**
     * What a panel decided about one application, whatever its place.
     *
     * @param granted zero unless it is funded
     */
    public record Change(Outcome outcome, Money granted) {}

    /** An application in its place. */
    public record Asked(String number, Money requested) {}

    /** Copies the lines. */
    public Envelope {
        lines = List.copyOf(lines);
    }

    /** Returns what is granted to all. */
    public Money granted() {
        return lines.stream().map(Line::granted).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Uses the amount: first what the panel decided to fund, then in order. From the first application on for which there is not enough,
     * nobody is funded, so that nobody is overtaken because they ask for more. Who asks for nothing gets nothing.
     *
     * @param changes by numbers
     */
    public static Envelope of(List<Asked> ranked, Rules rules, Map<String, Change> changes) {
        Money left = rules.amount();
        for (Asked one : ranked) {
            left = left.minus(granted(changes.get(one.number())));
        }
        boolean used = false;
        int waiting = 0;
        List<Line> lines = new ArrayList<>();
        for (Asked one : ranked) {
            Change change = changes.get(one.number());
            if (change != null) {
                lines.add(new Line(one.number(), change.outcome(), granted(change), false, true));
                continue;
            }
            Money due = rules.due(one.requested());
            if (due.cents() == 0) {
                lines.add(new Line(one.number(), Outcome.REFUSED, Money.ZERO, false, false));
            } else if (!used && due.compareTo(left) <= 0) {
                left = left.minus(due);
                lines.add(new Line(one.number(), Outcome.FUNDED, due, false, false));
            } else if (!used && rules.partial() && rules.isEnough(left)) {
                lines.add(new Line(one.number(), Outcome.FUNDED, left, true, false));
                left = Money.ZERO;
                used = true;
            } else {
                used = true;
                Outcome outcome = waiting++ < rules.reserve() ? Outcome.RESERVE : Outcome.REFUSED;
                lines.add(new Line(one.number(), outcome, Money.ZERO, false, false));
            }
        }
        return new Envelope(lines, left);
    }

    private static Money granted(@org.jspecify.annotations.Nullable Change change) {
        return change == null || change.outcome() != Outcome.FUNDED ? Money.ZERO : change.granted();
    }
}
