package org.territoireouvert.consultation.text.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.amendment.Amendment.AddArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.AddSection;
import org.territoireouvert.consultation.text.amendment.Amendment.ChangeHeading;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteArticle;
import org.territoireouvert.consultation.text.amendment.Amendment.DeleteSection;
import org.territoireouvert.consultation.text.amendment.Amendment.ReplaceParagraphs;
import org.territoireouvert.consultation.text.amendment.Consolidation.Kind;
import org.territoireouvert.consultation.text.amendment.Consolidation.Problem;

/**
 * Makes the next version of a text from amendments that were accepted. Articles and sections keep their identifiers, new ones get
 * identifiers that no version had. Accepted amendments that overlap are refused, all together: people must choose or merge them first.
 */
public final class ConsolidateText {

    private final LegalText text;
    private final List<Amendment> amendments;
    private final Map<BlockId, List<Integer>> changing = new LinkedHashMap<>();
    private final Map<BlockId, List<Integer>> adding = new LinkedHashMap<>();

    private ConsolidateText(LegalText text, List<Amendment> amendments) {
        this.text = text;
        this.amendments = amendments;
        for (int at = 0; at < amendments.size(); at++) {
            Amendment amendment = amendments.get(at);
            boolean adds = amendment instanceof AddArticle || amendment instanceof AddSection;
            (adds ? adding : changing)
                    .computeIfAbsent(amendment.block(), id -> new ArrayList<>())
                    .add(at);
        }
    }

    /**
     * Consolidates a version.
     *
     * @param amendments in any order; those written on an older version are merged first
     */
    public static Consolidation of(LegalText text, List<Amendment> amendments) {
        ConsolidateText work = new ConsolidateText(text, List.copyOf(amendments));
        List<Problem> problems = new ArrayList<>();
        work.changing.forEach(
                (block, positions) -> work.problemOf(block, positions).ifPresent(problems::add));
        work.adding.forEach(
                (block, positions) -> work.problemOf(block, positions).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            return new Consolidation.Refused(problems);
        }
        NextBlocks next = work.next();
        work.problemsOf(next).forEach(problems::add);
        return problems.isEmpty()
                ? new Consolidation.Done(new LegalText(text.title(), next.blocks(), next.given()))
                : new Consolidation.Refused(problems);
    }

    private Optional<Problem> problemOf(BlockId id, List<Integer> positions) {
        Optional<Block> block = text.block(id);
        if (block.isEmpty()) {
            return Optional.of(new Problem(Kind.UNKNOWN_ARTICLE, id, positions));
        }
        if (overlap(positions)) {
            return Optional.of(new Problem(Kind.OVERLAP, id, positions));
        }
        return nothingLeft(block.get(), positions)
                ? Optional.of(new Problem(Kind.NOTHING_LEFT, id, positions))
                : Optional.empty();
    }

    /** Only heading and paragraphs of one article go together. */
    private boolean overlap(List<Integer> positions) {
        List<? extends Class<?>> kinds =
                positions.stream().map(at -> amendments.get(at).getClass()).toList();
        return positions.size() > 1
                && !(positions.size() == 2
                        && kinds.contains(ChangeHeading.class)
                        && kinds.contains(ReplaceParagraphs.class));
    }

    private boolean nothingLeft(Block block, List<Integer> positions) {
        String heading = block.heading();
        List<Paragraph> paragraphs = block instanceof Article article ? article.paragraphs() : List.of();
        for (int at : positions) {
            switch (amendments.get(at)) {
                case ChangeHeading changing -> heading = changing.heading();
                case ReplaceParagraphs replacing -> paragraphs = replacing.paragraphs();
                case AddArticle adding -> {}
                case AddSection adding -> {}
                case DeleteArticle deleting -> {}
                case DeleteSection deleting -> {}
            }
        }
        return switch (block) {
            case Article article -> Article.isEmpty(article.number(), heading, paragraphs);
            case Section section -> heading.isEmpty();
        };
    }

    private NextBlocks next() {
        NextBlocks next = new NextBlocks(text.given());
        for (Block block : text.blocks()) {
            next.add(block, of(changing, block.id()));
            of(adding, block.id()).forEach(next::addNew);
        }
        next.removeDeletedSections();
        return next;
    }

    private List<Amendment> of(Map<BlockId, List<Integer>> where, BlockId block) {
        return where.getOrDefault(block, List.of()).stream()
                .map(amendments::get)
                .toList();
    }

    private List<Problem> problemsOf(NextBlocks next) {
        List<Problem> problems = new ArrayList<>();
        next.notEmpty().forEach(section -> problems.add(new Problem(Kind.NOT_EMPTY, section, positions(section))));
        if (next.skipsLevel()) {
            List<Integer> sections = IntStream.range(0, amendments.size())
                    .filter(at -> amendments.get(at) instanceof AddSection)
                    .boxed()
                    .toList();
            problems.add(new Problem(
                    Kind.SKIPS_LEVEL, amendments.get(sections.getFirst()).block(), sections));
        }
        if (problems.isEmpty() && next.isTooLarge()) {
            problems.add(new Problem(Kind.TOO_LARGE, amendments.getLast().block(), List.of(amendments.size() - 1)));
        }
        return problems;
    }

    private List<Integer> positions(BlockId block) {
        return changing.getOrDefault(block, List.of());
    }
}
