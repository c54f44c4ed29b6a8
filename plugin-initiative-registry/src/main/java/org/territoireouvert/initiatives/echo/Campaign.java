package org.territoireouvert.initiatives.echo;

import java.time.LocalDate;

/**
 * A call to write down what was tried (appel à témoignages).
 *
 * @param slug in its address, never changes
 * @param title plain text
 * @param words why, and what is looked for; plain text in paragraphs
 * @param opensOn first day
 * @param closesOn last day, not before the first
 * @param revision counts the changes, from 1
 */
public record Campaign(String slug, String title, String words, LocalDate opensOn, LocalDate closesOn, int revision) {

    /** Refuses an end before the start. */
    public Campaign {
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("It closes on " + closesOn + " before it opens on " + opensOn);
        }
    }

    /** Returns the address of its page. */
    public String path() {
        return "/initiatives/campagnes/" + slug;
    }

    /** Tells whether entries may be written for it. */
    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }
}
