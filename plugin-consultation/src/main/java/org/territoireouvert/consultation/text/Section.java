package org.territoireouvert.consultation.text;

/**
 * The heading of a section (titre, chapitre); what follows belongs to it, up to the next section of its level or above.
 *
 * @param level 1 to {@value Limits#SECTION_LEVELS}
 * @param heading with its number as printed; one line, not empty
 */
public record Section(int level, String heading) implements Block {

    /** Puts the heading into its form. */
    public Section {
        heading = Limits.heading(heading, Limits.HEADING);
        if (level < 1 || level > Limits.SECTION_LEVELS || heading.isEmpty()) {
            throw new IllegalArgumentException("No section of level \"" + level + "\" called \"" + heading + "\"");
        }
    }
}
