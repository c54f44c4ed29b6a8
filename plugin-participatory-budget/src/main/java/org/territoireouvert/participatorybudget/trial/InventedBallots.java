package org.territoireouvert.participatorybudget.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * Ballots that voters could write: some projects are liked more than others, and most voters like those near them. The same seed gives
 * the same ballots on every machine.
 *
 * @param voters number of ballots
 * @param choices projects on each, as far as there are as many
 */
public record InventedBallots(long seed, int voters, int choices) {

    private static final int LEAST_LIKING = 20;
    private static final int MOST_LIKING = 200;
    private static final int NEARBY = 4;
    private static final int BEST_GRADE = 3;

    /**
     * Write the ballots.
     *
     * @param places where each project is, in the order of the projects; voters live at these places
     */
    public BallotBox of(List<Project> projects, List<String> places, BallotType type) {
        Random random = new Random(seed);
        int[] liking = new int[projects.size()];
        Arrays.setAll(liking, project -> LEAST_LIKING + random.nextInt(MOST_LIKING - LEAST_LIKING));
        BallotBox.Builder box = BallotBox.open(projects);
        for (int voter = 0; voter < voters; voter++) {
            String home = places.get(random.nextInt(places.size()));
            int[] own = new int[liking.length];
            Arrays.setAll(own, project -> liking[project] * (places.get(project).equals(home) ? NEARBY : 1));
            box.add(ballot(chosen(projects, own, type, random), type, random));
        }
        return box.close();
    }

    /** Draw projects one after the other, each by how much it is liked. */
    private List<ProjectId> chosen(List<Project> projects, int[] liking, BallotType type, Random random) {
        List<ProjectId> chosen = new ArrayList<>();
        int wanted = Math.min(type == BallotType.CHOOSE_ONE ? 1 : choices, projects.size());
        while (chosen.size() < wanted) {
            int drawn = random.nextInt(Arrays.stream(liking).sum());
            int project = 0;
            while (drawn >= liking[project]) {
                drawn -= liking[project++];
            }
            chosen.add(projects.get(project).id());
            liking[project] = 0;
        }
        return chosen;
    }

    private static Ballot ballot(List<ProjectId> chosen, BallotType type, Random random) {
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Ballot.Approval(chosen);
            case ORDINAL -> new Ballot.Ranking(chosen);
            case CUMULATIVE -> points(chosen, 1, random);
            case SCORING -> points(chosen, 0, random);
        };
    }

    private static Ballot points(List<ProjectId> chosen, int least, Random random) {
        Map<ProjectId, BigDecimal> points = new LinkedHashMap<>();
        chosen.forEach(id -> points.put(id, BigDecimal.valueOf(least + random.nextInt(BEST_GRADE - least + 1))));
        return new Ballot.Points(points);
    }
}
