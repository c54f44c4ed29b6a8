package org.territoireouvert.runner.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The communes of France as of 2026 (source INSEE and La Poste by Etalab, Licence Ouverte), read when first asked for. */
public final class France {

    private static final String FOLDER = "/META-INF/toolkit/territories/";

    private France() {}

    private static final class Communes {
        static final CommuneIndex INDEX = new CommuneIndex(communes());
    }

    private static final class Departments {
        static final Map<String, String> NAMES = departments();
    }

    /** Returns the index of all communes; about ten megabytes from then on. */
    public static CommuneIndex index() {
        return Communes.INDEX;
    }

    /** Tells two communes of one name apart: {@code Saint-Marcel (Ain, 01390)}. */
    public static String label(Commune commune) {
        List<String> marks = new ArrayList<>(2);
        String department = Departments.NAMES.get(commune.department());
        if (department != null) {
            marks.add(department);
        }
        marks.add(
                commune.postcodes().isEmpty()
                        ? commune.code()
                        : commune.postcodes().get(0));
        return commune.name() + " (" + String.join(", ", marks) + ")";
    }

    private static List<Commune> communes() {
        List<Commune> communes = new ArrayList<>();
        read("communes.csv", cells -> communes.add(new Commune(cells[0], cells[1], list(cells[2]), list(cells[3]))));
        return communes;
    }

    private static Map<String, String> departments() {
        Map<String, String> names = new HashMap<>();
        read("departments.csv", cells -> names.put(cells[0], cells[1]));
        return names;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static void read(String file, Consumer<String[]> row) {
        try (InputStream stream = France.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The runner was built without \"" + FOLDER + file + "\"");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines().forEach(line -> row.accept(line.split(";", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
