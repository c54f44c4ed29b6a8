package org.territoireouvert.participatorybudget.edition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.model.BallotType;

/**
 * One round of a participatory budget (édition).
 *
 * @param id identifier
 * @param slug part of its address
 * @param title shown to people
 * @param place town or quarter in which it takes place; empty when not known
 * @param description one or two sentences
 * @param total what can be spent (enveloppe)
 * @param currency ISO 4217 code
 * @param ballotType what voters write
 * @param stage who reads it
 * @param schedule days of its phases
 * @param projectCount projects submitted to the vote
 * @param ballotCount ballots cast
 * @param fixed whether the manifest of its vote is published, so that nothing that counts can change
 */
public record Edition(
        String id,
        String slug,
        String title,
        String place,
        String description,
        Money total,
        String currency,
        BallotType ballotType,
        Stage stage,
        Schedule schedule,
        int projectCount,
        long ballotCount,
        boolean fixed) {

    /** Pages of the plugin that stand where the address of an edition would. */
    private static final Set<String> TAKEN_BY_PAGES = Set.of("realisations", "nouvelle");

    /** Tells whether no edition may have this address, because a page of the plugin has it. */
    public static boolean isReserved(String slug) {
        return TAKEN_BY_PAGES.contains(slug);
    }

    /** Tells whether people vote on a day, so that nothing that counts votes is shown. */
    public boolean isVotedOn(LocalDate day) {
        return schedule.of(Phase.VOTE).filter(vote -> vote.contains(day)).isPresent();
    }

    /** Returns the same edition with the ballots of a vote that takes place here. */
    public Edition votedOnHere(BallotType type, long ballots) {
        return new Edition(
                id,
                slug,
                title,
                place,
                description,
                total,
                currency,
                type,
                stage,
                schedule,
                projectCount,
                ballots,
                true);
    }

    /** Tells whether everybody knows on a day that its vote has begun: who votes was told when. */
    public boolean hasBegunOn(LocalDate day) {
        return stage.isPublic()
                && voteBegins().filter(first -> !first.isAfter(day)).isPresent();
    }

    /** Tells whether its money can still change on a day: nobody has voted on how to spend it. */
    public boolean isOpenToChangesOn(LocalDate day) {
        return ballotCount == 0 && !fixed && !hasBegunOn(day);
    }

    /** Returns the first day of the vote. */
    public Optional<LocalDate> voteBegins() {
        return schedule.of(Phase.VOTE).flatMap(Schedule.Period::begins);
    }

    /** Returns the last day of the vote. */
    public Optional<LocalDate> voteEnds() {
        return schedule.of(Phase.VOTE).flatMap(Schedule.Period::ends);
    }

    /** Address of its list of projects. */
    public String path() {
        return "/budgets-participatifs/" + slug;
    }

    /** Address of the page on which staff prepare it. */
    public String preparationPath() {
        return "/admin" + path();
    }

    /** Address of its result. */
    public String resultPath() {
        return path() + "/resultats";
    }

    /** Address of the works of its funded projects. */
    public String worksPath() {
        return path() + "/travaux";
    }
}
