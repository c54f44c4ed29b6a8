package org.territoireouvert.runner.web.level;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.territoireouvert.runner.identity.level.BatchIssue;
import org.territoireouvert.runner.identity.level.IdentityCode;
import org.territoireouvert.runner.identity.roll.RollEntry;
import org.territoireouvert.runner.identity.roll.Rolls;
import org.territoireouvert.runner.text.SpreadsheetText;

/** The codes of a batch as a file for a printer of letters: CSV (RFC 4180), UTF-8, written part by part. */
final class LetterFile {

    private static final int CHUNK = 500;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<String> COLUMNS =
            List.of("numero", "prenom", "nom", "adresse", "commune", "code", "lien", "valable_jusqu_au");
    private static final List<String> NOBODY = List.of("", "", "", "");

    private final Rolls rolls;
    private final String link;
    private final String lastDay;

    /**
     * Prepares a file.
     *
     * @param link of the page that takes codes
     * @param lastDay on which they can be used
     */
    LetterFile(Rolls rolls, String link, String lastDay) {
        this.rolls = rolls;
        this.link = link;
        this.lastDay = lastDay;
    }

    void write(BatchIssue.Done issue, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        List<IdentityCode> codes = issue.codes();
        for (int start = 0; start < codes.size(); start += CHUNK) {
            Map<Integer, RollEntry> people = people(issue, start + 1);
            for (int index = start; index < Math.min(start + CHUNK, codes.size()); index++) {
                write(index + 1, codes.get(index), people, printer);
            }
        }
        writer.flush();
    }

    private Map<Integer, RollEntry> people(BatchIssue.Done issue, int first) {
        Map<Integer, RollEntry> people = new HashMap<>();
        if (issue.batch().roll().isPresent()) {
            rolls.ofBatch(issue.batch().id(), first, CHUNK).forEach(person -> people.put(person.position(), person));
        }
        return people;
    }

    private void write(int position, IdentityCode code, Map<Integer, RollEntry> people, CSVPrinter printer)
            throws IOException {
        List<String> recipient =
                Optional.ofNullable(people.get(position)).map(LetterFile::cells).orElse(NOBODY);
        printer.print(position);
        for (String cell : recipient) {
            printer.print(SpreadsheetText.safe(cell));
        }
        printer.print(code.written());
        printer.print(link + "?code=" + code.text());
        printer.print(lastDay);
        printer.println();
    }

    private static List<String> cells(RollEntry person) {
        return List.of(person.givenName(), person.familyName(), person.address(), person.territory());
    }
}
