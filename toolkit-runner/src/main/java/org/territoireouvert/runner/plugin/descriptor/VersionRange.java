package org.territoireouvert.runner.plugin.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Versions that are accepted: bounds separated by spaces, all of which must hold, for example {@code >=0.1 <1}. Numbers that
 * are left out count as 0. A pre-release of an upper bound is above it: {@code <1} refuses {@code 1.0.0-rc.1}.
 */
public final class VersionRange {

    private static final Pattern BOUND = Pattern.compile("(>=|>|<=|<|=)(\\d[0-9A-Za-z.-]*)");
    private static final Pattern ONE_NUMBER = Pattern.compile("\\d+");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d+\\.\\d+");

    private final String text;
    private final List<Bound> bounds;

    private VersionRange(String text, List<Bound> bounds) {
        this.text = text;
        this.bounds = List.copyOf(bounds);
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException when it is none; the message quotes it
     */
    public static VersionRange parse(String text) {
        List<Bound> bounds = new ArrayList<>();
        for (String part : text.strip().split(" +")) {
            Matcher matcher = BOUND.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no range of versions: write bounds such as >=0.1 <1");
            }
            bounds.add(new Bound(matcher.group(1), SemanticVersion.parse(padded(matcher.group(2)))));
        }
        return new VersionRange(text, bounds);
    }

    /** Tells whether a version is accepted. */
    public boolean accepts(SemanticVersion version) {
        return bounds.stream().allMatch(bound -> bound.accepts(version));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRange range && range.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static String padded(String version) {
        if (ONE_NUMBER.matcher(version).matches()) {
            return version + ".0.0";
        }
        return TWO_NUMBERS.matcher(version).matches() ? version + ".0" : version;
    }

    @Override
    public String toString() {
        return text;
    }

    private record Bound(String operator, SemanticVersion limit) {

        boolean accepts(SemanticVersion version) {
            int order = version.compareTo(limit);
            return switch (operator) {
                case ">=" -> order >= 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                case "<" -> order < 0 && isNoPreReleaseOfLimit(version);
                default -> order == 0;
            };
        }

        private boolean isNoPreReleaseOfLimit(SemanticVersion version) {
            return !limit.preRelease().isEmpty() || !version.release().equals(limit);
        }
    }
}
