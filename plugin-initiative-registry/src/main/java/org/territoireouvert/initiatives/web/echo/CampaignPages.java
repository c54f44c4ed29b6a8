package org.territoireouvert.initiatives.web.echo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.echo.Campaign;
import org.territoireouvert.initiatives.echo.CampaignRepository;
import org.territoireouvert.initiatives.web.writing.WritingFrame;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Campaigns that ask for entries, and what was written for each. */
public final class CampaignPages {

    private static final int SHOWN = 100;

    private final WritingFrame frame;
    private final WritingStore store;
    private final CampaignRepository campaigns;

    /** A campaign with the words for where it stands. */
    public record CampaignRow(Campaign campaign, Badge badge, boolean isOpen, List<String> paragraphs) {
        /** Copies the paragraphs. */
        public CampaignRow {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    CampaignPages(WritingFrame frame, WritingStore store, CampaignRepository campaigns) {
        this.frame = frame;
        this.store = store;
        this.campaigns = campaigns;
    }

    Response list(Request request) {
        Locale locale = request.locale();
        return frame.page(request, "campaigns", frame.say(locale, "campaigns.title"))
                .description(frame.say(locale, "campaigns.lead"))
                .with(
                        "campaigns",
                        campaigns.list().stream().map(one -> row(one, locale)).toList());
    }

    private CampaignRow row(Campaign campaign, Locale locale) {
        LocalDate today = LocalDate.ofInstant(store.now(), store.context().zone());
        Badge badge = today.isBefore(campaign.opensOn())
                ? new Badge(Badge.Tone.SOON, frame.say(locale, "campaign.soon"))
                : campaign.isOpen(today)
                        ? new Badge(Badge.Tone.OPEN, frame.say(locale, "campaign.open"))
                        : new Badge(Badge.Tone.CLOSED, frame.say(locale, "campaign.over"));
        return new CampaignRow(
                campaign,
                badge,
                campaign.isOpen(today),
                campaign.words().lines().filter(line -> !line.isBlank()).toList());
    }

    Response show(Request request) {
        String slug = request.pathParameter("campaign");
        Campaign campaign =
                campaigns.find(slug).orElseThrow(() -> new NotFoundException("No campaign \"" + slug + "\""));
        return frame.page(request, "campaign", campaign.title())
                .crumb(frame.say(request.locale(), "campaigns.title"), "/initiatives/campagnes")
                .with("row", row(campaign, request.locale()))
                .with("entries", campaigns.entries(slug, SHOWN));
    }
}
