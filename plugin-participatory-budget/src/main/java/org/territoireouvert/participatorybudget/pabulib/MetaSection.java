package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.participatorybudget.model.BallotType;

/**
 * The META section, checked.
 *
 * @param lines where each key stands
 */
record MetaSection(PabulibMeta meta, Map<String, Long> lines) {

    private static final List<String> REQUIRED = List.of(
            "description",
            "country",
            "unit",
            "instance",
            "num_projects",
            "num_votes",
            "budget",
            "vote_type",
            "rule",
            "date_begin",
            "date_end");

    static MetaSection read(RowReader rows, Header header, Problems problems) throws IOException, PabulibException {
        Map<String, String> entries = new LinkedHashMap<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        while (rows.peek() != null && !PabulibReader.titleAhead(rows, Section.PROJECTS)) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            String written = row.cell(0);
            String lower = written.toLowerCase(Locale.ROOT);
            String key = REQUIRED.contains(lower) ? lower : written;
            if (entries.put(key, value(row)) != null) {
                problems.add(PabulibProblem.Kind.DUPLICATE_KEY, row.line(), "key", key);
            }
            lines.put(key, row.line());
        }
        MetaSection section = new MetaSection(new PabulibMeta(entries), lines);
        section.check(rows.line(), problems);
        return section;
    }

    /** A text with semicolons and no quotation marks falls into several cells; nothing else could follow the value. */
    private static String value(Row row) {
        List<String> cells = row.cells();
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width == 1 ? "" : String.join(";", cells.subList(1, width));
    }

    private void check(long end, Problems problems) throws PabulibException {
        for (String key : REQUIRED) {
            if (meta.value(key).isEmpty()) {
                problems.add(PabulibProblem.Kind.MISSING_KEY, lines.getOrDefault(key, end), "key", key);
            }
        }
        checkNumber("budget", false, problems);
        checkNumber("max_length", false, problems);
        checkNumber("default_score", true, problems);
        checkNumber("min_project_score_threshold", true, problems);
        checkCount("num_projects", PabulibReader.MOST_PROJECTS, problems);
        checkCount("num_votes", PabulibReader.MOST_VOTES, problems);
        String type = meta.value("vote_type").orElse("");
        if (!type.isEmpty() && BallotType.of(type).isEmpty()) {
            problems.add(PabulibProblem.Kind.UNKNOWN_VOTE_TYPE, line("vote_type"), "value", type);
        }
    }

    private boolean checkNumber(String key, boolean mayBeNegative, Problems problems) throws PabulibException {
        String text = meta.value(key).orElse("");
        return text.isEmpty() || Amounts.check(text, key, mayBeNegative, line(key), problems);
    }

    private void checkCount(String key, int limit, Problems problems) throws PabulibException {
        if (meta.value(key).isEmpty() || !checkNumber(key, false, problems)) {
            return;
        }
        BigDecimal count = meta.number(key).orElseThrow();
        if (count.scale() > 0) {
            problems.add(PabulibProblem.Kind.NOT_A_NUMBER, line(key), "value", count.toPlainString(), "field", key);
        } else if (count.compareTo(BigDecimal.valueOf(limit)) > 0) {
            // Refused before anything is allocated for it.
            throw problems.fatal(
                    PabulibProblem.Kind.COUNT_TOO_LARGE,
                    line(key),
                    "value",
                    count.toPlainString(),
                    "field",
                    key,
                    "limit",
                    Integer.toString(limit));
        }
    }

    boolean hasVoteType() {
        return meta.value("vote_type").flatMap(BallotType::of).isPresent();
    }

    long line(String key) {
        return lines.getOrDefault(key, 1L);
    }

    /** Compare a declared count with what the file has; a malformed declaration was already complained about. */
    void checkCountOf(String key, long actual, Problems problems) throws PabulibException {
        String declared = meta.value(key).filter(Decimals::isNumber).orElse("");
        if (!declared.isEmpty() && Decimals.parse(declared).compareTo(BigDecimal.valueOf(actual)) != 0) {
            problems.add(
                    PabulibProblem.Kind.COUNT_MISMATCH,
                    line(key),
                    "field",
                    key,
                    "declared",
                    declared,
                    "actual",
                    Long.toString(actual));
        }
    }
}
