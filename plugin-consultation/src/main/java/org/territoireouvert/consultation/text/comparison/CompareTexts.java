package org.territoireouvert.consultation.text.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.api.text.TextDiff.Run;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.comparison.ComparedArticle.Fate;

/** Compares two versions of a text: headings where they stand, articles by their identifiers, their paragraphs one by one, words where a paragraph changed. */
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
        Map<ArticleId, Article> before = byId(older);
        Map<ArticleId, Article> after = byId(newer);
        List<Run<Object>> runs = diff.items(signs(older), signs(newer));
        Set<Object> kept = new HashSet<>();
        runs.stream().filter(run -> run.change() == Change.KEPT).forEach(run -> kept.addAll(run.items()));
        RenamedSections renamed = new RenamedSections(runs);
        List<ComparedBlock> blocks = new ArrayList<>();
        for (Run<Object> run : runs) {
            for (Object sign : run.items()) {
                if (sign instanceof Section section) {
                    section(run.change(), section, renamed).ifPresent(blocks::add);
                } else if (sign instanceof ArticleId id && (run.change() != Change.REMOVED || !after.containsKey(id))) {
                    blocks.add(article(id, before, after, !kept.contains(id)));
                }
            }
        }
        return new ComparedText(diff.between(older.title(), newer.title()), blocks);
    }

    /** One that was renamed is shown once, where the newer version has it. */
    private Optional<ComparedBlock> section(Change change, Section section, RenamedSections renamed) {
        if (change == Change.REMOVED && renamed.stays(section)) {
            return Optional.empty();
        }
        Optional<Section> before = change == Change.ADDED ? renamed.before(section) : Optional.empty();
        return Optional.of(new ComparedSection(
                section.level(),
                before.map(older -> diff.between(older.heading(), section.heading()))
                        .orElseGet(() -> piece(change, section.heading()))));
    }

    private ComparedArticle article(
            ArticleId id, Map<ArticleId, Article> before, Map<ArticleId, Article> after, boolean displaced) {
        Article older = before.get(id);
        Article newer = after.get(id);
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

    /** What makes a block the same in two versions. */
    private static List<Object> signs(LegalText text) {
        List<Object> signs = new ArrayList<>();
        for (Block block : text.blocks()) {
            signs.add(
                    switch (block) {
                        case Section section -> section;
                        case Article article -> article.id();
                    });
        }
        return signs;
    }

    private static Map<ArticleId, Article> byId(LegalText text) {
        Map<ArticleId, Article> articles = new HashMap<>();
        text.articles().forEach(article -> articles.put(article.id(), article));
        return articles;
    }
}
