package org.territoireouvert.runner.plugin.descriptor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version (semver.org 2.0.0), ordered by precedence; build metadata is read and left out.
 *
 * @param major incompatible changes
 * @param minor additions
 * @param patch corrections
 * @param preRelease identifiers after the hyphen, empty for a release
 */
public record SemanticVersion(int major, int minor, int patch, List<String> preRelease)
        implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9]\\d{0,8})";
    private static final String IDENTIFIERS = "([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)";
    private static final Pattern FULL = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-" + IDENTIFIERS + ")?(?:\\+" + IDENTIFIERS + ")?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** Copies the identifiers. */
    public SemanticVersion {
        preRelease = List.copyOf(preRelease);
    }

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException when it is none; the message quotes it
     */
    public static SemanticVersion parse(String text) {
        Matcher matcher = FULL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no semantic version: write three numbers, for example 1.4.2");
        }
        String identifiers = matcher.group(4);
        return new SemanticVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                identifiers == null ? List.of() : List.of(identifiers.split("\\.")));
    }

    /** Returns the release that this version leads to: itself without its pre-release identifiers. */
    public SemanticVersion release() {
        return new SemanticVersion(major, minor, patch, List.of());
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int byNumbers = compareNumbers(other);
        if (byNumbers != 0) {
            return byNumbers;
        }
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
            int byIdentifier = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
            if (byIdentifier != 0) {
                return byIdentifier;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private int compareNumbers(SemanticVersion other) {
        if (major != other.major) {
            return Integer.compare(major, other.major);
        }
        return minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
    }

    private static int compareIdentifiers(String one, String other) {
        boolean oneIsNumber = DIGITS.matcher(one).matches();
        boolean otherIsNumber = DIGITS.matcher(other).matches();
        if (oneIsNumber && otherIsNumber) {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        }
        return oneIsNumber == otherIsNumber ? one.compareTo(other) : Boolean.compare(otherIsNumber, oneIsNumber);
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + patch;
        return preRelease.isEmpty() ? numbers : numbers + "-" + String.join(".", preRelease);
    }
}
