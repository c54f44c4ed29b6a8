package org.territoireouvert.initiatives.web.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.graph.RelationGraph;
import org.territoireouvert.initiatives.graph.Surroundings;
import org.territoireouvert.initiatives.model.Entry;

/** What an entry came from and what became of it: a picture, and the same as a list. */
public final class GraphPages {

    private final PluginContext context;
    private final EntryRepository entries;
    private final RelationRepository relations;

    /** Creates the page. */
    public GraphPages(PluginContext context, EntryRepository entries, RelationRepository relations) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
    }

    /**
     * What stands in the list of one entry of the picture.
     *
     * @param relations of it to the others of the picture
     */
    public record GraphRow(String title, String path, String kind, List<RelationView> relations) {}

    /** Shows it. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Entry entry = entries.find(slug)
                .filter(found -> found.state().isRead())
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\""));
        FilterWords words = new FilterWords(context.messages(), request.locale());
        Surroundings around = Surroundings.of(slug, relations);
        Map<String, EntryLine> lines = RelationView.lines(around.slugs().stream(), entries);
        List<String> shown = around.slugs().stream().filter(lines::containsKey).toList();
        RelationGraph graph = RelationGraph.of(shown, around.relations());
        GraphPicture picture = GraphPicture.of(
                graph,
                lines,
                slug,
                kind -> words.of(
                        "relation.short." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        List<GraphRow> rows = graph.layers().stream()
                .flatMap(List::stream)
                .map(one -> row(one, around, lines, words))
                .toList();
        return Page.of("initiative-graph", words.of("graph.title", entry.title()))
                .crumb(words.of("menu.initiatives"), Filters.LIST)
                .crumb(entry.title(), entry.path())
                .with("entry", entry)
                .with("picture", picture)
                .with("rows", rows)
                .with("isAlone", shown.size() < 2)
                .with("hasMore", around.hasMore())
                .with("most", Surroundings.MOST);
    }

    private static GraphRow row(String slug, Surroundings around, Map<String, EntryLine> lines, FilterWords words) {
        EntryLine line = java.util.Objects.requireNonNull(lines.get(slug));
        return new GraphRow(
                line.title(),
                line.path(),
                words.of("entry-kind." + line.kind().name().toLowerCase(Locale.ROOT)),
                RelationView.of(slug, around.relations(), lines, words));
    }
}
