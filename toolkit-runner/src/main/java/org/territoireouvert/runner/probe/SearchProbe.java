package org.territoireouvert.runner.probe;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.search.source.IndexChecks;

/** Tells what was seen when the index was last compared with the contents. An index that lacks some does not stop the site. */
record SearchProbe(IndexChecks checks, Messages messages) implements HealthProbe {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Finding look(Locale locale) {
        List<IndexChecks.Check> seen = checks.seen();
        long indexed = seen.stream().mapToLong(IndexChecks.Check::indexed).sum();
        List<IndexChecks.Check> apart =
                seen.stream().filter(check -> !check.agrees()).toList();
        if (apart.isEmpty()) {
            return new Finding(true, messages.format(locale, "health.search", indexed));
        }
        IndexChecks.Check first = apart.getFirst();
        return new Finding(
                false,
                messages.format(locale, "health.search.differs", first.type(), first.contents(), first.indexed()));
    }
}
