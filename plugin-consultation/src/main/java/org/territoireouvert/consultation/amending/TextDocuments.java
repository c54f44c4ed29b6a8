package org.territoireouvert.consultation.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.store.KeptJson;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.amendment.Amendment;

/** Writes texts and amendments as the documents that the storage keeps, and reads them again. */
final class TextDocuments {

    private static final String KIND = "kind";
    private static final String ARTICLE = "article";
    private static final String SECTION = "section";
    private static final String LEVEL = "level";
    private static final String NUMBER = "number";
    private static final String HEADING = "heading";
    private static final String PARAGRAPHS = "paragraphs";

    private final KeptJson json;

    TextDocuments(Json json) {
        this.json = new KeptJson(json);
    }

    String write(LegalText text) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", text.title());
        document.put("given", (long) text.given());
        document.put("blocks", text.blocks().stream().map(TextDocuments::block).toList());
        return json.write(document);
    }

    private static Map<String, Object> block(Block block) {
        Map<String, Object> document = new LinkedHashMap<>();
        switch (block) {
            case Section section -> {
                document.put(SECTION, section.id().value());
                document.put(LEVEL, (long) section.level());
                document.put(HEADING, section.heading());
            }
            case Article article -> {
                document.put(ARTICLE, article.id().value());
                document.put(NUMBER, article.number());
                document.put(HEADING, article.heading());
                document.put(PARAGRAPHS, paragraphs(article.paragraphs()));
            }
        }
        return document;
    }

    private static List<List<Object>> paragraphs(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> List.<Object>of((long) paragraph.level(), paragraph.text()))
                .toList();
    }

    LegalText text(String document) {
        Map<?, ?> read = read(document);
        List<Block> blocks = new ArrayList<>();
        for (Object block : (List<?>) value(read, "blocks")) {
            Map<?, ?> fields = (Map<?, ?>) block;
            blocks.add(
                    fields.containsKey(ARTICLE)
                            ? new Article(
                                    new ArticleId(word(fields, ARTICLE)),
                                    word(fields, NUMBER),
                                    word(fields, HEADING),
                                    paragraphs(fields))
                            : section(fields));
        }
        return new LegalText(word(read, "title"), blocks, number(read, "given"));
    }

    /** Sections of texts that were kept before these had identifiers get theirs from the text. */
    private static Section section(Map<?, ?> fields) {
        Section section = new Section(number(fields, LEVEL), word(fields, HEADING));
        return fields.containsKey(SECTION) ? section.as(new SectionId(word(fields, SECTION))) : section;
    }

    /** What an amendment is about stands as its article, be it one or a section, as the first amendments were kept. */
    String write(Amendment amendment) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(ARTICLE, amendment.block().value());
        switch (amendment) {
            case Amendment.ReplaceParagraphs replace -> {
                document.put(KIND, "replace");
                document.put(PARAGRAPHS, paragraphs(replace.paragraphs()));
            }
            case Amendment.AddArticle add -> {
                document.put(KIND, "add");
                document.put(NUMBER, add.number());
                document.put(HEADING, add.heading());
                document.put(PARAGRAPHS, paragraphs(add.paragraphs()));
            }
            case Amendment.AddSection add -> {
                document.put(KIND, "add-section");
                document.put(LEVEL, (long) add.level());
                document.put(HEADING, add.heading());
            }
            case Amendment.ChangeHeading change -> {
                document.put(KIND, "heading");
                document.put(HEADING, change.heading());
            }
            case Amendment.DeleteArticle delete -> document.put(KIND, "delete");
            case Amendment.DeleteSection delete -> document.put(KIND, "delete-section");
        }
        return json.write(document);
    }

    Amendment amendment(String document) {
        Map<?, ?> read = read(document);
        String about = word(read, ARTICLE);
        BlockId block = BlockId.read(about)
                .orElseThrow(() -> new IllegalStateException("An amendment is about \"" + about + "\""));
        return switch (word(read, KIND)) {
            case "replace" -> new Amendment.ReplaceParagraphs((ArticleId) block, paragraphs(read));
            case "add" -> new Amendment.AddArticle(block, word(read, NUMBER), word(read, HEADING), paragraphs(read));
            case "add-section" -> new Amendment.AddSection(block, number(read, LEVEL), word(read, HEADING));
            case "heading" -> new Amendment.ChangeHeading(block, word(read, HEADING));
            case "delete" -> new Amendment.DeleteArticle((ArticleId) block);
            case "delete-section" -> new Amendment.DeleteSection((SectionId) block);
            default -> throw new IllegalStateException("No amendment is a \"" + word(read, KIND) + "\"");
        };
    }

    private static List<Paragraph> paragraphs(Map<?, ?> document) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Object paragraph : (List<?>) value(document, PARAGRAPHS)) {
            List<?> parts = (List<?>) paragraph;
            paragraphs.add(new Paragraph(
                    Math.toIntExact((Long) Objects.requireNonNull(parts.getFirst())), String.valueOf(parts.getLast())));
        }
        return paragraphs;
    }

    private static Object value(Map<?, ?> document, String name) {
        return Objects.requireNonNull(document.get(name), name);
    }

    private static String word(Map<?, ?> document, String name) {
        return (String) value(document, name);
    }

    private static int number(Map<?, ?> document, String name) {
        return Math.toIntExact((Long) value(document, name));
    }

    private Map<?, ?> read(String document) {
        return (Map<?, ?>) json.read(document);
    }
}
