package org.territoireouvert.consultation.archive.html;

import java.util.regex.Pattern;

/** Names of files that mean the same on every computer. */
public final class ArchivePath {

    private static final Pattern PATH =
            Pattern.compile("(?:[a-z0-9][a-z0-9-]*/)*[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[a-z0-9]+)+");

    private ArchivePath() {}

    /**
     * Returns a path from the folder of the archive.
     *
     * @throws IllegalArgumentException when it holds anything but letters, digits and hyphens, with an ending
     */
    public static String checked(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("\"" + path + "\" is no path in an archive");
        }
        return path;
    }

    /** Returns the way from a file to the folder of the archive: empty, or {@code ../} for each folder. */
    static String root(String path) {
        return "../"
                .repeat((int) path.chars().filter(character -> character == '/').count());
    }
}
