package org.territoireouvert.consultation.text.building;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;

/**
 * Gives the articles and sections of a revised text, read from a file, the identifiers that they had in the version before. Articles are
 * recognised by all that they say, then by their paragraphs, their heading, their number, each only where it is unique in both versions;
 * sections by level and heading; the others get identifiers that no version had.
 */
public final class KeepIdentifiers {

    private static final List<Function<Article, Object>> SIGNS = List.of(
            article -> List.of(article.number(), article.heading(), article.paragraphs()),
            Article::paragraphs,
            Article::heading,
            Article::number);

    private KeepIdentifiers() {}

    /** Returns the revised text as the version after the one before. */
    public static LegalText of(LegalText before, LegalText revised) {
        Map<ArticleId, ArticleId> known = new HashMap<>();
        SIGNS.forEach(sign -> recognise(before.articles(), revised.articles(), sign, known));
        Map<SectionId, SectionId> sections = sections(before, revised);
        List<Block> blocks = new ArrayList<>();
        int given = before.given();
        for (Block block : revised.blocks()) {
            switch (block) {
                case Article article -> {
                    ArticleId id = known.get(article.id());
                    given += id == null ? 1 : 0;
                    blocks.add(article.as(id == null ? ArticleId.of(given) : id));
                }
                case Section section -> {
                    SectionId id = sections.get(section.id());
                    given += id == null ? 1 : 0;
                    blocks.add(section.as(id == null ? SectionId.of(given) : id));
                }
            }
        }
        return new LegalText(revised.title(), blocks, given);
    }

    /** A heading that stands twice names the first section that is not recognised yet: their order tells them apart. */
    private static Map<SectionId, SectionId> sections(LegalText before, LegalText revised) {
        List<Section> older = new ArrayList<>(sections(before));
        Map<SectionId, SectionId> known = new HashMap<>();
        for (Section section : sections(revised)) {
            older.stream()
                    .filter(one -> one.as(section.id()).equals(section))
                    .findFirst()
                    .ifPresent(one -> {
                        older.remove(one);
                        known.put(section.id(), one.id());
                    });
        }
        return known;
    }

    private static List<Section> sections(LegalText text) {
        return text.blocks().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .toList();
    }

    private static void recognise(
            List<Article> before,
            List<Article> revised,
            Function<Article, Object> sign,
            Map<ArticleId, ArticleId> known) {
        Set<ArticleId> taken = new HashSet<>(known.values());
        Map<Object, ArticleId> older = unique(before, sign, taken);
        Map<Object, ArticleId> newer = unique(revised, sign, known.keySet());
        newer.forEach((value, id) -> {
            ArticleId same = older.get(value);
            if (same != null) {
                known.put(id, same);
            }
        });
    }

    /** Returns the articles that alone have a sign, among those not recognised yet; an empty sign tells nothing. */
    private static Map<Object, ArticleId> unique(
            List<Article> articles, Function<Article, Object> sign, Set<ArticleId> recognised) {
        Map<Object, ArticleId> unique = new HashMap<>();
        Set<Object> repeated = new HashSet<>(Set.of("", List.of()));
        for (Article article : articles) {
            Object value = sign.apply(article);
            if (!recognised.contains(article.id()) && unique.put(value, article.id()) != null) {
                repeated.add(value);
            }
        }
        unique.keySet().removeAll(repeated);
        return unique;
    }
}
