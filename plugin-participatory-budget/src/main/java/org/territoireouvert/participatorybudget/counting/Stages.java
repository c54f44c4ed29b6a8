package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.model.ProjectList;

/**
 * Counts a vote list by list, or the first of each list and then all together (enveloppes, quotas).
 *
 * <p>Projects without a list compete, where lists are separate, for the money that no list has.
 */
final class Stages {

    private final Election election;
    private final CountingRule rule;
    private final List<Stage> stages = new ArrayList<>();
    private final Set<ProjectId> taken = new HashSet<>();
    private final Set<String> takenGroups = new HashSet<>();
    private final Map<String, Integer> winners = new HashMap<>();
    private BigDecimal left;

    private Stages(Election election, CountingRule rule) {
        this.election = limited(election, rule.division().most());
        this.rule = rule;
        left = election.budget();
    }

    static List<Stage> of(Election election, CountingRule rule) {
        return new Stages(election, rule).count();
    }

    /** Write the most winners of each list into the vote. */
    private static Election limited(Election election, Places most) {
        if (most.isEmpty()) {
            return election;
        }
        List<ProjectList> lists = new ArrayList<>();
        for (ProjectList list : election.lists()) {
            lists.add(list.limitedTo(most.of(lists.size())));
        }
        return election.dividedInto(lists);
    }

    private List<Stage> count() {
        Division division = rule.division();
        CountingRule plain = rule.withDivision(new Division(false, Places.NONE, Places.NONE, division.top()));
        if (division.separate()) {
            separate(plain);
        } else if (!division.quota().isEmpty()) {
            quota(plain);
        }
        if (!division.inStages()) {
            add("", false, election, plain);
        } else if (!division.quota().isEmpty()) {
            rest(plain);
        }
        return stages;
    }

    private void separate(CountingRule plain) {
        boolean quota = !rule.division().quota().isEmpty();
        BigDecimal unlisted = election.budget();
        for (int number = 0; number < election.lists().size(); number++) {
            ProjectList list = election.lists().get(number);
            unlisted = unlisted.subtract(list.amount());
            Election own = election.only(project -> project.list().equals(list.name()))
                    .among(this::open)
                    .spending(list.amount());
            if (!quota) {
                add(list.name(), false, own, plain);
            } else if (rule.division().quota().of(number) > 0) {
                add(list.name(), true, own.dividedInto(quotas()), plain.ofQuota());
            }
        }
        if (!quota
                && election.projects().stream()
                        .anyMatch(project -> project.list().isEmpty())) {
            add(
                    "",
                    false,
                    election.only(project -> project.list().isEmpty())
                            .among(this::open)
                            .spending(unlisted.max(BigDecimal.ZERO)),
                    plain);
        }
    }

    /** The first of each list from the whole amount, one scan by score. */
    private void quota(CountingRule plain) {
        List<ProjectList> quotas = quotas();
        Set<String> with = new HashSet<>();
        for (int number = 0; number < quotas.size(); number++) {
            if (rule.division().quota().of(number) > 0) {
                with.add(quotas.get(number).name());
            }
        }
        Election listed =
                eligible(plain).among(project -> with.contains(project.list())).dividedInto(quotas);
        add("", true, listed, plain.ofQuota());
    }

    private List<ProjectList> quotas() {
        List<ProjectList> quotas = new ArrayList<>();
        for (ProjectList list : election.lists()) {
            int first = rule.division().quota().of(quotas.size());
            quotas.add(list.limitedTo(list.most() == 0 ? first : Math.min(first, list.most())));
        }
        return quotas;
    }

    /** All that is left, for all that are left. */
    private void rest(CountingRule plain) {
        int top = rule.division().top();
        if (top > 0 && top <= taken.size()) {
            return;
        }
        List<ProjectList> remaining = election.lists().stream()
                .map(list -> list.limitedTo(Math.max(0, list.most() - winners.getOrDefault(list.name(), 0))))
                .toList();
        Election others =
                eligible(plain).among(this::open).dividedInto(remaining).spending(left.max(BigDecimal.ZERO));
        add(
                "",
                false,
                others,
                plain.withSafeguards(Safeguard.withoutFilters(plain.safeguards()))
                        .withDivision(new Division(false, Places.NONE, Places.NONE, Math.max(0, top - taken.size()))));
    }

    /** What a rule leaves out is decided once, on the whole vote with its whole budget. */
    private Election eligible(CountingRule plain) {
        Profile profile = Profile.of(election, plain.method().weighting(election.type()));
        boolean[] eligible = new Eligibility(profile, plain).ofProjects();
        Set<ProjectId> passing = new HashSet<>();
        for (int project = 0; project < eligible.length; project++) {
            if (eligible[project]) {
                passing.add(election.projects().get(project).id());
            }
        }
        return election.among(project -> passing.contains(project.id()));
    }

    /** Tell whether a project can still win: not taken, no rival taken, its list not full. */
    private boolean open(Project project) {
        return !taken.contains(project.id())
                && (project.exclusiveGroup().isEmpty() || !takenGroups.contains(project.exclusiveGroup()))
                && !full(project.list());
    }

    private boolean full(String name) {
        return election.lists().stream()
                .anyMatch(list ->
                        list.name().equals(name) && list.most() > 0 && winners.getOrDefault(name, 0) >= list.most());
    }

    private void add(String list, boolean quota, Election part, CountingRule by) {
        Outcome outcome = CountVotes.plain(part, by);
        stages.add(new Stage(list, quota, part, outcome));
        left = left.subtract(new BigDecimal(outcome.cost()));
        Set<ProjectId> won = new HashSet<>(outcome.order());
        taken.addAll(won);
        projects(won).forEach(project -> {
            if (!project.exclusiveGroup().isEmpty()) {
                takenGroups.add(project.exclusiveGroup());
            }
            winners.merge(project.list(), 1, Integer::sum);
        });
    }

    private Stream<Project> projects(Set<ProjectId> ids) {
        return election.projects().stream().filter(project -> ids.contains(project.id()));
    }
}
