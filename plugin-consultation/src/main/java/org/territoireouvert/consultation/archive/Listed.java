package org.territoireouvert.consultation.archive;

/**
 * A page or a file of an archive.
 *
 * @param path from the folder of the archive
 * @param title what it holds
 * @param page whether people read it; else it is for programs
 * @param step number of the step to which it belongs; -1 for none
 */
record Listed(String path, String title, boolean page, int step) {

    static final int NO_STEP = -1;
}
