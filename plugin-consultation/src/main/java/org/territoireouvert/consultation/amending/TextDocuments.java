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
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.amendment.Amendment;

/** Writes texts and amendments as the documents that the storage keeps, and reads them again. */
final class TextDocuments {

    private static final String KIND = "kind";
    private static final String ARTICLE = "article";
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
                document.put("level", (long) section.level());
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
                            : new Section(number(fields, "level"), word(fields, HEADING)));
        }
        return new LegalText(word(read, "title"), blocks, number(read, "given"));
    }

    String write(Amendment amendment) {
        Map<String, Object> document = new LinkedHashMap<>();
        switch (amendment) {
            case Amendment.ReplaceParagraphs replace -> {
                document.put(KIND, "replace");
                document.put(ARTICLE, replace.article().value());
                document.put(PARAGRAPHS, paragraphs(replace.paragraphs()));
            }
            case Amendment.AddArticle add -> {
                document.put(KIND, "add");
                document.put(ARTICLE, add.article().value());
                document.put(NUMBER, add.number());
                document.put(HEADING, add.heading());
                document.put(PARAGRAPHS, paragraphs(add.paragraphs()));
            }
            case Amendment.DeleteArticle delete -> {
                document.put(KIND, "delete");
                document.put(ARTICLE, delete.article().value());
            }
        }
        return json.write(document);
    }

    Amendment amendment(String document) {
        Map<?, ?> read = read(document);
        ArticleId article = new ArticleId(word(read, ARTICLE));
        return switch (word(read, KIND)) {
            case "replace" -> new Amendment.ReplaceParagraphs(article, paragraphs(read));
            case "add" -> new Amendment.AddArticle(article, word(read, NUMBER), word(read, HEADING), paragraphs(read));
            default -> new Amendment.DeleteArticle(article);
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
