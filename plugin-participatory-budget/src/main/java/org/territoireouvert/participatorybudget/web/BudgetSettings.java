package org.territoireouvert.participatorybudget.web;

import java.util.List;
import org.territoireouvert.api.settings.Setting;

/** What an administrator may change. */
public final class BudgetSettings {

    /** What is said above the list of editions. */
    public static final Setting<String> INTRODUCTION = Setting.longText("introduction", "");

    /** Themes among which authors of ideas choose. */
    public static final Setting<List<String>> IDEA_THEMES = Setting.list(
            "idea-themes",
            List.of(
                    "Convivialité",
                    "Culture",
                    "Éducation",
                    "Espaces publics",
                    "Mobilités",
                    "Nature",
                    "Santé",
                    "Sports"));

    /** Address of the authority that stamps the checkpoints of votes (RFC 3161); empty for none. */
    public static final Setting<String> TIME_STAMP_AUTHORITY =
            Setting.url("time-stamp-authority", "").in("witnesses");

    /** Servers that publish the rounds of drand; two have to say the same. Asked only for votes that chose it. */
    public static final Setting<List<String>> BEACON_SERVERS = Setting.list(
                    "beacon-servers", List.of("https://api.drand.sh", "https://drand.cloudflare.com"))
            .in("witnesses");

    private BudgetSettings() {}
}
