package org.territoireouvert.consultation.meeting;

import org.territoireouvert.consultation.model.Document;

/**
 * Where a meeting is, and who can come in and follow it.
 *
 * @param name for instance of a hall
 * @param address street and commune; may be empty
 * @param link to take part from afar; empty for none
 * @param stepFree whether the hall is reached without a step
 * @param signLanguage whether it is interpreted into French sign language (LSF)
 * @param interpretation other help in a few words: languages, magnetic loop; may be empty
 */
public record MeetingPlace(
        String name, String address, String link, boolean stepFree, boolean signLanguage, String interpretation) {

    /** Refuses addresses that a browser would run. */
    public MeetingPlace {
        if (!link.isEmpty() && !Document.isAddress(link)) {
            throw new IllegalArgumentException(
                    "The link of \"" + name + "\" starts with https:// or /, not \"" + link + "\"");
        }
    }

    /** Returns name and address on one line. */
    public String line() {
        return address.isEmpty() ? name : name + ", " + address;
    }
}
