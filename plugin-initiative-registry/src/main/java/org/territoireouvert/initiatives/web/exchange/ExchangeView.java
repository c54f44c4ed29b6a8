package org.territoireouvert.initiatives.web.exchange;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.initiatives.model.Entry;

/**
 * Where an entry came from, and how others take it along.
 *
 * @param origin where it was taken from, empty for what was written here
 * @param source name of that registry
 * @param citation one line for a text
 * @param broken pages to which it leads and that do not answer any more
 */
public record ExchangeView(
        String slug, Optional<Entry.Origin> origin, String source, String citation, List<String> broken) {

    /** Copies the pages. */
    public ExchangeView {
        broken = List.copyOf(broken);
    }
}
