package org.territoireouvert.ambassadors.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.text.JsonObject;

/** The register in figures, on paper: in all, by administration, by kind, and how each figure is counted. */
record PrintedFigures(ReportWords words, JsonObject figures) {

    /** What paper shows of delays, in this order; the names are those of the figures. */
    private static final List<String> DELAYS = List.of("received", "answered", "in-time", "median", "ninetieth");

    /** What it shows of what became of requests. */
    private static final List<String> OUTCOMES = List.of("granted", "partly", "refused", "silent", "satisfied");

    private static final String NOTHING = "–";

    List<DocumentBlock> blocks() {
        JsonObject total = figures.object("total");
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(2, words.label("report.figures")));
        blocks.add(new Facts(Stream.of(DELAYS, OUTCOMES)
                .flatMap(List::stream)
                .map(figure -> new Fact(label(figure), List.of(figure(total, figure))))
                .toList()));
        if (number(total, "judged") > 0) {
            blocks.add(new Paragraph(
                    words.label("report.satisfied", number(total, "satisfied"), number(total, "judged"))));
        }
        blocks.addAll(tables(
                "ledger.by-body", "request.body.short", "bodies", line -> ReportWords.written(line.text("name"))));
        blocks.addAll(tables(
                "ledger.by-kind", "request.kind", "kinds", line -> words.label("request.kind." + line.text("name"))));
        blocks.add(new Heading(2, words.label("ledger.how")));
        blocks.add(new Facts(Stream.of(DELAYS, OUTCOMES)
                .flatMap(List::stream)
                .map(figure -> new Fact(label(figure), List.of(words.label("report.rule." + figure))))
                .toList()));
        return blocks;
    }

    /** Two tables of five figures: more would not fit on paper. */
    private List<DocumentBlock> tables(
            String heading, String first, String lines, Function<JsonObject, DocumentText> name) {
        List<JsonObject> rows = figures.each(lines, line -> line);
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Heading(3, words.label(heading)),
                table("report.print.delays", first, DELAYS, rows, name),
                table("report.print.outcomes", first, OUTCOMES, rows, name));
    }

    private Table table(
            String caption,
            String first,
            List<String> shown,
            List<JsonObject> lines,
            Function<JsonObject, DocumentText> name) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(words.say(first)));
        shown.forEach(figure -> columns.add(new Column(label(figure), true)));
        return new Table(
                Optional.of(words.label(caption)),
                columns,
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(name.apply(line)),
                                        shown.stream().map(figure -> figure(line, figure)))
                                .toList())
                        .toList());
    }

    private DocumentText label(String figure) {
        return words.label("report.print." + figure);
    }

    private DocumentText figure(JsonObject line, String figure) {
        return switch (figure) {
            case "in-time" -> words.value(number(line, "inTime"));
            case "median", "ninetieth" ->
                line.number(figure)
                        .map(days -> words.label("ledger.days", days))
                        .orElse(DocumentText.of(NOTHING));
            case "satisfied" ->
                number(line, "judged") > 0
                        ? words.label("ledger.of", number(line, "satisfied"), number(line, "judged"))
                        : DocumentText.of(NOTHING);
            default -> words.value(number(line, figure));
        };
    }

    private static long number(JsonObject line, String name) {
        return line.number(name).orElse(0L);
    }
}
