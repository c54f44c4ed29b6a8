package org.territoireouvert.initiatives.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Column;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Facts;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Table;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetPart;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.web.SheetView;
import org.territoireouvert.initiatives.web.SheetView.BodyRow;
import org.territoireouvert.initiatives.web.SheetView.CostRow;

/** The parts of a sheet in the order of its form; a part or a field of which nothing is said is left out. */
final class PrintedSheet {

    /** Level of the heading of a field that takes more than a line. */
    private static final int FIELD = 3;

    /** Stands in cells of a table, so that nobody takes them for forgotten. */
    private static final DocumentText NOTHING = DocumentText.of("–");

    private final PrintedWords words;
    private final SheetView view;
    private final Sheet sheet;

    PrintedSheet(PrintedWords words, SheetView view) {
        this.words = words;
        this.view = view;
        this.sheet = view.sheet();
    }

    List<DocumentBlock> blocks() {
        List<DocumentBlock> blocks = new ArrayList<>();
        for (SheetPart part : SheetPart.values()) {
            List<DocumentBlock> said = part(part);
            if (!said.isEmpty()) {
                blocks.add(new Heading(
                        2, DocumentText.of(EntryWords.of("part.", part, words.messages(), words.locale()))));
                blocks.addAll(said);
            }
        }
        return blocks;
    }

    private List<DocumentBlock> part(SheetPart part) {
        return switch (part) {
            case SUBJECT -> subject();
            case PLACE -> place();
            case PARTNERSHIP -> partnership();
            case COURSE -> course();
            case MEANS -> means();
            case LESSONS -> lessons();
            case SHARING -> sharing();
        };
    }

    private List<DocumentBlock> subject() {
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.addAll(facts(List.of(words.fact("sheet.topics", labels(view.topics())))));
        blocks.addAll(words.prose(FIELD, "sheet.problem." + view.kind(), view.problem()));
        blocks.addAll(words.prose(FIELD, "sheet.story." + view.kind(), view.story()));
        return blocks;
    }

    private List<DocumentBlock> place() {
        return facts(List.of(
                words.fact("field.place", PrintedWords.written(sheet.place().name())),
                words.fact("field.territories", view.territories().stream().map(PrintedWords::written)),
                words.fact(
                        "field.point",
                        sheet.place().point().stream()
                                .map(point -> DocumentText.of(point.latitude() + " ; " + point.longitude())))));
    }

    private List<DocumentBlock> partnership() {
        return facts(List.of(
                words.fact("field.holder", view.holder().stream().map(PrintedSheet::body)),
                words.fact("field.partners", view.partners().stream().map(PrintedSheet::body))));
    }

    private static DocumentText body(BodyRow body) {
        return PrintedWords.written(String.join(
                " – ",
                Stream.of(body.name(), body.number(), body.role())
                        .filter(text -> !text.isEmpty())
                        .toList()));
    }

    private List<DocumentBlock> course() {
        return facts(List.of(
                words.fact(
                        "field.phase",
                        Stream.concat(
                                sheet.course().phase().stream().map(phase -> constant("phase.", phase)),
                                sheet.course().status().stream().map(status -> constant("status.", status)))),
                words.fact(
                        "field.level",
                        view.level().stream()
                                .flatMap(level -> Stream.of(level.name(), level.meaning()))
                                .map(DocumentText::of)),
                words.fact("field.methods", labels(view.methods())),
                words.fact(
                        "field.dates",
                        Stream.concat(
                                sheet.course().startedOn().stream().map(day -> words.label("sheet.from", day)),
                                sheet.course().endedOn().stream().map(day -> words.label("sheet.until", day)))),
                words.fact(
                        "field.participants",
                        Stream.concat(
                                sheet.course().participants().stream()
                                        .map(number -> DocumentText.of(words.value(number))),
                                Stream.of(PrintedWords.written(sheet.course().counted()))))));
    }

    private List<DocumentBlock> means() {
        List<DocumentBlock> blocks = new ArrayList<>();
        if (!view.costs().isEmpty()) {
            blocks.add(costs());
        }
        blocks.addAll(words.prose(FIELD, "sheet.funding", view.funding()));
        return blocks;
    }

    private Table costs() {
        List<List<DocumentText>> rows = new ArrayList<>();
        view.costs().forEach(cost -> rows.add(cost(cost)));
        rows.add(List.of(
                words.label("sheet.cost.sum"),
                DocumentText.of(sheet.means().total().map(words::value).orElse("")),
                hours(sheet.means().hours()),
                NOTHING));
        return new Table(
                Optional.of(words.label("sheet.costs")),
                List.of(
                        Column.words(words.say("sheet.cost.kind")),
                        Column.numbers(words.say("sheet.cost.amount")),
                        Column.numbers(words.say("sheet.cost.hours")),
                        Column.words(words.say("sheet.cost.note"))),
                rows);
    }

    /** Work of volunteers has hours and no amount. */
    private List<DocumentText> cost(CostRow cost) {
        boolean isFree = cost.amount().cents() == 0 && cost.hours() > 0;
        return List.of(
                DocumentText.of(cost.kind()),
                isFree ? NOTHING : DocumentText.of(words.value(cost.amount())),
                hours(cost.hours()),
                cost.note().isEmpty() ? NOTHING : PrintedWords.written(cost.note()));
    }

    private DocumentText hours(long hours) {
        return hours > 0 ? DocumentText.of(words.value(hours)) : NOTHING;
    }

    private List<DocumentBlock> lessons() {
        Lessons lessons = sheet.lessons();
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.addAll(words.list(
                FIELD,
                "field.results",
                lessons.results().stream()
                        .map(result -> words.link(result.fact(), result.evidence()))
                        .toList()));
        blocks.addAll(words.list(FIELD, "field.failures", written(lessons.failures())));
        blocks.addAll(words.list(FIELD, "initiative.conditions", written(lessons.conditions())));
        return blocks;
    }

    /** A contact is a function; its address stands on the page, where it is kept up to date. */
    private List<DocumentBlock> sharing() {
        Sharing sharing = sheet.sharing();
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.addAll(facts(List.of(
                words.fact("field.contact", PrintedWords.written(sharing.contact())),
                words.fact("sheet.peer.label", sharing.isPeer() ? Stream.of(words.label("sheet.peer")) : Stream.of()),
                words.fact(
                        "initiative.licence",
                        DocumentText.of(sharing.licence().title())
                                .leadingTo(
                                        sharing.licence().address().toString(),
                                        words.say(
                                                "print.licence",
                                                sharing.licence().title()))))));
        blocks.addAll(words.prose(FIELD, "sheet.kit", view.kit()));
        blocks.addAll(words.list(
                FIELD,
                "sheet.links",
                sharing.links().stream()
                        .map(link -> words.link(link.title(), link.address()))
                        .toList()));
        return blocks;
    }

    private DocumentText constant(String prefix, Enum<?> constant) {
        return DocumentText.of(EntryWords.of(prefix, constant, words.messages(), words.locale()));
    }

    private static Stream<DocumentText> labels(List<String> names) {
        return Stream.of(DocumentText.of(String.join(", ", names)));
    }

    private static List<DocumentText> written(List<String> texts) {
        return texts.stream().map(PrintedWords::written).toList();
    }

    private static List<DocumentBlock> facts(List<List<Fact>> facts) {
        List<Fact> all = facts.stream().flatMap(List::stream).toList();
        return all.isEmpty() ? List.of() : List.of(new Facts(all));
    }
}
