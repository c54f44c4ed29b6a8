package org.territoireouvert.consultation.text.amendment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.AddSection;
import org.territoireouvert.consultation.text.amendment.Amendment.ChangeHeading;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteSection;
import org.territoireouvert.consultation.text.amendment.Amendment.ReplaceParagraphs;

/** The articles and sections of the version that is being made, from top to bottom. */
final class NextBlocks {

    private final List<Block> blocks = new ArrayList<>();
    private final Set<SectionId> deleted = new LinkedHashSet<>();
    private int given;

    NextBlocks(int given) {
        this.given = given;
    }

    /** Adds what amendments make of an article or a section. */
    void add(Block block, List<Amendment> changes) {
        Block changed = block;
        for (Amendment change : changes) {
            switch (change) {
                case ReplaceParagraphs replacing -> changed = ((Article) changed).with(replacing.paragraphs());
                case ChangeHeading changing -> changed = renamed(changed, changing.heading());
                case DeleteSection deleting -> deleted.add(deleting.block());
                case DeleteArticle deleting -> {
                    return;
                }
                case AddArticle adding -> throw new IllegalStateException("An addition changes nothing");
                case AddSection adding -> throw new IllegalStateException("An addition changes nothing");
            }
        }
        blocks.add(changed);
    }

    private static Block renamed(Block block, String heading) {
        return switch (block) {
            case Article article -> article.with(heading);
            case Section section -> section.with(heading);
        };
    }

    /** Adds a new article or section. */
    void addNew(Amendment addition) {
        given++;
        blocks.add(
                switch (addition) {
                    case AddArticle adding ->
                        new Article(ArticleId.of(given), adding.number(), adding.heading(), adding.paragraphs());
                    case AddSection adding -> new Section(SectionId.of(given), adding.level(), adding.heading());
                    default -> throw new IllegalStateException("\"" + addition + "\" adds nothing");
                });
    }

    /** Removes the deleted sections to which nothing belongs, the last first, as one may hold nothing but others that go too. */
    void removeDeletedSections() {
        for (int at = blocks.size() - 1; at >= 0; at--) {
            if (blocks.get(at) instanceof Section section && deleted.contains(section.id()) && isEmpty(at, section)) {
                blocks.remove(at);
                deleted.remove(section.id());
            }
        }
    }

    private boolean isEmpty(int at, Section section) {
        return at + 1 == blocks.size() || blocks.get(at + 1) instanceof Section next && next.level() <= section.level();
    }

    /** Returns the sections that cannot be deleted. */
    Set<SectionId> notEmpty() {
        return deleted;
    }

    boolean skipsLevel() {
        int level = 0;
        for (Block block : blocks) {
            if (block instanceof Section section) {
                if (section.level() > level + 1) {
                    return true;
                }
                level = section.level();
            }
        }
        return false;
    }

    boolean isTooLarge() {
        int paragraphs = 0;
        int articles = 0;
        for (Block block : blocks) {
            if (block instanceof Article article) {
                articles++;
                paragraphs += article.paragraphs().size();
            }
        }
        return articles > Limits.ARTICLES
                || blocks.size() - articles > Limits.SECTIONS
                || paragraphs > Limits.PARAGRAPHS;
    }

    List<Block> blocks() {
        return blocks;
    }

    int given() {
        return given;
    }
}
