package org.territoireouvert.ambassadors.practice;

import java.time.Instant;

/**
 * A note on practice.
 *
 * @param words Markdown
 * @param author account, empty once it is forgotten; never published
 * @param writer public name of the ambassador, empty for staff and once it is forgotten
 * @param shown whether everybody may read it
 */
public record Note(
        String id, String title, String words, String author, String writer, boolean shown, Instant writtenAt) {

    /** A reply to a note. */
    public record Reply(String id, String words, String writer, Instant writtenAt) {}

    /** Returns its page. */
    public String path() {
        return "/ambassadeurs/pratiques/" + id;
    }
}
