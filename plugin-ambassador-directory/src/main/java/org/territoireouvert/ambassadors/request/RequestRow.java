package org.territoireouvert.ambassadors.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.ambassadors.request.model.Handling;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.Satisfaction;
import org.territoireouvert.api.data.PortableInstant;

/** Reads a request from a row. */
final class RequestRow {

    private RequestRow() {}

    static PublicRequest read(ResultSet row) throws SQLException {
        return new PublicRequest(
                row.getString("id"),
                row.getString("number"),
                RequestKind.valueOf(row.getString("kind")),
                new PublicRequest.Words(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("purpose"),
                        row.getString("administration")),
                row.getString("body"),
                row.getString("ambassador"),
                RequestState.valueOf(row.getString("state")),
                row.getInt("shown") == 1,
                PortableInstant.parse(row.getString("received_at")),
                handling(row),
                answer(row),
                judgement(row),
                row.getInt("reopened") == 1,
                row.getString("grouped_into"),
                row.getInt("supports"),
                day(row, "duty_until"),
                filled(row, "removed_at").map(PortableInstant::parse),
                row.getInt("revision"),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                day(row, "qualified_on"),
                day(row, "relayed_on"),
                day(row, "promised_until"),
                day(row, "legal_until"),
                day(row, "reminded_on"),
                day(row, "escalated_on"),
                row.getString("escalated_to"),
                day(row, "silent_on"));
    }

    private static Optional<PublicRequest.Answer> answer(ResultSet row) throws SQLException {
        Optional<String> at = filled(row, "answered_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublicRequest.Answer(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("answer"),
                        PortableInstant.parse(at.get())));
    }

    private static Optional<PublicRequest.Judgement> judgement(ResultSet row) throws SQLException {
        Optional<String> at = filled(row, "satisfied_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublicRequest.Judgement(
                        Satisfaction.valueOf(row.getString("satisfaction")),
                        row.getString("satisfaction_words"),
                        PortableInstant.parse(at.get())));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return filled(row, column).map(LocalDate::parse);
    }

    private static Optional<String> filled(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
    }
}
