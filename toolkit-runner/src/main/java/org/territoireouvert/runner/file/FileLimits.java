package org.territoireouvert.runner.file;

/**
 * How much may be added, in megabytes of 1,048,576 bytes.
 *
 * @param person of all files that one person added
 * @param content of all files of one content
 * @param files how many of one content
 * @param picture of one picture as it is sent
 * @param document of one PDF or OpenDocument
 * @param table of one CSV
 */
public record FileLimits(int person, int content, int files, int picture, int document, int table) {

    /** Until an administrator decides otherwise. */
    public static final FileLimits DEFAULT = new FileLimits(200, 100, 20, 10, 10, 5);

    /** Largest file that a form takes at all. */
    public static final int LARGEST_FILE = 10;

    private static final long MEGABYTE = 1_024L * 1_024;

    static long bytes(int megabytes) {
        return megabytes * MEGABYTE;
    }
}
