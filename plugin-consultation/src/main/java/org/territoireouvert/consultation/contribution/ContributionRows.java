package org.territoireouvert.consultation.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution.State;

/** Reads contributions from rows of their table. */
final class ContributionRows {

    private final ContributionParts parts;

    ContributionRows(Json json) {
        this.parts = new ContributionParts(json);
    }

    Contribution read(ResultSet row) throws SQLException {
        return new Contribution(
                row.getString("id"),
                row.getString("consultation"),
                row.getInt("step"),
                ContributionKind.valueOf(row.getString("kind")),
                Position.valueOf(row.getString("position")),
                row.getString("title"),
                parts.read(row.getString("parts")),
                new Subject(row.getString("article"), row.getString("passage")),
                row.getString("author_id"),
                row.getString("heard_from"),
                State.valueOf(row.getString("state")),
                PortableInstant.parse(row.getString("created_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
