package org.territoireouvert.participatorybudget.web.merit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.participatorybudget.counting.judgment.MeritProfile;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.Judgment;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.web.Wording;

/** Draws what judges said of each project. */
public final class MeritViews {

    private static final int DARKEST = 6;

    private final Wording wording;
    private final Edition edition;
    private final Map<String, SubmittedProject> projects = new HashMap<>();
    private final List<String> names;

    /**
     * Prepares the chart.
     *
     * @param names of the grades on the ballot, the worst first; empty when they are not known
     */
    public MeritViews(Wording wording, Edition edition, List<SubmittedProject> projects, List<String> names) {
        this.wording = wording;
        this.edition = edition;
        projects.forEach(project -> this.projects.put(project.number(), project));
        this.names = List.copyOf(names);
    }

    /** Returns the chart of a result; empty under other rules than majority judgment. */
    public Optional<MeritView> view(Result result) {
        List<ProjectResult> judged = result.projects().stream()
                .filter(project -> project.judgment().given())
                .sorted(Comparator.comparing(
                                (ProjectResult project) -> project.judgment().rank())
                        .thenComparing(ProjectResult::position))
                .toList();
        int grades = judged.stream()
                .mapToInt(project -> project.judgment().tally().size())
                .max()
                .orElse(0);
        return grades < 2
                ? Optional.empty()
                : Optional.of(new MeritView(
                        bestFirst(grades)
                                .mapToObj(grade -> new MeritView.Grade(name(grade, grades), style(grade, grades)))
                                .toList(),
                        judged.stream().map(project -> row(project, grades)).toList()));
    }

    private static IntStream bestFirst(int grades) {
        return IntStream.range(0, grades).map(place -> grades - 1 - place);
    }

    private String name(int grade, int grades) {
        return names.size() == grades ? names.get(grade) : wording.say("merit.grade", grade);
    }

    private static String style(int grade, int grades) {
        return "m" + Math.round((float) DARKEST * grade / (grades - 1));
    }

    private MeritView.Row row(ProjectResult project, int grades) {
        Judgment judgment = project.judgment();
        SubmittedProject known = projects.get(project.number());
        return new MeritView.Row(
                known == null ? project.number() : known.title(),
                ProjectPath.of(edition.slug(), project.number()),
                judgment.rank(),
                name(judgment.grade(), grades),
                judgment.judges(),
                judgment.judges() > 0 && MeritProfile.of(judgment.tally()).majorityGrade() == judgment.grade(),
                parts(judgment, grades),
                bestFirst(grades).mapToObj(grade -> cell(judgment, grade)).toList());
    }

    private static long given(Judgment judgment, int grade) {
        return grade < judgment.tally().size() ? judgment.tally().get(grade) : 0;
    }

    /** Edges are rounded, not widths: together the parts fill the bar. */
    private static List<MeritView.Part> parts(Judgment judgment, int grades) {
        List<MeritView.Part> parts = new ArrayList<>();
        long all = Math.max(1, judgment.judges());
        long before = 0;
        for (int grade = grades - 1; grade >= 0; grade--) {
            long upTo = before + given(judgment, grade);
            int left = Math.toIntExact(before * MeritView.WIDTH / all);
            int right = Math.toIntExact(upTo * MeritView.WIDTH / all);
            if (right > left) {
                parts.add(new MeritView.Part(style(grade, grades), left + 2, right - left));
            }
            before = upTo;
        }
        return parts;
    }

    private String cell(Judgment judgment, int grade) {
        long given = given(judgment, grade);
        return wording.say("merit.cell", given, Math.round(100.0 * given / Math.max(1, judgment.judges())));
    }
}
