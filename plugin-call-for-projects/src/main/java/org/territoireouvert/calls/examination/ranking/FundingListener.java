package org.territoireouvert.calls.examination.ranking;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.FunderShares;

/** Hears, in the transaction of a decision, what is funded. */
@FunctionalInterface
public interface FundingListener {

    /**
     * An application is funded.
     *
     * @param shares what each funder gives; they add up to what is granted
     * @param reason of the panel when it departed from the order, empty otherwise
     */
    void funded(
            Handle handle,
            Call call,
            Application application,
            Money granted,
            List<FunderShares.Part> shares,
            String reason,
            Actor.Agent by);
}
