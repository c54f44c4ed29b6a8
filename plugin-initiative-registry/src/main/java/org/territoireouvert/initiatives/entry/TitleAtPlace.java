package org.territoireouvert.initiatives.entry;

import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * What two entries have alike when people take them for the same; accents and case do not matter.
 *
 * @param title folded
 * @param place folded
 */
public record TitleAtPlace(String title, String place) {

    /** Returns that of a sheet. */
    public static TitleAtPlace of(Sheet sheet) {
        return of(EntryValues.titleKey(sheet.subject().title()), sheet.place().name());
    }

    static TitleAtPlace of(String titleKey, String place) {
        return new TitleAtPlace(titleKey, SearchText.fold(place));
    }
}
