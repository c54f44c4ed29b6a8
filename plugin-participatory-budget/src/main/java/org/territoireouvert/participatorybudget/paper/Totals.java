package org.territoireouvert.participatorybudget.paper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.Mark;

/**
 * Control totals of what a person typed (totaux de contrôle).
 *
 * @param projects how many valid papers name each project, and its marks added up, by its number
 */
public record Totals(int valid, int blank, int nulls, Map<String, OfProject> projects) {

    /** Copies the map. */
    public Totals {
        projects = Map.copyOf(projects);
    }

    /**
     * The totals of a project.
     *
     * @param papers that name it
     * @param marks added up: points, grades from 0, or ranks from 1
     */
    public record OfProject(int papers, long marks) {
        private OfProject plus(Mark mark) {
            return new OfProject(papers + 1, marks + mark.value());
        }
    }

    /** Returns how many papers were typed. */
    public int papers() {
        return valid + blank + nulls;
    }

    /**
     * Adds papers up.
     *
     * @param reading reads the canonical text of a ballot
     */
    static Totals of(List<TypedPaper> papers, Function<String, BallotContent> reading) {
        Map<String, OfProject> projects = new TreeMap<>();
        for (TypedPaper paper : papers) {
            if (paper.state() == TypedPaper.State.VALID) {
                reading.apply(paper.content())
                        .marks()
                        .forEach(mark -> projects.merge(
                                mark.project(), new OfProject(1, mark.value()), (known, added) -> known.plus(mark)));
            }
        }
        return new Totals(
                count(papers, TypedPaper.State.VALID),
                count(papers, TypedPaper.State.BLANK),
                count(papers, TypedPaper.State.NULL),
                projects);
    }

    private static int count(List<TypedPaper> papers, TypedPaper.State state) {
        return (int) papers.stream().filter(paper -> paper.state() == state).count();
    }
}
