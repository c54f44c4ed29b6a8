package org.territoireouvert.participatorybudget.web.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.vote.SealedVote;

/** Reads what a voter marked on the form of a ballot, and names its fields. */
public final class BallotForm {

    /** The field of the projects that are named. */
    static final String NAMED = "projet";

    private static final int MOST_DIGITS = 6;

    private BallotForm() {}

    /** Returns the field of a project's points or grade; its number may be any text, its place in the manifest is not. */
    static String field(SealedVote vote, VotedProject project) {
        return "note-" + vote.projects().indexOf(project);
    }

    /** Returns the field of a rank in a list. */
    static String field(BallotList list, int rank) {
        return "rang-" + list.envelope() + "-" + rank;
    }

    /** Says what is to be mended on a ballot, beside the list where it stands. */
    public static void explain(FormInput form, BallotPaper paper, List<BallotProblem> problems) {
        problems.forEach(problem -> form.error(
                problem.envelope() == 0 && paper.isDivided() ? "" : "liste-" + problem.envelope(),
                "ballot.problem." + problem.kind().word(),
                problem.details().toArray()));
    }

    /** Reads what is marked; what cannot be is kept as it is, for the check of the ballot to find. */
    public static BallotContent read(SealedVote vote, Request request) {
        BallotKind kind = vote.paper().kind();
        return new BallotContent(
                kind,
                switch (kind) {
                    case APPROVAL ->
                        request.formAll(NAMED).stream()
                                .map(number -> new Mark(number, 1))
                                .toList();
                    case RANKING -> ranks(vote, request);
                    case POINTS -> values(vote, request, true);
                    case GRADES -> values(vote, request, false);
                });
    }

    private static List<Mark> ranks(SealedVote vote, Request request) {
        List<Mark> marks = new ArrayList<>();
        for (BallotList list : vote.paper().lists()) {
            for (int rank = 1; rank <= list.most(); rank++) {
                int written = rank;
                request.form(field(list, rank)).ifPresent(number -> marks.add(new Mark(number, written)));
            }
        }
        return marks;
    }

    /** No points are none; no grade is no opinion, the worst grade is one. What is no number is out of every range. */
    private static List<Mark> values(SealedVote vote, Request request, boolean zeroIsNone) {
        List<Mark> marks = new ArrayList<>();
        for (VotedProject project : vote.projects()) {
            Optional<String> typed = request.form(field(vote, project));
            typed.map(BallotForm::number)
                    .filter(value -> value != 0 || !zeroIsNone)
                    .ifPresent(value -> marks.add(new Mark(project.number(), value)));
        }
        return marks;
    }

    private static int number(String typed) {
        return typed.matches("-?[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    /** Returns the fields of a ballot with what stands in them, to send them again. */
    static List<Map.Entry<String, String>> fields(SealedVote vote, BallotContent ballot) {
        Map<String, VotedProject> projects = new HashMap<>();
        vote.projects().forEach(project -> projects.put(project.number(), project));
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Map<Integer, Integer> ranks = new HashMap<>();
        for (Mark mark : ballot.marks()) {
            VotedProject project = projects.get(mark.project());
            if (project != null) {
                fields.add(field(vote, project, mark, ranks));
            }
        }
        return fields;
    }

    private static Map.Entry<String, String> field(
            SealedVote vote, VotedProject project, Mark mark, Map<Integer, Integer> ranks) {
        return switch (vote.paper().kind()) {
            case APPROVAL -> Map.entry(NAMED, mark.project());
            case RANKING -> {
                BallotList list = vote.paper().listOf(project.envelope()).orElseThrow();
                yield Map.entry(field(list, ranks.merge(list.envelope(), 1, Integer::sum)), mark.project());
            }
            case POINTS, GRADES -> Map.entry(field(vote, project), Integer.toString(mark.value()));
        };
    }
}
