package org.territoireouvert.consultation.questionnaire;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which files answer a question.
 *
 * @param families allowed ones, at least one; none for questions that are not answered by files
 * @param megabytes of one file at most
 * @param most how many files
 */
public record FileRules(Set<FileFamily> families, int megabytes, int most) {

    /** For kinds that are answered otherwise. */
    public static final FileRules NONE = new FileRules(Set.of(), 0, 0);

    /** How many files one question takes at most. */
    public static final int MOST_FILES = 3;

    /** Largest file that a form of this site takes, in megabytes. */
    public static final int LARGEST = 10;

    /** Copies the families in their order, and refuses limits beyond those of the site. */
    public FileRules {
        families = families.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(families));
        boolean none = families.isEmpty() && megabytes == 0 && most == 0;
        boolean some = !families.isEmpty() && megabytes >= 1 && megabytes <= LARGEST && most >= 1 && most <= MOST_FILES;
        if (!none && !some) {
            throw new IllegalArgumentException(
                    "No question takes " + most + " files of " + megabytes + " MB out of " + families);
        }
    }

    /** What a new question proposes. */
    public static FileRules usual() {
        return new FileRules(EnumSet.of(FileFamily.PICTURE, FileFamily.PDF), 5, 1);
    }
}
