package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.funded.FundedLine;
import org.territoireouvert.calls.model.award.Grant;

/** A line of a list of grants. */
public record GrantRow(
        String path,
        String number,
        String title,
        String summary,
        String collective,
        String call,
        String place,
        Money granted,
        LocalDate decidedOn,
        Badge badge) {

    static GrantRow of(FundedLine line, GrantWords words) {
        return new GrantRow(
                Grant.PATH + "/" + line.number(),
                line.number(),
                line.title(),
                line.summary(),
                line.holder(),
                line.source(),
                words.place(line.territory()),
                line.granted(),
                line.decidedOn(),
                line.state().map(words::badge).orElseGet(words::takenOver));
    }

    static GrantRow of(Grant grant, String path, GrantWords words) {
        return new GrantRow(
                path,
                grant.number(),
                grant.title(),
                grant.summary(),
                grant.collective(),
                grant.callTitle(),
                words.place(grant.territory()),
                grant.granted(),
                grant.decidedOn(),
                words.badge(grant.state()));
    }
}
