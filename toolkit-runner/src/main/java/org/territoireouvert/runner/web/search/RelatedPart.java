package org.territoireouvert.runner.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.search.SearchHit;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.content.ContentPart;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.template.layout.Section;

/** Contents of any plugin that resemble the one that is read, at most four. */
public final class RelatedPart implements ContentPart {

    private static final int SHOWN = 4;

    private final WebParts parts;
    private final SearchWords words;
    private final KeptRelations kept;

    /** Creates the part. */
    public RelatedPart(WebParts parts) {
        this.parts = parts;
        this.words = new SearchWords(parts.search().sources(), new Territory(parts.database(), parts.clock()));
        this.kept = new KeptRelations(parts.clock());
    }

    @Override
    public Optional<Section> of(DeclaredContent content, CoreRequest request) {
        List<SearchHit> related = parts.search().index().known(kept.of(content.ref(), this::related));
        return related.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "search/related", Map.of("hits", words.hits(related, words.types(request.locale())))));
    }

    private List<ContentRef> related(ContentRef ref) {
        return parts.search().index().related(ref, SHOWN).stream()
                .map(SearchHit::ref)
                .toList();
    }
}
