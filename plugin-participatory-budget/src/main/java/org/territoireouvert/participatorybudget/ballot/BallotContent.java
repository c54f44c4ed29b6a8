package org.territoireouvert.participatorybudget.ballot;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;

/**
 * A ballot as it is written (contenu d'un bulletin).
 *
 * @param kind what the voter did
 * @param marks beside projects; by rank for a ranking, by the projects' numbers otherwise, so that the order tells nothing
 */
public record BallotContent(BallotKind kind, List<Mark> marks) {

    /** Puts the marks in order. */
    public BallotContent {
        Comparator<Mark> byNumber = Comparator.comparing(mark -> new ProjectId(mark.project()));
        Comparator<Mark> byRank = Comparator.comparingInt(Mark::value);
        marks = marks.stream()
                .sorted(kind == BallotKind.RANKING ? byRank.thenComparing(byNumber) : byNumber)
                .toList();
    }

    /** Returns the canonical text, which is committed to: {@code {"approval":["12","7"]}}, {@code {"points":{"12":3}}}. */
    public String text() {
        Object written = switch (kind) {
            case APPROVAL, RANKING -> marks.stream().map(Mark::project).toList();
            case POINTS, GRADES -> values();
        };
        return CanonicalJson.write(Map.of(kind.word(), written));
    }

    private Map<String, Integer> values() {
        Map<String, Integer> values = new TreeMap<>();
        marks.forEach(mark -> values.put(mark.project(), mark.value()));
        return values;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param document the text as JSON reads it
     * @throws IllegalArgumentException when it is no ballot
     */
    public static BallotContent of(Map<?, ?> document) {
        for (BallotKind kind : BallotKind.values()) {
            Object written = document.get(kind.word());
            if (written instanceof List<?> projects && document.size() == 1) {
                return new BallotContent(kind, numbered(kind, projects));
            }
            if (written instanceof Map<?, ?> values && document.size() == 1) {
                return new BallotContent(kind, valued(values));
            }
        }
        throw new IllegalArgumentException("\"" + document + "\" is no ballot");
    }

    private static List<Mark> numbered(BallotKind kind, List<?> projects) {
        boolean ranked = kind == BallotKind.RANKING;
        return IntStream.range(0, projects.size())
                .mapToObj(index -> new Mark((String) projects.get(index), ranked ? index + 1 : 1))
                .toList();
    }

    private static List<Mark> valued(Map<?, ?> values) {
        return values.entrySet().stream()
                .map(entry -> new Mark((String) entry.getKey(), ((Number) entry.getValue()).intValue()))
                .toList();
    }

    /** Returns what was counted as a ballot of a kind. */
    public static BallotContent of(BallotKind kind, Ballot counted) {
        List<Mark> marks = counted instanceof Ballot.Points given
                ? given.points().entrySet().stream()
                        .map(entry -> new Mark(
                                entry.getKey().value(), entry.getValue().intValueExact()))
                        .toList()
                : numbered(
                        kind, counted.projects().stream().map(ProjectId::value).toList());
        return new BallotContent(kind, marks);
    }

    /** Returns the ballot as it is counted. */
    public Ballot counted() {
        List<ProjectId> projects =
                marks.stream().map(mark -> new ProjectId(mark.project())).toList();
        return switch (kind) {
            case APPROVAL -> new Ballot.Approval(projects);
            case RANKING -> new Ballot.Ranking(projects);
            case POINTS, GRADES -> new Ballot.Points(points());
        };
    }

    private Map<ProjectId, BigDecimal> points() {
        Map<ProjectId, BigDecimal> points = new LinkedHashMap<>();
        marks.forEach(mark -> points.put(new ProjectId(mark.project()), BigDecimal.valueOf(mark.value())));
        return points;
    }
}
