package org.territoireouvert.runner.opendata.catalog;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Writes Turtle 1.1. */
final class TurtleWriter implements GraphWriter {

    @Override
    public void write(List<Node> nodes, Writer writer) throws IOException {
        for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
            writer.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
        for (Node node : nodes) {
            writer.write("\n" + iri(node.address()) + " ");
            properties(node, writer);
            writer.write(" .\n");
        }
    }

    private static void properties(Node node, Writer writer) throws IOException {
        writer.write("a " + String.join(", ", node.types()));
        for (Node.Property property : node.properties()) {
            writer.write(" ;\n  " + property.term() + " ");
            switch (property.value()) {
                case Node.Words words ->
                    writer.write(literal(words.text()) + (words.language().isEmpty() ? "" : "@" + words.language()));
                case Node.Typed typed -> writer.write(literal(typed.text()) + "^^" + typed.type());
                case Node.Reference reference -> writer.write(iri(reference.address()));
                case Node.Inner inner -> {
                    writer.write("[ ");
                    properties(inner.node(), writer);
                    writer.write(" ]");
                }
            }
        }
    }

    private static String iri(String address) {
        StringBuilder text = new StringBuilder("<");
        for (char character : address.toCharArray()) {
            boolean forbidden = character <= ' ' || "<>\"{}|^`\\".indexOf(character) >= 0;
            text.append(forbidden ? String.format("%%%02X", (int) character) : String.valueOf(character));
        }
        return text.append('>').toString();
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(character);
            }
        }
        return literal.append('"').toString();
    }
}
