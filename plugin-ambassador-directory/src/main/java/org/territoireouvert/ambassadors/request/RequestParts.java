package org.territoireouvert.ambassadors.request;

import org.territoireouvert.ambassadors.ledger.Ledger;
import org.territoireouvert.api.PluginContext;

/** The parts of requests, made once and shared by what works with them. */
public record RequestParts(
        PluginContext context,
        RequestRepository requests,
        RequestContent content,
        RequestNews news,
        Ledger ledger,
        RequestDelays delays,
        MoveRequest move) {

    /** Makes them. */
    public static RequestParts of(PluginContext context) {
        RequestRepository requests = new RequestRepository(context.database(), context.zone());
        RequestContent content = new RequestContent(context, requests);
        RequestNews news = new RequestNews(context, content, requests);
        Ledger ledger = new Ledger(context);
        RequestDelays delays = new RequestDelays(context);
        MoveRequest move = new MoveRequest(context, requests, content, news, ledger, delays);
        return new RequestParts(context, requests, content, news, ledger, delays, move);
    }
}
