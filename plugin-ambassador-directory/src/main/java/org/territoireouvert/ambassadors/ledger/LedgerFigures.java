package org.territoireouvert.ambassadors.ledger;

import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.Satisfaction;

/**
 * Counts of requests that went to an administration.
 *
 * @param received all of them
 * @param answered those with an answer
 * @param inTime those answered within the promised delay
 * @param granted of the answers, those that give all
 * @param partly of the answers, those that give a part
 * @param refused of the answers, the refusals
 * @param silent those of which the legal delay passed in silence, answered later or not
 * @param yes people who got what they asked for, in their own view
 * @param partlyYes people who got a part
 * @param no people who did not
 */
public record LedgerFigures(
        int received,
        int answered,
        int inTime,
        int granted,
        int partly,
        int refused,
        int silent,
        int yes,
        int partlyYes,
        int no) {

    /** Nothing. */
    public static final LedgerFigures NONE = new LedgerFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static LedgerFigures of(PublicRequest request, boolean inTime) {
        Optional<Outcome> outcome = request.answer().map(PublicRequest.Answer::outcome);
        Optional<Satisfaction> judged = request.judgement().map(PublicRequest.Judgement::satisfaction);
        return new LedgerFigures(
                1,
                one(outcome.isPresent()),
                one(outcome.isPresent() && inTime),
                one(outcome.filter(Outcome.GRANTED::equals).isPresent()),
                one(outcome.filter(Outcome.PARTLY::equals).isPresent()),
                one(outcome.filter(Outcome.REFUSED::equals).isPresent()),
                one(request.handling().silentOn().isPresent()),
                one(judged.filter(Satisfaction.YES::equals).isPresent()),
                one(judged.filter(Satisfaction.PARTLY::equals).isPresent()),
                one(judged.filter(Satisfaction.NO::equals).isPresent()));
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }

    /** Returns these counts times a factor. */
    LedgerFigures times(int factor) {
        return new LedgerFigures(
                received * factor,
                answered * factor,
                inTime * factor,
                granted * factor,
                partly * factor,
                refused * factor,
                silent * factor,
                yes * factor,
                partlyYes * factor,
                no * factor);
    }

    /** Returns the sum of these and other counts. */
    public LedgerFigures plus(LedgerFigures other) {
        return new LedgerFigures(
                received + other.received,
                answered + other.answered,
                inTime + other.inTime,
                granted + other.granted,
                partly + other.partly,
                refused + other.refused,
                silent + other.silent,
                yes + other.yes,
                partlyYes + other.partlyYes,
                no + other.no);
    }

    /** Returns how many wait for an answer. */
    public int waiting() {
        return received - answered;
    }

    /** Returns how many judged their answer. */
    public int judged() {
        return IntStream.of(yes, partlyYes, no).sum();
    }
}
