package org.territoireouvert.participatorybudget.web.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.web.Wording;

/**
 * The sentences of a ballot paper.
 *
 * @param wording in the reader's language
 * @param envelopes of the edition, for their names
 */
public record BallotWords(Wording wording, List<Envelope> envelopes) {

    /** Returns what is asked of voters, for the title of the page. */
    public String title(BallotPaper paper) {
        return paper.isDivided()
                ? wording.say("ballot.title." + paper.kind().word() + ".lists")
                : number(paper.kind(), paper.lists().getFirst());
    }

    private String number(BallotKind kind, BallotList list) {
        String how = list.isExact() ? "exact" : list.fewest() <= 1 ? "most" : "range";
        return wording.say("ballot.title." + kind.word() + "." + how, list.most(), list.fewest(), list.pointsTotal());
    }

    /** Returns the name of a list; empty for all projects. */
    public String name(BallotList list) {
        return envelopes.stream()
                .filter(envelope -> envelope.position() == list.envelope())
                .map(Envelope::name)
                .findFirst()
                .orElse("");
    }

    /** Returns the limits of a list in words. */
    public String limits(BallotKind kind, BallotList list) {
        List<String> sentences = new ArrayList<>();
        if (list.envelope() != 0) {
            sentences.add(wording.say("ballot.limit.number", list.fewest(), list.most()));
        }
        list.costLimit().ifPresent(limit -> sentences.add(wording.say("ballot.limit.cost", limit)));
        if (kind == BallotKind.POINTS) {
            sentences.add(wording.say("ballot.limit.points", list.pointsTotal(), list.pointsEach()));
        }
        sentences.add(wording.say("ballot.hint." + kind.word()));
        return String.join(" ", sentences);
    }

    /** Says what is on a list of a ballot. */
    public String summary(BallotPaper paper, BallotList list, int named, long points, Money cost) {
        List<String> parts = new ArrayList<>();
        parts.add(wording.say("ballot.summary.number", named, list.most()));
        if (paper.kind() == BallotKind.POINTS) {
            parts.add(wording.say("ballot.summary.points", points, list.pointsTotal()));
        }
        parts.add(list.costLimit()
                .map(limit -> wording.say("ballot.summary.limit", cost, limit))
                .orElseGet(() -> wording.say("ballot.summary.cost", cost)));
        String said = parts.stream().collect(Collectors.joining(" · "));
        return list.envelope() == 0 ? said : wording.say("ballot.summary.list", name(list), said);
    }

    /** Returns what is written beside a project; empty when it is only named. */
    public String mark(BallotPaper paper, VotedProject project, Mark mark) {
        return switch (paper.kind()) {
            case APPROVAL -> "";
            case POINTS -> wording.say("ballot.points", mark.value());
            case RANKING -> paper.isDivided() ? "" : wording.say("ballot.rank", mark.value());
            case GRADES ->
                mark.value() >= 0 && mark.value() < paper.grades().size()
                        ? paper.grades().get(mark.value())
                        : "";
        };
    }
}
