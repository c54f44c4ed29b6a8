package org.territoireouvert.runner.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.HomeBlock.Slot;
import org.territoireouvert.runner.portal.FreeText;
import org.territoireouvert.runner.portal.HomeBlocks.Shown;
import org.territoireouvert.runner.text.SanitisedMarkdown;

/**
 * A band of the home page below what is open: one section, or two narrow ones side by side.
 *
 * @param kind {@code rows}, {@code figures}, {@code cards}, {@code narrow} or {@code text}
 * @param sections one or two; none for a text
 * @param text of a band of that kind
 */
public record HomeBand(String kind, List<HomeSections.Section> sections, Optional<Written> text) {

    private static final Markdown MARKDOWN = new SanitisedMarkdown();
    private static final String NARROW = "narrow";

    /** A free text. */
    public record Written(String anchor, String title, SafeHtml body, String language) {}

    /** Copies the list. */
    public HomeBand {
        sections = List.copyOf(sections);
    }

    /** Returns the bands of all blocks but those of what is open; narrow ones that follow each other share a band. */
    static List<HomeBand> of(List<Shown> shown, HomeSections sections, Locale locale) {
        List<HomeBand> bands = new ArrayList<>();
        for (Shown block : shown) {
            if (block.placed().isOpen()) {
                continue;
            }
            String anchor = "bloc" + (bands.size() + 1) + "-";
            HomeBand band = block.view()
                    .map(view ->
                            new HomeBand(kind(block), List.of(sections.section(anchor + "a", view)), Optional.empty()))
                    .orElseGet(() -> text(anchor, block.placed().choice().text(), locale));
            HomeBand last = bands.isEmpty() ? band : bands.getLast();
            if (last != band && joins(last, band)) {
                bands.set(bands.size() - 1, join(last, band));
            } else {
                bands.add(band);
            }
        }
        return bands;
    }

    private static boolean joins(HomeBand last, HomeBand band) {
        return band.kind.equals(NARROW) && last.kind.equals(NARROW) && last.sections.size() == 1;
    }

    private static HomeBand join(HomeBand first, HomeBand second) {
        List<HomeSections.Section> both = new ArrayList<>(first.sections);
        both.addAll(second.sections);
        return new HomeBand(NARROW, both, Optional.empty());
    }

    private static String kind(Shown block) {
        return switch (block.placed().declared().slot().orElse(Slot.RESULT)) {
            case OPEN, RESULT -> "rows";
            case FIGURES -> "figures";
            case RECENT -> "cards";
            case AGENDA, PEOPLE -> NARROW;
        };
    }

    private static HomeBand text(String anchor, FreeText text, Locale locale) {
        Written written = new Written(
                anchor + "texte", text.title(locale), MARKDOWN.render(text.body(locale)), text.language(locale));
        return new HomeBand("text", List.of(), Optional.of(written));
    }
}
