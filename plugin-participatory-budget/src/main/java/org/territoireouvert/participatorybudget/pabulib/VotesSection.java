package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** The VOTES section, read row by row. */
final class VotesSection {

    private final Header header;
    private final MetaSection meta;
    private final BallotType type;
    private final Set<String> ownColumns;
    private final Map<String, ProjectId> ids;
    private final Problems problems;
    private final Set<String> voters = new HashSet<>();

    VotesSection(Header header, MetaSection meta, ProjectsSection projects, Problems problems) {
        this.header = header;
        this.meta = meta;
        this.type = meta.meta().voteType();
        // Where points mean nothing they are a column like any other, and survive as such.
        this.ownColumns = type.hasPoints() ? Set.of("voter_id", "vote", "points") : Set.of("voter_id", "vote");
        this.ids = projects.ids();
        this.problems = problems;
    }

    void read(RowReader rows, PabulibVisitor visitor) throws IOException, PabulibException {
        int vote = header.required("vote", rows.line(), problems);
        int points = type.hasPoints() ? header.required("points", rows.line(), problems) : -1;
        long count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (++count > PabulibReader.MOST_VOTES) {
                throw tooMany(row, count);
            }
            header.checkWidth(row, problems);
            checkVoter(row);
            Ballot ballot = ballot(row, vote, points);
            if (ballot != null && problems.none()) {
                visitor.vote(new PabulibVote(row.line(), row.cell(0), ballot, header.cells(row, ownColumns)));
            }
        }
        meta.checkCountOf("num_votes", count, problems);
    }

    private void checkVoter(Row row) throws PabulibException {
        if (row.cell(0).isEmpty()) {
            problems.add(PabulibProblem.Kind.MISSING_VALUE, row.line(), "field", "voter_id");
        } else if (!voters.add(row.cell(0))) {
            problems.add(PabulibProblem.Kind.DUPLICATE_VOTER, row.line(), "value", row.cell(0));
        }
    }

    private @Nullable Ballot ballot(Row row, int voteColumn, int pointsColumn) throws PabulibException {
        // A project may be called "None": then the cell names it.
        String text = ids.containsKey(row.cell(voteColumn)) ? row.cell(voteColumn) : row.value(voteColumn);
        List<ProjectId> named = projects(items(text), row);
        if (named == null) {
            return null;
        }
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Ballot.Approval(named);
            case ORDINAL -> new Ballot.Ranking(named);
            case CUMULATIVE, SCORING -> points(named, items(row.value(pointsColumn)), row);
        };
    }

    private @Nullable List<ProjectId> projects(List<String> names, Row row) throws PabulibException {
        List<ProjectId> named = new ArrayList<>(names.size());
        for (String name : names) {
            ProjectId id = ids.get(name);
            if (id == null) {
                problems.add(PabulibProblem.Kind.UNKNOWN_PROJECT, row.line(), "value", name);
                return null;
            }
            named.add(id);
        }
        return named;
    }

    private @Nullable Ballot points(List<ProjectId> named, List<String> numbers, Row row) throws PabulibException {
        if (named.size() != numbers.size()) {
            problems.add(
                    PabulibProblem.Kind.POINTS_MISMATCH,
                    row.line(),
                    "votes",
                    Integer.toString(named.size()),
                    "points",
                    Integer.toString(numbers.size()));
            return null;
        }
        Map<ProjectId, BigDecimal> points = LinkedHashMap.newLinkedHashMap(named.size());
        for (int position = 0; position < numbers.size(); position++) {
            String number = numbers.get(position);
            if (!Amounts.check(number, "points", type == BallotType.SCORING, row.line(), problems)) {
                return null;
            }
            points.putIfAbsent(named.get(position), Decimals.parse(number));
        }
        return new Ballot.Points(points);
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int from = 0;
        while (from <= list.length()) {
            int comma = list.indexOf(',', from);
            int end = comma < 0 ? list.length() : comma;
            String item = list.substring(from, end).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            from = end + 1;
        }
        return items;
    }

    private PabulibException tooMany(Row row, long count) {
        return problems.fatal(
                PabulibProblem.Kind.COUNT_TOO_LARGE,
                row.line(),
                "value",
                Long.toString(count),
                "field",
                "num_votes",
                "limit",
                Integer.toString(PabulibReader.MOST_VOTES));
    }
}
