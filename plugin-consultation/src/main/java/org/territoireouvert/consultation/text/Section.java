package org.territoireouvert.consultation.text;

/**
 * The heading of a section (titre, chapitre); what follows belongs to it, up to the next section of its level or above.
 *
 * @param level 1 to {@value Limits#SECTION_LEVELS}
 * @param heading with its number as printed; one line, not empty
 */
public record Section(SectionId id, int level, String heading) implements Block {

    /** Puts the heading into its form. */
    public Section {
        heading = Limits.heading(heading, Limits.HEADING);
        if (level < 1 || level > Limits.SECTION_LEVELS || heading.isEmpty()) {
            throw new IllegalArgumentException("No section of level \"" + level + "\" called \"" + heading + "\"");
        }
    }

    /** Makes a section to which the text gives an identifier, by its place among its sections. */
    public Section(int level, String heading) {
        this(SectionId.NONE, level, heading);
    }

    /** Returns it under another identifier. */
    public Section as(SectionId other) {
        return new Section(other, level, heading);
    }

    /** Returns it with another heading. */
    public Section with(String other) {
        return new Section(id, level, other);
    }

    /** Returns whether it still waits for an identifier. */
    boolean isUnnamed() {
        return id.equals(SectionId.NONE);
    }

    @Override
    public String title() {
        return heading;
    }
}
