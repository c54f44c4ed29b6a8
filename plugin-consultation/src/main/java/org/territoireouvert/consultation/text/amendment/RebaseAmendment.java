package org.territoireouvert.consultation.text.amendment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.AddSection;
import org.territoireouvert.consultation.text.amendment.Amendment.ChangeHeading;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteSection;
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

    /** People must decide: the article or the heading changed at the same places. */
    public record Disputed(Merge merge) implements Result {}

    /**
     * People must decide: the amendment deletes what was changed since.
     *
     * @param base as its author read it
     * @param current as it is now
     */
    public record ChangedSince(Block base, Block current) implements Result {}

    /** The current version has no such article or section any more. */
    public record Gone() implements Result {}

    /** Compares with the service of the runtime. */
    public RebaseAmendment(TextDiff diff) {
        this.merging = new MergeParagraphs(diff);
    }

    /**
     * Brings an amendment to the current version.
     *
     * @param base the version on which it was written
     * @throws IllegalArgumentException when that version has not the article or section
     */
    public Result rebase(Amendment amendment, LegalText base, LegalText current) {
        Block read = base.block(amendment.block())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The amendment is about \"" + amendment.block().value() + "\", which its version has not"));
        Optional<Block> now = current.block(amendment.block());
        if (now.isEmpty()) {
            return new Gone();
        }
        return switch (amendment) {
            case AddArticle adding -> new Rebased(adding);
            case AddSection adding -> new Rebased(adding);
            case DeleteArticle deleting -> deleted(deleting, read, now.get());
            case DeleteSection deleting -> deleted(deleting, read, now.get());
            case ReplaceParagraphs replacing -> replaced(replacing, (Article) read, (Article) now.get());
            case ChangeHeading changing ->
                renamed(changing, read.heading(), now.get().heading());
        };
    }

    private static Result deleted(Amendment deleting, Block base, Block current) {
        return current.equals(base) ? new Rebased(deleting) : new ChangedSince(base, current);
    }

    private Result renamed(ChangeHeading changing, String base, String current) {
        Merge merge = merging.merge(line(base), line(current), line(changing.heading()));
        Optional<String> heading = merge.paragraphs()
                .map(lines -> lines.stream().map(Paragraph::text).collect(Collectors.joining(" ")))
                .filter(merged -> merged.length() <= Limits.HEADING);
        return heading.isPresent()
                ? new Rebased(new ChangeHeading(changing.block(), heading.get()))
                : new Disputed(merge);
    }

    private static List<Paragraph> line(String heading) {
        return heading.isEmpty() ? List.of() : List.of(Paragraph.of(heading));
    }

    private Result replaced(ReplaceParagraphs replacing, Article base, Article current) {
        Merge merge = merging.merge(base.paragraphs(), current.paragraphs(), replacing.paragraphs());
        Optional<List<Paragraph>> merged = merge.paragraphs();
        return merged.isPresent()
                ? new Rebased(new ReplaceParagraphs(replacing.block(), merged.get()))
                : new Disputed(merge);
    }
}
