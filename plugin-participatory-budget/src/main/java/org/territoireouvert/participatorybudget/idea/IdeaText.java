package org.territoireouvert.participatorybudget.idea;

import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.text.SearchText;

/**
 * What authors write about their idea.
 *
 * @param title plain text
 * @param description Markdown
 * @param theme one of those that the authority offers; empty when none was chosen yet
 * @param place in words; empty when not known
 * @param position on the map
 * @param estimate what the authors think it costs
 */
public record IdeaText(
        String title,
        String description,
        String theme,
        String place,
        Optional<Coordinates> position,
        Optional<Money> estimate) {

    /** Returns the words by which it is found. */
    public String searchText() {
        return SearchText.fold(String.join(" ", title, description, place, theme));
    }
}
