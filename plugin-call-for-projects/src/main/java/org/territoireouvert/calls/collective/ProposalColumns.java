package org.territoireouvert.calls.collective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Proposal;

/** Writes a proposal into the columns of a decision and reads it from there. */
final class ProposalColumns {

    private static final String SEPARATOR = " ";

    private ProposalColumns() {}

    static Map<String, Object> of(Proposal proposal) {
        Map<String, Object> columns = new HashMap<>();
        List.of("reason", "name", "purpose", "charter", "rule", "named").forEach(column -> columns.put(column, ""));
        columns.put("takesRequests", 0);
        columns.put("kind", proposal.kind().name());
        columns.put("target", proposal.target());
        switch (proposal) {
            case Proposal.Admit admit -> columns.put("reason", admit.message());
            case Proposal.Exclude exclude -> columns.put("reason", exclude.reason());
            case Proposal.Dissolve dissolve -> columns.put("reason", dissolve.reason());
            case Proposal.Describe describe -> {
                columns.put("name", describe.name());
                columns.put("purpose", describe.purpose());
                columns.put("takesRequests", describe.takesRequests() ? 1 : 0);
            }
            case Proposal.Charter charter -> {
                columns.put("charter", charter.text());
                columns.put("rule", charter.rule().name());
                columns.put("named", String.join(SEPARATOR, charter.named()));
            }
            case Proposal.Invite invite -> {}
            case Proposal.Coordinate coordinate -> {}
        }
        return columns;
    }

    static Proposal read(ResultSet row) throws SQLException {
        String target = row.getString("target");
        String reason = row.getString("reason");
        return switch (Proposal.Kind.valueOf(row.getString("kind"))) {
            case ADMIT -> new Proposal.Admit(target, reason);
            case INVITE -> new Proposal.Invite(target);
            case EXCLUDE -> new Proposal.Exclude(target, reason);
            case DESCRIBE ->
                new Proposal.Describe(
                        row.getString("name"), row.getString("purpose"), row.getInt("takes_requests") == 1);
            case CHARTER ->
                new Proposal.Charter(
                        row.getString("charter"),
                        DecisionRule.valueOf(row.getString("rule")),
                        named(row.getString("named")));
            case COORDINATE -> new Proposal.Coordinate(target);
            case DISSOLVE -> new Proposal.Dissolve(reason);
        };
    }

    private static List<String> named(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(SEPARATOR));
    }
}
