package org.territoireouvert.initiatives.echo;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;

/** Staff begin a campaign, or change one. */
public final class KeepCampaign {

    /** Written to the audit log when a campaign began or changed: title. */
    public static final AuditType KEPT = new AuditType("initiative-registry.campaign-kept", Visibility.PUBLIC);

    private final PluginContext context;
    private final CampaignRepository campaigns;

    /** Creates the use case. */
    public KeepCampaign(PluginContext context, CampaignRepository campaigns) {
        this.context = context;
        this.campaigns = campaigns;
    }

    /** Begins one; tells whether its slug was free. */
    public boolean begin(Campaign campaign, Actor by) {
        return keep(campaign, true, by);
    }

    /** Changes one; tells whether nobody else changed it meanwhile. */
    public boolean change(Campaign campaign, Actor by) {
        return keep(campaign, false, by);
    }

    private boolean keep(Campaign campaign, boolean isNew, Actor by) {
        return context.database().write(handle -> {
            boolean kept = isNew
                    ? campaigns.add(handle, campaign, context.clock().instant())
                    : campaigns.change(handle, campaign, context.clock().instant());
            if (kept) {
                context.service(AuditTrail.class)
                        .record(handle, AuditEntry.of(KEPT, by, campaign.path()).with("title", campaign.title()));
            }
            return kept;
        });
    }
}
