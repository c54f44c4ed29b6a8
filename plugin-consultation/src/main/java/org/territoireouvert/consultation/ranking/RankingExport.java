package org.territoireouvert.consultation.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The lists of a step as CSV (RFC 4180): a row for each person, in an order that is drawn, a column for each choice, empty where there is
 * none. A title that a spreadsheet could take for a formula has an apostrophe in front.
 */
public final class RankingExport {

    /** Characters with which a formula starts, the full-width ones included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Ranking ranking;
    private final List<PriorityList> lists;

    /** Prepares the file of a ranking and its lists. */
    public RankingExport(Ranking ranking, List<PriorityList> lists) {
        this.ranking = ranking;
        this.lists = List.copyOf(lists);
    }

    /**
     * Writes it.
     *
     * @param random draws the order of the rows, so that it tells nothing of who gave them
     */
    public void write(Appendable target, RandomGenerator random) throws IOException {
        Map<String, String> titles =
                ranking.items().stream().collect(Collectors.toMap(RankedItem::id, item -> cell(item.title())));
        List<PriorityList> drawn = new ArrayList<>(lists);
        Collections.shuffle(drawn, random);
        CSVPrinter printer = new CSVPrinter(target, CSVFormat.RFC4180);
        printer.printRecord(IntStream.rangeClosed(1, ranking.choices()).mapToObj(choice -> "choix_" + choice));
        for (PriorityList list : drawn) {
            List<String> row = new ArrayList<>(list.items().stream()
                    .map(item -> titles.getOrDefault(item, ""))
                    .toList());
            row.addAll(Collections.nCopies(ranking.choices() - row.size(), ""));
            printer.printRecord(row);
        }
        printer.flush();
    }

    private static String cell(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
