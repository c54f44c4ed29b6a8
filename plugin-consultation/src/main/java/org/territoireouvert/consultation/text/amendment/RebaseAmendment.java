package org.territoireouvert.consultation.text.amendment;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.ReplaceParagraphs;
import org.territoireouvert.consultation.text.merging.Merge;
import org.territoireouvert.consultation.text.merging.MergeParagraphs;

/** Brings an amendment written on an old version to the current one. */
public final class RebaseAmendment {

    private final MergeParagraphs merging;

    /** What came of it. */
    public sealed interface Result {}

    /** The amendment, as it reads on the current version. */
    public record Rebased(Amendment amendment) implements Result {}

    /** People must decide: the article changed at the same places. */
    public record Disputed(Merge merge) implements Result {}

    /**
     * People must decide: the amendment deletes what was changed since.
     *
     * @param base as its author read it
     * @param current as it is now
     */
    public record ChangedSince(Article base, Article current) implements Result {}

    /** The current version has no such article any more. */
    public record ArticleGone() implements Result {}

    /** Compares with the service of the runtime. */
    public RebaseAmendment(TextDiff diff) {
        this.merging = new MergeParagraphs(diff);
    }

    /**
     * Brings an amendment to the current version.
     *
     * @param base the version on which it was written
     * @throws IllegalArgumentException when that version has not the article
     */
    public Result rebase(Amendment amendment, LegalText base, LegalText current) {
        Article read = base.article(amendment.article())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The amendment is about \"" + amendment.article().value() + "\", which its version has not"));
        Optional<Article> now = current.article(amendment.article());
        if (now.isEmpty()) {
            return new ArticleGone();
        }
        return switch (amendment) {
            case AddArticle adding -> new Rebased(adding);
            case DeleteArticle deleting ->
                now.get().equals(read) ? new Rebased(deleting) : new ChangedSince(read, now.get());
            case ReplaceParagraphs replacing -> replaced(replacing, read, now.get());
        };
    }

    private Result replaced(ReplaceParagraphs replacing, Article base, Article current) {
        Merge merge = merging.merge(base.paragraphs(), current.paragraphs(), replacing.paragraphs());
        Optional<List<Paragraph>> merged = merge.paragraphs();
        return merged.isPresent()
                ? new Rebased(new ReplaceParagraphs(replacing.article(), merged.get()))
                : new Disputed(merge);
    }
}
