package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.model.ProjectList;

/** Votes written in one line each, for tables that are worked out by hand. */
final class SmallVotes {

    private SmallVotes() {}

    /**
     * Write a vote.
     *
     * @param projects {@code "a:60@Nord#square b:40"}: cost, then list and exclusive group if any
     * @param lists {@code "Nord:100 Sud:50"}, or empty
     * @param ballots {@code "3 a b | 2 b c"} with how many voters wrote each; {@code "a=2 b=0"} for points
     */
    static Election vote(BallotType type, int budget, String projects, String lists, String ballots) {
        List<Project> candidates =
                Arrays.stream(projects.split(" ")).map(SmallVotes::project).toList();
        BallotBox.Builder box = BallotBox.open(candidates);
        for (String written : ballots.split("\\|")) {
            String[] words = written.strip().split(" +");
            box.add(ballot(type, List.of(words).subList(1, words.length)), Integer.parseInt(words[0]));
        }
        return new Election(
                type,
                BigDecimal.valueOf(budget),
                candidates,
                box.close(),
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                lists(lists));
    }

    private static Project project(String written) {
        String[] group = written.split("#");
        String[] list = group[0].split("@");
        String[] cost = list[0].split(":");
        return new Project(
                new ProjectId(cost[0]),
                new BigDecimal(cost[1]),
                cost[0],
                false,
                list.length > 1 ? list[1] : "",
                group.length > 1 ? group[1] : "");
    }

    private static List<ProjectList> lists(String written) {
        List<ProjectList> lists = new ArrayList<>();
        for (String list : written.isBlank() ? new String[0] : written.split(" ")) {
            lists.add(new ProjectList(list.split(":")[0], new BigDecimal(list.split(":")[1])));
        }
        return lists;
    }

    private static Ballot ballot(BallotType type, List<String> words) {
        List<ProjectId> ids =
                words.stream().map(word -> new ProjectId(word.split("=")[0])).toList();
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Ballot.Approval(ids);
            case ORDINAL -> new Ballot.Ranking(ids);
            case CUMULATIVE, SCORING -> new Ballot.Points(points(words));
        };
    }

    private static Map<ProjectId, BigDecimal> points(List<String> words) {
        Map<ProjectId, BigDecimal> points = new LinkedHashMap<>();
        words.forEach(word -> points.put(new ProjectId(word.split("=")[0]), new BigDecimal(word.split("=")[1])));
        return points;
    }

    /** Return the winners in order, separated by spaces. */
    static String winners(Election election, String rule) {
        return String.join(
                " ",
                CountVotes.of(election, CountingRule.parse(rule)).order().stream()
                        .map(ProjectId::value)
                        .toList());
    }
}
