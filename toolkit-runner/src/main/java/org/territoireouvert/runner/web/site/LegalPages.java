package org.territoireouvert.runner.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.retention.RetentionPeriods;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * The pages that the law asks for: accessibility (loi n° 2005-102, article 47, model of the RGAA 4.1.2), legal notices
 * (loi n° 2004-575, article 6), personal data (GDPR, article 13).
 */
final class LegalPages {

    /** What a plugin says of the personal data that it keeps. */
    public record Kept(String plugin, String description) {}

    private final WebParts parts;
    private final Messages messages;

    LegalPages(WebParts parts) {
        this.parts = parts;
        this.messages = parts.messages();
    }

    Response accessibility(CoreRequest request) {
        Instance instance = parts.instance().current();
        String state = switch (instance.text(Text.ACCESSIBILITY_STATE)) {
            case "total" -> "total";
            case "partial" -> "partial";
            default -> "none";
        };
        return page(request, "accessibility", instance)
                .with("state", state)
                .with("address", request.siteAddress())
                .with("details", details(instance, Text.ACCESSIBILITY_DETAILS));
    }

    Response notices(CoreRequest request) {
        Instance instance = parts.instance().current();
        return page(request, "notices", instance)
                .with("director", instance.text(Text.PUBLICATION_DIRECTOR))
                .with("host", lines(instance.text(Text.HOSTING_PROVIDER)))
                .with("details", details(instance, Text.LEGAL_DETAILS));
    }

    Response personalData(CoreRequest request) {
        Instance instance = parts.instance().current();
        List<Kept> kept = new ArrayList<>();
        parts.serving()
                .forEach(plugin -> plugin.contributions()
                        .personalData()
                        .forEach(data -> kept.add(describe(plugin, data, request.locale()))));
        return page(request, "personal-data", instance)
                .with("officer", lines(instance.text(Text.DATA_PROTECTION_OFFICER)))
                .with("kept", kept)
                .with("inactiveMonths", RetentionPeriods.read(parts.database()).inactiveMonths())
                .with("details", details(instance, Text.PERSONAL_DATA_DETAILS));
    }

    private static Kept describe(InstalledPlugin plugin, PersonalData data, Locale locale) {
        return new Kept(
                plugin.messages().format(locale, "plugin.name"),
                plugin.messages().format(locale, data.descriptionKey()));
    }

    private Page page(CoreRequest request, String name, Instance instance) {
        return Page.of("site/" + name, messages.format(request.locale(), "legal." + name + ".title"))
                .with("siteName", instance.siteName())
                .with("authority", instance.authority())
                .with("postal", lines(instance.text(Text.ADDRESS)))
                .with("phone", instance.text(Text.PHONE))
                .with("email", instance.text(Text.EMAIL));
    }

    /** Returns at most one rendered text: a list, because a template asks a list whether there is something. */
    private List<SafeHtml> details(Instance instance, Text key) {
        String text = instance.text(key);
        return text.isBlank() ? List.of() : List.of(parts.markdown().render(text));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
