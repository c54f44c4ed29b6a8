package org.territoireouvert.runner.opendata.catalog;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.text.Json;

/** Writes JSON-LD 1.1 whose context stands in the document, so that nothing has to be fetched to read it. */
record JsonLdWriter(Json json) implements GraphWriter {

    @Override
    public void write(List<Node> nodes, Writer writer) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Vocabulary.PREFIXES);
        document.put("@graph", nodes.stream().map(JsonLdWriter::object).toList());
        json.write(document, writer);
    }

    private static Map<String, Object> object(Node node) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        node.properties()
                .forEach(property -> values.computeIfAbsent(property.term(), term -> new ArrayList<>())
                        .add(value(property.value())));
        Map<String, Object> object = new LinkedHashMap<>();
        if (!node.address().isEmpty()) {
            object.put("@id", node.address());
        }
        object.put("@type", node.types());
        values.forEach((term, list) -> object.put(term, list.size() == 1 ? list.get(0) : list));
        return object;
    }

    private static Object value(Node.Value value) {
        return switch (value) {
            case Node.Words words ->
                words.language().isEmpty()
                        ? words.text()
                        : Map.of("@value", words.text(), "@language", words.language());
            case Node.Typed typed -> Map.of("@value", typed.text(), "@type", typed.type());
            case Node.Reference reference -> Map.of("@id", reference.address());
            case Node.Inner inner -> object(inner.node());
        };
    }
}
