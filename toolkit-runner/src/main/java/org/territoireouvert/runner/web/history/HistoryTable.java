package org.territoireouvert.runner.web.history;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.runner.identity.trace.Trace;

/** The history of a person's data as one table, for a spreadsheet. */
final class HistoryTable {

    private static final int MOST = 10_000;

    private final Trace trace;
    private final HistoryRows rows;
    private final ZoneId zone;

    HistoryTable(Trace trace, HistoryRows rows, ZoneId zone) {
        this.trace = trace;
        this.rows = rows;
        this.zone = zone;
    }

    /**
     * Returns the rows: date, kind, who and detail.
     *
     * @param kinds names of the parts, in their order
     */
    Dataset.Rows of(String account, List<String> kinds) {
        return sink -> write(account, kinds, sink);
    }

    private void write(String account, List<String> kinds, RowSink sink) throws IOException {
        Keyset all = Keyset.first(MOST);
        for (Trace.SignedIn item : trace.signIns(account, all).items()) {
            HistoryRows.SignInRow row = rows.of(item);
            sink.row(time(row.at()), kinds.get(0), row.device(), row.method() + ", " + row.outcome());
        }
        for (Trace.Consent item : trace.consents(account, all).items()) {
            HistoryRows.ConsentRow row = rows.of(item);
            String end = row.withdrawnAt().stream()
                    .map(at -> " → " + time(at))
                    .findFirst()
                    .orElse("");
            sink.row(
                    time(row.givenAt()) + end, kinds.get(1), row.policyVersion(), row.purpose() + " : " + row.claims());
        }
        for (Trace.Looked item : trace.looks(account, all).items()) {
            HistoryRows.LookRow row = rows.of(item);
            sink.row(time(row.at()), kinds.get(2), person(row), row.data() + " : " + row.reason());
        }
        for (Trace.HelpedAct item : trace.helpedActs(account, all).items()) {
            HistoryRows.HelpedRow row = rows.of(item);
            sink.row(time(row.at()), kinds.get(3), row.agent(), row.act() + ", " + row.channel());
        }
    }

    private static String person(HistoryRows.LookRow row) {
        return row.roles().isEmpty() ? row.agent() : row.agent() + " (" + row.roles() + ")";
    }

    private String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }
}
