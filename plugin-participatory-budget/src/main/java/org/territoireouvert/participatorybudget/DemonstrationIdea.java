package org.territoireouvert.participatorybudget;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaText;

/**
 * An idea of the demonstration.
 *
 * @param author name under which it was handed in
 * @param target title of the project that it became, or of the idea that carries it on; empty for none
 * @param finding what the services published; nothing for one that was withdrawn or merged
 * @param reason why it was merged; empty otherwise
 */
record DemonstrationIdea(
        IdeaText text, int supports, IdeaState state, String author, String target, Finding finding, String reason) {

    private static final String FILE = "/META-INF/toolkit/demonstration/ideas.csv";
    private static final int COLUMNS = 15;

    /** Reads the ideas of the file of this plugin, which has a header line and no quotation marks. */
    static List<DemonstrationIdea> read() {
        InputStream stream = DemonstrationIdea.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("The plugin was built without \"" + FILE + "\"");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> of(line.split(";", COLUMNS)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemonstrationIdea of(String[] cells) {
        IdeaState state = IdeaState.valueOf(cells[5]);
        Finding finding = cells[8].isEmpty()
                ? Finding.NONE
                : new Finding(Verdict.valueOf(cells[8]), cells[10], money(cells[9]), cells[11]);
        return new DemonstrationIdea(
                new IdeaText(
                        cells[0],
                        cells[14],
                        cells[2],
                        cells[1],
                        Coordinates.parse(cells[12], cells[13]),
                        money(cells[3])),
                Integer.parseInt(cells[4]),
                state,
                cells[6],
                cells[7],
                finding,
                state == IdeaState.MERGED ? cells[10] : "");
    }

    private static Optional<Money> money(String units) {
        return units.isEmpty() ? Optional.empty() : Optional.of(Money.ofUnits(Long.parseLong(units)));
    }
}
