package org.territoireouvert.runner.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The communes of France as of 2026 (source INSEE and La Poste by Etalab, Licence Ouverte), read when first asked for. */
public final class France {

    private static final String FOLDER = "/META-INF/toolkit/territories/";

    private France() {}

    private static final class Communes {
        static final String[] CODES;
        static final int[] POPULATIONS;
        static final CommuneIndex INDEX;

        static {
            List<Commune> all = new ArrayList<>();
            List<Integer> populations = new ArrayList<>();
            read("communes.csv.gz", cells -> {
                all.add(new Commune(cells[0], cells[1], list(cells[2]), list(cells[3])));
                populations.add(Integer.valueOf(cells[4]));
            });
            CODES = all.stream().map(Commune::code).toArray(String[]::new);
            POPULATIONS = populations.stream().mapToInt(Integer::intValue).toArray();
            INDEX = new CommuneIndex(all);
        }
    }

    private static final class Departments {
        static final Map<String, String> NAMES = departments();
    }

    /** Returns the index of all communes; about ten megabytes from then on. */
    public static CommuneIndex index() {
        return Communes.INDEX;
    }

    /** Returns how many people live in a commune, 0 when it is none of them. */
    public static int population(String code) {
        int place = Arrays.binarySearch(Communes.CODES, code);
        return place < 0 ? 0 : Communes.POPULATIONS[place];
    }

    /** Returns the name of a département or of an overseas territory, empty when there is none with this code. */
    public static String department(String code) {
        return Departments.NAMES.getOrDefault(code, "");
    }

    /** Tells two communes of one name apart: {@code Saint-Marcel (Ain, 01390)}. */
    public static String label(Commune commune) {
        List<String> marks = new ArrayList<>(2);
        String department = department(commune.department());
        if (!department.isEmpty()) {
            marks.add(department);
        }
        marks.add(
                commune.postcodes().isEmpty()
                        ? commune.code()
                        : commune.postcodes().get(0));
        return commune.name() + " (" + String.join(", ", marks) + ")";
    }

    private static Map<String, String> departments() {
        Map<String, String> names = new HashMap<>();
        read("areas.csv.gz", cells -> {
            if (cells[0].equals("D")) {
                names.put(cells[1], cells[2]);
            }
        });
        return names;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** Reads the rows of a file that {@code build/territories.py} made. */
    public static void read(String file, Consumer<String[]> row) {
        try (InputStream stream = France.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The runner was built without \"" + FOLDER + file + "\"");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8));
            lines.lines().forEach(line -> row.accept(line.split(";", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
