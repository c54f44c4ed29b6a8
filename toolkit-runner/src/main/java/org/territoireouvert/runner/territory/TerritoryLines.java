package org.territoireouvert.runner.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The communes of an authority as an administrator writes them: one on each line, by its code, or by name and postcode when that
 * leaves no doubt; an invented one by a code that starts with {@code 00} and its name.
 *
 * @param communes those that were understood, each once
 * @param problems lines that were not
 */
public record TerritoryLines(List<Commune> communes, List<Problem> problems) {

    private static final Pattern CODE_FIRST = Pattern.compile("([0-9][0-9ABab][0-9]{3})(?:[\\s;,]+(.*))?");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUOTE = 60;

    /** Why a line was not understood. */
    public enum Reason {
        /** No commune has this code or name. */
        UNKNOWN,
        /** Several communes have this name. */
        SEVERAL,
        /** A code of an invented commune without a name. */
        NAMELESS,
        /** More lines than {@link Territory#MOST}. */
        TOO_MANY
    }

    /**
     * A line that was not understood.
     *
     * @param number of the line, from 1
     * @param text what stands there, cut to 60 characters
     */
    public record Problem(int number, String text, Reason reason) {}

    /** Copies the lists. */
    public TerritoryLines {
        communes = List.copyOf(communes);
        problems = List.copyOf(problems);
    }

    /** Reads lines; blank ones are left out. */
    public static TerritoryLines read(String text) {
        Map<String, Commune> communes = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isEmpty()) {
                continue;
            }
            Optional<Reason> refusal =
                    communes.size() >= Territory.MOST ? Optional.of(Reason.TOO_MANY) : add(line, communes);
            if (refusal.isPresent()) {
                String start = line.substring(0, Math.min(LONGEST_QUOTE, line.length()));
                problems.add(new Problem(index + 1, start, refusal.get()));
            }
        }
        return new TerritoryLines(List.copyOf(communes.values()), problems);
    }

    private static Optional<Reason> add(String line, Map<String, Commune> communes) {
        Matcher coded = CODE_FIRST.matcher(line);
        if (coded.matches()) {
            String code = coded.group(1).toUpperCase(Locale.ROOT);
            String name = coded.group(2) == null ? "" : coded.group(2).strip();
            if (Commune.isInvented(code)) {
                return invent(code, name, communes);
            }
            // A postcode may stand in front of a name too: a name that belongs to another code is looked for.
            Optional<Commune> known = France.index().find(code).filter(commune -> isNamed(commune, name));
            if (known.isPresent()) {
                communes.put(code, known.get());
                return Optional.empty();
            }
        }
        List<Commune> found = France.index().search(line, 2);
        if (found.size() != 1) {
            return Optional.of(found.isEmpty() ? Reason.UNKNOWN : Reason.SEVERAL);
        }
        communes.put(found.get(0).code(), found.get(0));
        return Optional.empty();
    }

    private static Optional<Reason> invent(String code, String name, Map<String, Commune> communes) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Reason.NAMELESS);
        }
        communes.put(code, Commune.named(code, name));
        return Optional.empty();
    }

    private static boolean isNamed(Commune commune, String name) {
        return name.isEmpty() || CommuneIndex.key(name).equals(CommuneIndex.key(commune.name()));
    }

    /** Writes communes as they are read. */
    public static String write(List<Commune> communes) {
        StringBuilder text = new StringBuilder();
        communes.forEach(commune ->
                text.append(commune.code()).append(' ').append(commune.name()).append('\n'));
        return text.toString();
    }
}
