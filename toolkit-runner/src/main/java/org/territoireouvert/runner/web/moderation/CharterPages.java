package org.territoireouvert.runner.web.moderation;

import java.util.Locale;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.moderation.CaseRepository;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationFigures;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The charter, the public register of what moderators decided, and its figures; no name stands there. */
final class CharterPages {

    static final String PATH = "/moderation";

    private static final int KEYS = 2;

    private final WebParts parts;
    private final CaseWords words;
    private final CaseRepository cases;
    private final ModerationFigures figures;

    CharterPages(WebParts parts) {
        this.parts = parts;
        this.cases = parts.contents().moderation().cases();
        this.words = new CaseWords(parts.contents(), parts.messages(), parts.markdown());
        this.figures = new ModerationFigures();
    }

    Response show(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Locale locale = request.locale();
        Slice<DecisionView> decisions = parts.database().read(handle -> {
            Slice<ModerationCase> found = cases.decided(handle, Keyset.of(request, KEYS));
            return new Slice<>(
                    found.items().stream()
                            .map(one -> words.decision(one, locale))
                            .toList(),
                    found.previous(),
                    found.next());
        });
        return Page.of("moderation/charter", parts.messages().format(locale, "charter.page.title"))
                .description(parts.messages().format(locale, "charter.page.lead"))
                .with("rules", words.rules())
                .with("hours", parts.contents().moderation().rules().promise().toHours())
                .with("decisions", decisions)
                .with("address", PATH)
                .with("months", parts.database().read(figures::months));
    }
}
