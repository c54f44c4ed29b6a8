package org.territoireouvert.initiatives.web.echo;

import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.demonstration.EchoDemonstration;
import org.territoireouvert.initiatives.echo.CampaignRepository;
import org.territoireouvert.initiatives.echo.EchoNews;
import org.territoireouvert.initiatives.echo.KeepCampaign;
import org.territoireouvert.initiatives.echo.RemarkData;
import org.territoireouvert.initiatives.echo.RemarkRepository;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.web.writing.WritingFrame;
import org.territoireouvert.initiatives.web.writing.WritingRights;
import org.territoireouvert.initiatives.writing.WritingStore;

/** The addresses of what comes back to entries, of campaigns and of what the registry covers. */
public final class EchoRoutes {

    private static final Permission CAMPAIGN = Permission.ofRoles("initiative-registry.run-campaigns", Role.EDITOR);
    private static final String ENTRY = "/initiatives/{slug}";

    private final WritingStore store;
    private final CampaignRepository campaigns;
    private final RemarkRepository remarks = new RemarkRepository();

    /** Prepares them. */
    public EchoRoutes(WritingStore store, CampaignRepository campaigns) {
        this.store = store;
        this.campaigns = campaigns;
    }

    /** Returns what the page of an entry shows of it. */
    public EchoViews views() {
        return new EchoViews(store, remarks);
    }

    /**
     * Declares them.
     *
     * @param catalogue of the published entries
     */
    public void declare(Registrar registrar, Catalogue catalogue) {
        WritingFrame frame = new WritingFrame(store);
        RemarkPages remarkPages = new RemarkPages(frame, store, remarks);
        TakeUpPages takeUp = new TakeUpPages(frame, store, campaigns);
        CampaignPages campaignPages = new CampaignPages(frame, store, campaigns);
        CampaignStaffPages staff = new CampaignStaffPages(store.context(), campaigns);
        registrar
                .get(ENTRY + "/remarques", WritingRights.WRITE, remarkPages::show)
                .post(ENTRY + "/remarques", WritingRights.WRITE, remarkPages::send)
                .post(ENTRY + "/remarques/{id}", WritingRights.WRITE, remarkPages::answer)
                .get(ENTRY + "/reprendre", WritingRights.READ, takeUp::ask)
                .post(ENTRY + "/reprendre", WritingRights.WRITE, takeUp::begin)
                .get("/initiatives/campagnes", WritingRights.READ, campaignPages::list)
                .get("/initiatives/campagnes/{campaign}", WritingRights.READ, campaignPages::show)
                .post("/initiatives/campagnes/{campaign}", WritingRights.WRITE, takeUp::beginForCampaign)
                .get(CampaignStaffPages.PATH, CAMPAIGN, staff::list)
                .get(CampaignStaffPages.PATH + "/nouvelle", CAMPAIGN, staff::ask)
                .post(CampaignStaffPages.PATH + "/nouvelle", CAMPAIGN, staff::begin)
                .get(CampaignStaffPages.PATH + "/{campaign}", CAMPAIGN, staff::edit)
                .post(CampaignStaffPages.PATH + "/{campaign}", CAMPAIGN, staff::change)
                .get("/initiatives/statistiques", WritingRights.READ, new CoveragePages(frame, store, catalogue)::show)
                .audits(KeepCampaign.KEPT)
                .demonstration(new EchoDemonstration(store, campaigns))
                .personalData(new RemarkData(store.context().database(), remarks));
        EchoNews.KINDS.forEach(registrar::notification);
    }
}
