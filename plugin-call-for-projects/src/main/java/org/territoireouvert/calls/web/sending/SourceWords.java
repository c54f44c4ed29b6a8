package org.territoireouvert.calls.web.sending;

import java.util.Locale;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;

/** Says where money comes from. */
final class SourceWords {

    private SourceWords() {}

    static String key(Source source) {
        return "sending.source." + source.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
