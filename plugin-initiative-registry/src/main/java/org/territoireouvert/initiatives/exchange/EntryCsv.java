package org.territoireouvert.initiatives.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * Entries as CSV (RFC 4180) that this registry reads again: a column for each {@link ImportField} but the relations, the items of a
 * list separated by line ends. An apostrophe stands in front of a text that a spreadsheet would take for a formula (ASVS 5.0,
 * 1.2.10).
 */
final class EntryCsv {

    static final List<ImportField> FIELDS = Arrays.stream(ImportField.values())
            .filter(field -> field.compareTo(ImportField.REUSES) < 0)
            .toList();

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(FIELDS.stream().map(ImportField::word).toArray(String[]::new))
            .get();

    /** Characters with which a formula starts, the full-width ones included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private EntryCsv() {}

    static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Returns the cells of an entry. */
    static List<String> cells(Entry entry) {
        List<String> cells = new ArrayList<>();
        for (ImportField field : FIELDS) {
            String cell = cell(field, entry);
            cells.add(
                    isFormula(cell) && field != ImportField.LATITUDE && field != ImportField.LONGITUDE
                            ? "'" + cell
                            : cell);
        }
        return cells;
    }

    private static String cell(ImportField field, Entry entry) {
        Sheet sheet = entry.sheet();
        return switch (field) {
            case IDENTIFIER -> entry.slug();
            case KIND -> entry.kind().word();
            case TITLE -> entry.title();
            case SUMMARY -> sheet.subject().summary();
            case PROBLEM -> sheet.subject().problem();
            case STORY -> sheet.subject().story();
            case TOPICS -> names(sheet.subject().topics());
            case PLACE -> sheet.place().name();
            case TERRITORIES -> String.join("\n", sheet.place().territories());
            case LATITUDE ->
                sheet.place().point().map(point -> point.latitude()).orElse("");
            case LONGITUDE ->
                sheet.place().point().map(point -> point.longitude()).orElse("");
            case HOLDER -> sheet.partnership().holder().map(Body::name).orElse("");
            case HOLDER_NUMBER -> sheet.partnership().holder().map(Body::number).orElse("");
            case PARTNERS ->
                sheet.partnership().partners().stream().map(Body::name).collect(Collectors.joining("\n"));
            case METHODS -> names(sheet.course().methods());
            case LEVEL -> sheet.course().level().map(Enum::name).orElse("");
            case PHASE -> sheet.course().phase().map(Phase::code).orElse("");
            case STATUS -> sheet.course().status().map(PhaseStatus::code).orElse("");
            case START -> sheet.course().startedOn().map(Object::toString).orElse("");
            case END -> sheet.course().endedOn().map(Object::toString).orElse("");
            case PARTICIPANTS ->
                sheet.course().participants().map(Object::toString).orElse("");
            case COST ->
                sheet.means()
                        .total()
                        .map(total -> total.toDecimal().toPlainString())
                        .orElse("");
            case HOURS ->
                sheet.means().hours() == 0 ? "" : Long.toString(sheet.means().hours());
            case RESULTS ->
                sheet.lessons().results().stream().map(Lessons.Result::fact).collect(Collectors.joining("\n"));
            case FAILURES -> String.join("\n", sheet.lessons().failures());
            case CONDITIONS -> String.join("\n", sheet.lessons().conditions());
            case KIT -> sheet.sharing().kit();
            case LINKS ->
                sheet.sharing().links().stream().map(Sharing.SheetLink::address).collect(Collectors.joining("\n"));
            case LICENCE -> sheet.sharing().licence().code();
            case CONTACT -> sheet.sharing().contact();
            case REUSES, INSPIRED_BY, PART_OF -> "";
        };
    }

    private static String names(java.util.Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining("\n"));
    }
}
