package org.territoireouvert.initiatives.web.echo;

import java.time.LocalDate;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.echo.Campaign;
import org.territoireouvert.initiatives.echo.CampaignRepository;
import org.territoireouvert.initiatives.echo.TakeUp;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.web.writing.WritingFrame;
import org.territoireouvert.initiatives.writing.WritingStore;

/** People say that they have done the same elsewhere, or write for a campaign: both begin a draft. */
final class TakeUpPages {

    private final WritingFrame frame;
    private final WritingStore store;
    private final CampaignRepository campaigns;
    private final TakeUp takeUp;

    TakeUpPages(WritingFrame frame, WritingStore store, CampaignRepository campaigns) {
        this.frame = frame;
        this.store = store;
        this.campaigns = campaigns;
        this.takeUp = new TakeUp(store);
    }

    private Entry original(Request request) {
        String slug = request.pathParameter("slug");
        return store.entries()
                .find(slug)
                .filter(entry -> entry.state().isRead() && entry.kind() != EntryKind.COLLECTION)
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\" that can be taken up"));
    }

    Response ask(Request request) {
        Entry entry = original(request);
        return frame.page(request, "entry-take-up", frame.say(request.locale(), "take-up.title"))
                .crumb(entry.title(), entry.path())
                .with("entry", entry);
    }

    Response begin(Request request) {
        Entry entry = original(request);
        return WritingFrame.toWriter(request, person -> WritingFrame.follow(takeUp.variant(person, entry), ""));
    }

    Response beginForCampaign(Request request) {
        String slug = request.pathParameter("campaign");
        LocalDate today = LocalDate.ofInstant(store.now(), store.context().zone());
        Campaign campaign =
                campaigns.find(slug).orElseThrow(() -> new NotFoundException("No campaign \"" + slug + "\""));
        return campaign.isOpen(today)
                ? WritingFrame.toWriter(
                        request, person -> WritingFrame.follow(takeUp.forCampaign(person, campaign), ""))
                : new Response.Problem(409, "campaign.closed");
    }
}
