package org.territoireouvert.runner.identity.roll;

import java.time.LocalDate;
import org.territoireouvert.api.text.SearchText;

/**
 * A person on a roll.
 *
 * @param position from 1, in the order of the file
 * @param territory code of the commune
 * @param address lines of the postal address, possibly empty
 */
public record RollEntry(
        int position, String givenName, String familyName, LocalDate birthDate, String territory, String address) {

    /** Returns the text in which the person is found by name, whichever of the two comes first. */
    String nameKey() {
        return SearchText.fold(givenName + " " + familyName + " " + givenName);
    }

    /** Returns what is the same for two lines about one person. */
    String identity() {
        return nameKey() + "|" + birthDate + "|" + SearchText.fold(address);
    }
}
