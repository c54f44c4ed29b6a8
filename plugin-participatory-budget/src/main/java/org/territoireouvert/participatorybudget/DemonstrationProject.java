package org.territoireouvert.participatorybudget;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;

/**
 * A project of the demonstration.
 *
 * @param place commune, or how many communes it serves
 * @param popularity chance in a thousand that a voter of any commune names it; 0 while nobody has voted
 * @param location empty for one that serves many places
 */
record DemonstrationProject(
        String title,
        String place,
        String theme,
        int cost,
        int popularity,
        Optional<Coordinates> location,
        String description) {

    private static final String FOLDER = "/META-INF/toolkit/demonstration/";
    private static final int COLUMNS = 8;

    /** Reads the projects of a file of this plugin, which has a header line and no quotation marks. */
    static List<DemonstrationProject> read(String file) {
        InputStream stream = DemonstrationProject.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The plugin was built without \"" + FOLDER + file + "\"");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(DemonstrationProject::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemonstrationProject of(String line) {
        String[] cells = line.split(";", COLUMNS);
        return new DemonstrationProject(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Coordinates.parse(cells[5], cells[6]),
                cells[7]);
    }

    /** Tells whether it serves more than one commune. */
    boolean isForTheTerritory() {
        return place.endsWith(" communes");
    }
}
