package org.territoireouvert.consultation.synthesis.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.store.KeptJson;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Coverage;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Reason;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Source;

/** Writes a synthesis as the document that the storage keeps and everybody can take away, and reads it again. */
final class SynthesisDocuments {

    private final KeptJson json;

    SynthesisDocuments(Json json) {
        this.json = new KeptJson(json);
    }

    String write(SynthesisDocument document) {
        return json.write(document);
    }

    SynthesisDocument read(String document) {
        Map<?, ?> fields = (Map<?, ?>) json.read(document);
        Map<?, ?> coverage = (Map<?, ?>) value(fields, "coverage");
        return new SynthesisDocument(
                each(fields, "sections", SynthesisDocuments::section),
                new Coverage(
                        number(coverage, "grouped"),
                        number(coverage, "partly"),
                        number(coverage, "setAside"),
                        number(coverage, "open")),
                each(fields, "reasons", reason -> new Reason(text(reason, "text"), number(reason, "contributions"))));
    }

    private static Section section(Map<?, ?> fields) {
        return new Section(
                text(fields, "title"),
                number(fields, "level"),
                number(fields, "extracts"),
                each(fields, "phrases", SynthesisDocuments::phrase));
    }

    private static Phrase phrase(Map<?, ?> fields) {
        return new Phrase(
                number(fields, "number"),
                text(fields, "text"),
                Boolean.TRUE.equals(value(fields, "minority")),
                number(fields, "count"),
                each(fields, "sources", SynthesisDocuments::source));
    }

    private static Source source(Map<?, ?> fields) {
        Source source = Source.of(text(fields, "path"), text(fields, "text"));
        return fields.containsKey("contribution")
                ? new Source(source.path(), source.text(), text(fields, "contribution"))
                : source;
    }

    private static <T> List<T> each(Map<?, ?> fields, String name, Function<Map<?, ?>, T> read) {
        return ((List<?>) value(fields, name))
                .stream().map(item -> (Map<?, ?>) item).map(read).toList();
    }

    private static Object value(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static String text(Map<?, ?> fields, String name) {
        return (String) value(fields, name);
    }

    private static int number(Map<?, ?> fields, String name) {
        return Math.toIntExact((Long) value(fields, name));
    }
}
