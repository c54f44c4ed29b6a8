package org.territoireouvert.calls.opendata;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.calls.model.award.FunderShare;

/** Who publishes: the identifiers that open data ask of the authority. */
public final class Publisher {

    /** SIRET of the authority, for funders whose number a call does not say. */
    public static final Setting<String> AUTHORITY_SIRET = Setting.text("authority-siret", "");

    /** What 360Giving gave the authority to begin the identifiers of its grants. */
    public static final Setting<String> GIVING_PREFIX = Setting.text("giving-prefix", "");

    private static final String UNREGISTERED = "territoire-ouvert";

    private final PluginContext context;

    /** Reads the settings. */
    public Publisher(PluginContext context) {
        this.context = context;
    }

    /** Returns the SIRET of a funder, else that of the authority; empty when neither is known or right. */
    public Optional<String> siret(FunderShare funder) {
        return valid(funder.siret()).or(() -> valid(context.settings().get(AUTHORITY_SIRET)));
    }

    private static Optional<String> valid(String typed) {
        return switch (Siret.parse(typed)) {
            case Parsed.Valid<Siret> valid -> Optional.of(valid.value().digits());
            case Parsed.Invalid<Siret> invalid -> Optional.empty();
        };
    }

    /** Returns what identifiers of 360Giving begin with. */
    public String prefix() {
        String prefix = context.settings().get(GIVING_PREFIX).strip();
        return "360G-" + (prefix.matches("[A-Za-z0-9-]{1,40}") ? prefix : UNREGISTERED);
    }
}
