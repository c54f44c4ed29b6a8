package org.territoireouvert.initiatives.web.echo;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.echo.Campaign;
import org.territoireouvert.initiatives.echo.CampaignRepository;
import org.territoireouvert.initiatives.echo.KeepCampaign;

/** Administration: campaigns that ask for entries. */
final class CampaignStaffPages {

    static final String PATH = "/admin/initiatives/campagnes";

    private static final String TITLE = "titre";
    private static final String WORDS = "texte";
    private static final String OPENS = "ouverture";
    private static final String CLOSES = "cloture";
    private static final String REVISION = "revision";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 4_000;
    private static final int LONGEST_NUMBER = 9;

    private final PluginContext context;
    private final CampaignRepository campaigns;
    private final KeepCampaign keep;

    CampaignStaffPages(PluginContext context, CampaignRepository campaigns) {
        this.context = context;
        this.campaigns = campaigns;
        this.keep = new KeepCampaign(context, campaigns);
    }

    Response list(Request request) {
        return Page.of("admin-campaigns", say(request, "campaigns.manage")).with("campaigns", campaigns.list());
    }

    private String say(Request request, String key) {
        return context.messages().format(request.locale(), key);
    }

    Response ask(Request request) {
        return page(request, say(request, "campaigns.new"), PATH + "/nouvelle", FormInput.empty());
    }

    private Page page(Request request, String title, String action, FormInput form) {
        return Page.of("admin-campaign", title)
                .crumb(say(request, "campaigns.manage"), PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("action", action);
    }

    Response begin(Request request) {
        FormInput form = FormInput.of(request);
        Optional<Campaign> typed = typed(form, "");
        if (typed.isPresent() && !keep.begin(typed.get(), request.actor())) {
            form.error(TITLE, "campaign.title.taken");
        }
        return form.isValid()
                ? new Response.Redirect(PATH + "?ok=1")
                : page(request, say(request, "campaigns.new"), PATH + "/nouvelle", form);
    }

    private Campaign requested(Request request) {
        String slug = request.pathParameter("campaign");
        return campaigns.find(slug).orElseThrow(() -> new NotFoundException("No campaign \"" + slug + "\""));
    }

    Response edit(Request request) {
        Campaign campaign = requested(request);
        FormInput form = FormInput.empty()
                .prefill(TITLE, campaign.title())
                .prefill(WORDS, campaign.words())
                .prefill(OPENS, campaign.opensOn().toString())
                .prefill(CLOSES, campaign.closesOn().toString())
                .prefill(REVISION, Integer.toString(campaign.revision()));
        return page(request, campaign.title(), PATH + "/" + campaign.slug(), form);
    }

    Response change(Request request) {
        Campaign campaign = requested(request);
        FormInput form = FormInput.of(request);
        Optional<Campaign> typed = typed(form, campaign.slug());
        if (typed.isPresent() && !keep.change(typed.get(), request.actor())) {
            form.error("", "campaign.changed-meanwhile", campaign.title(), campaign.words());
        }
        return form.isValid()
                ? new Response.Redirect(PATH + "?ok=1")
                : page(request, campaign.title(), PATH + "/" + campaign.slug(), form);
    }

    /** Reads the form; its problems are in it. */
    private static Optional<Campaign> typed(FormInput form, String slug) {
        String title = form.required(TITLE, LONGEST_TITLE, "campaign.title.missing");
        String words = form.required(WORDS, LONGEST_WORDS, "campaign.words.missing");
        Optional<LocalDate> opens = form.day(OPENS, "campaign.day.wrong");
        Optional<LocalDate> closes = form.day(CLOSES, "campaign.day.wrong");
        String revision = form.optional(REVISION, LONGEST_NUMBER);
        if (opens.isEmpty() && form.errorOf(OPENS).isEmpty()) {
            form.error(OPENS, "campaign.day.missing");
        }
        if (closes.isEmpty() && form.errorOf(CLOSES).isEmpty()) {
            form.error(CLOSES, "campaign.day.missing");
        }
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            form.error(CLOSES, "campaign.closes.early");
        }
        if (!form.isValid()) {
            return Optional.empty();
        }
        return Optional.of(new Campaign(
                slug.isEmpty() ? SearchText.slug(title) : slug,
                title,
                words,
                opens.orElseThrow(),
                closes.orElseThrow(),
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0));
    }
}
