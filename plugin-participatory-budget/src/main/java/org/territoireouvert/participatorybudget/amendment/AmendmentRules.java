package org.territoireouvert.participatorybudget.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.VoteState;

/**
 * Says what a frozen vote can be changed to.
 *
 * @param vote as it was frozen
 * @param state where it stands, earlier amendments included
 * @param published whether it has a published result
 * @param withdrawn numbers of the projects that were withdrawn before
 * @param zone in which days begin and end
 */
record AmendmentRules(SealedVote vote, VoteState state, boolean published, Set<String> withdrawn, ZoneId zone) {

    /** Most days by which all extensions of a vote together move its last day. */
    static final int LONGEST_EXTENSION = 60;

    /** Copies the numbers. */
    AmendmentRules {
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Returns all that stands in the way; nothing when the change can be made. */
    List<AmendmentProblem> problems(Change change) {
        List<AmendmentProblem> problems = new ArrayList<>();
        if (published) {
            problems.add(AmendmentProblem.PUBLISHED);
        }
        if (change.reason().length() < Change.SHORTEST_REASON) {
            problems.add(AmendmentProblem.REASON_TOO_SHORT);
        }
        if (change.reason().length() > Change.LONGEST_REASON) {
            problems.add(AmendmentProblem.REASON_TOO_LONG);
        }
        switch (change.kind()) {
            case ERRATUM -> change.project().flatMap(this::unknown).ifPresent(problems::add);
            case EXTENSION -> extension(change.lastDay()).ifPresent(problems::add);
            case WITHDRAWAL -> withdrawal(change.project().orElse("")).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<AmendmentProblem> unknown(String number) {
        return project(number).isPresent() ? Optional.empty() : Optional.of(AmendmentProblem.UNKNOWN_PROJECT);
    }

    private Optional<VotedProject> project(String number) {
        return vote.projects().stream()
                .filter(project -> project.number().equals(number))
                .findFirst();
    }

    private Optional<AmendmentProblem> extension(Optional<LocalDate> lastDay) {
        if (!state.isOpen()) {
            return Optional.of(AmendmentProblem.NOT_OPEN);
        }
        if (lastDay.isEmpty()) {
            return Optional.of(AmendmentProblem.NO_DAY);
        }
        if (!closes(lastDay.get(), zone).isAfter(state.closesAt())) {
            return Optional.of(AmendmentProblem.NOT_LATER);
        }
        LocalDate latest = LocalDate.ofInstant(vote.manifest().closesAt(), zone).plusDays(LONGEST_EXTENSION);
        return closes(lastDay.get(), zone).isAfter(latest.atStartOfDay(zone).toInstant())
                ? Optional.of(AmendmentProblem.TOO_LATE)
                : Optional.empty();
    }

    /** Returns the first instant after a last day. */
    static Instant closes(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Optional<AmendmentProblem> withdrawal(String number) {
        if (project(number).isEmpty()) {
            return Optional.of(AmendmentProblem.UNKNOWN_PROJECT);
        }
        if (withdrawn.contains(number)) {
            return Optional.of(AmendmentProblem.WITHDRAWN_BEFORE);
        }
        boolean voting = state.now().isBefore(state.closesAt());
        return voting && leavesTooFew(project(number).get())
                ? Optional.of(AmendmentProblem.LIST_TOO_SHORT)
                : Optional.empty();
    }

    private boolean leavesTooFew(VotedProject leaving) {
        BallotList list = vote.paper().listOf(leaving.envelope()).orElseThrow();
        long left = vote.projects().stream()
                .filter(project -> !project.equals(leaving) && !withdrawn.contains(project.number()))
                .filter(project -> vote.paper()
                        .listOf(project.envelope())
                        .filter(list::equals)
                        .isPresent())
                .count();
        return left < list.fewest();
    }
}
