package org.territoireouvert.initiatives.web.exchange;

import org.territoireouvert.initiatives.citation.CitationPages;
import org.territoireouvert.initiatives.federation.Source;
import org.territoireouvert.initiatives.federation.SourceRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.watch.LinkRepository;

/** Makes what the page of an entry shows of the exchange with others. */
public final class ExchangeViews {

    private final SourceRepository sources;
    private final LinkRepository links;
    private final CitationPages citations;

    /** Creates it. */
    public ExchangeViews(SourceRepository sources, LinkRepository links, CitationPages citations) {
        this.sources = sources;
        this.links = links;
        this.citations = citations;
    }

    /** Describes an entry. */
    public ExchangeView of(Entry entry) {
        return new ExchangeView(
                entry.slug(),
                entry.origin(),
                entry.origin()
                        .flatMap(origin -> sources.find(origin.source()))
                        .map(Source::name)
                        .orElse(""),
                citations.cite(entry).line(),
                links.brokenOf(entry.slug()).stream().sorted().toList());
    }
}
