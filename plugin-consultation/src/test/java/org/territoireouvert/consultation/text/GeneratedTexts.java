package org.territoireouvert.consultation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts made from a seed, with what trips readers: marks of Markdown and XML, numbers, dashes, levels that jump. */
public final class GeneratedTexts {

    private static final List<String> WORDS = List.of(
            "le",
            "stationnement",
            "est",
            "interdit",
            "rue",
            "Article",
            "7",
            "1er",
            "bis",
            "–",
            "-",
            "—",
            ":",
            ".",
            "l'accès",
            "*",
            "**fort**",
            "_",
            "__",
            "___",
            "***",
            "#",
            "##",
            ">",
            "<script>",
            "</p>",
            "&amp;",
            "&",
            "]]>",
            "`code`",
            "~~~",
            "1.",
            "2)",
            "a)",
            "1°",
            "[lien](https://x)",
            "[x]:",
            "![i](j)",
            "\\",
            "\\*",
            "|",
            "=",
            "+",
            "été",
            "zone\u00A0bleue",
            "😀",
            "\"",
            "'",
            "http://x.y",
            "{",
            "}",
            "!",
            "---",
            "===",
            "- x",
            "Article 2 :",
            "article premier",
            "§");

    private final Random random;

    /** Makes the texts of a seed. */
    public GeneratedTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a text, with identifiers as after an import. */
    public LegalText text() {
        List<Block> blocks = new ArrayList<>();
        int level = 0;
        int articles = 0;
        int size = 1 + random.nextInt(12);
        for (int block = 0; block < size; block++) {
            if (random.nextInt(4) == 0) {
                level = 1 + random.nextInt(Math.min(Limits.SECTION_LEVELS, level + 1));
                blocks.add(new Section(level, words(1, 5)));
            } else {
                articles++;
                blocks.add(article(ArticleId.of(articles)));
            }
        }
        return new LegalText(random.nextInt(4) == 0 && articles > 0 ? "" : words(1, 6), blocks, articles);
    }

    /** Returns an article; about every other has no number, no heading or neither. */
    public Article article(ArticleId id) {
        String number = random.nextInt(3) == 0
                ? ""
                : random.nextInt(3) == 0
                        ? words(1, 2)
                        : "Article " + (1 + random.nextInt(20)) + (random.nextBoolean() ? " bis" : "");
        String heading = random.nextBoolean() ? "" : words(1, 5);
        int least = number.isEmpty() && heading.isEmpty() ? 1 : 0;
        return new Article(id, number, heading, paragraphs(least, 5));
    }

    /** Returns paragraphs, items of lists among them. */
    public List<Paragraph> paragraphs(int least, int most) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(at -> new Paragraph(random.nextInt(2) * random.nextInt(Limits.LIST_LEVELS + 1), words(1, 12)))
                .toList();
    }

    /** Returns paragraphs with one replaced, removed or added, or one with other words. */
    public List<Paragraph> changed(List<Paragraph> paragraphs) {
        List<Paragraph> changed = new ArrayList<>(paragraphs);
        int edits = random.nextInt(4);
        for (int edit = 0; edit < edits; edit++) {
            int at = random.nextInt(changed.size() + 1);
            if (at == changed.size() || random.nextInt(4) == 0) {
                changed.add(at, Paragraph.of(words(1, 6)));
            } else if (random.nextInt(4) == 0) {
                changed.remove(at);
            } else {
                Paragraph old = changed.get(at);
                String word = words(1, 1);
                changed.set(
                        at,
                        new Paragraph(
                                old.level(), random.nextBoolean() ? word + " " + old.text() : old.text() + " " + word));
            }
        }
        return changed;
    }

    private String words(int least, int most) {
        String words = IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(at -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
        return PlainText.line(words).isEmpty() ? "texte" : words;
    }
}
