package org.territoireouvert.consultation.text.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.api.text.TextDiff.Run;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.comparison.ComparedArticle.Fate;

/** Compares two versions of a text: sections and articles by their identifiers, paragraphs one by one, words where a paragraph changed. */
public final class CompareTexts {

    private final TextDiff diff;
    private final CompareParagraphs paragraphs;

    /** Compares with the service of the runtime. */
    public CompareTexts(TextDiff diff) {
        this.diff = diff;
        this.paragraphs = new CompareParagraphs(diff);
    }

    /** Compares two versions. */
    public ComparedText compare(LegalText older, LegalText newer) {
        Map<BlockId, Block> before = byId(older);
        Map<BlockId, Block> after = byId(newer);
        List<Run<BlockId>> runs = diff.items(ids(older), ids(newer));
        Set<BlockId> kept = new HashSet<>();
        runs.stream().filter(run -> run.change() == Change.KEPT).forEach(run -> kept.addAll(run.items()));
        List<ComparedBlock> blocks = new ArrayList<>();
        for (Run<BlockId> run : runs) {
            for (BlockId id : run.items()) {
                if (run.change() == Change.REMOVED && after.containsKey(id)) {
                    continue;
                }
                blocks.add(
                        switch (id) {
                            case SectionId section ->
                                section((Section) before.get(section), (Section) after.get(section));
                            case ArticleId article ->
                                article(
                                        article,
                                        (Article) before.get(article),
                                        (Article) after.get(article),
                                        !kept.contains(article));
                        });
            }
        }
        return new ComparedText(diff.between(older.title(), newer.title()), blocks);
    }

    private ComparedSection section(@Nullable Section older, @Nullable Section newer) {
        if (newer == null) {
            Section gone = Objects.requireNonNull(older, "one version has it");
            return new ComparedSection(gone.level(), piece(Change.REMOVED, gone.heading()));
        }
        return new ComparedSection(
                newer.level(),
                older == null ? piece(Change.ADDED, newer.heading()) : diff.between(older.heading(), newer.heading()));
    }

    private ComparedArticle article(ArticleId id, @Nullable Article older, @Nullable Article newer, boolean displaced) {
        if (newer == null) {
            return whole(Objects.requireNonNull(older, "one version has it"), Fate.REMOVED, Change.REMOVED);
        }
        if (older == null) {
            return whole(newer, Fate.ADDED, Change.ADDED);
        }
        return new ComparedArticle(
                id,
                older.equals(newer) ? Fate.SAME : Fate.CHANGED,
                displaced,
                diff.between(older.number(), newer.number()),
                diff.between(older.heading(), newer.heading()),
                paragraphs.compare(older.paragraphs(), newer.paragraphs()));
    }

    private static ComparedArticle whole(Article article, Fate fate, Change change) {
        return new ComparedArticle(
                article.id(),
                fate,
                false,
                piece(change, article.number()),
                piece(change, article.heading()),
                article.paragraphs().stream()
                        .map(paragraph -> CompareParagraphs.whole(change, paragraph))
                        .toList());
    }

    private static List<Piece> piece(Change change, String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(change, text));
    }

    private static List<BlockId> ids(LegalText text) {
        return text.blocks().stream().<BlockId>map(Block::id).toList();
    }

    private static Map<BlockId, Block> byId(LegalText text) {
        Map<BlockId, Block> blocks = new HashMap<>();
        text.blocks().forEach(block -> blocks.put(block.id(), block));
        return blocks;
    }
}
