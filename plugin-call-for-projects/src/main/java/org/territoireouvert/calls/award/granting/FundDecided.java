package org.territoireouvert.calls.award.granting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.examination.ranking.FundingListener;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.examination.FunderShares;

/** Makes a grant of each application that is funded by a decision; reasons are public when the call says so. */
public final class FundDecided implements FundingListener {

    private final Grants grants;
    private final ZoneId zone;

    /** Dates decisions in a zone. */
    public FundDecided(Grants grants, ZoneId zone) {
        this.grants = grants;
        this.zone = zone;
    }

    @Override
    public void funded(
            Handle handle,
            Call call,
            Application application,
            Money granted,
            List<FunderShares.Part> shares,
            String reason,
            Actor.Agent by) {
        List<FunderShare> funders = shares.stream()
                .filter(part -> part.amount().cents() > 0)
                .map(part -> new FunderShare(part.funder(), siret(call, part.funder()), part.amount()))
                .toList();
        boolean published = call.sheet().selection().feedback() != Feedback.SENT;
        LocalDate today = LocalDate.ofInstant(application.updatedAt(), zone);
        grants.award(handle, application, new Award(granted, funders, reason, published, today, ""), by);
    }

    private static String siret(Call call, String funder) {
        return call.sheet().funding().funders().stream()
                .filter(one -> one.name().equals(funder))
                .map(Funder::siret)
                .findFirst()
                .orElse("");
    }
}
