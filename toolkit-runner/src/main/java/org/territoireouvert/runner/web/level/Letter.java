package org.territoireouvert.runner.web.level;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.text.QrPicture;
import org.territoireouvert.runner.identity.level.IdentityCode;
import org.territoireouvert.runner.identity.roll.RollEntry;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.text.DrawnQrPictures;

/**
 * A code on paper.
 *
 * @param number position in the batch, as text
 * @param code in groups
 * @param recipient lines of the address, the name first; empty when nobody is named
 * @param picture leads to the page with the code filled in
 */
public record Letter(String number, String code, List<String> recipient, QrPicture picture) {

    /** Writes a code for a person of a roll, or for whoever gets it. */
    static Letter of(int position, IdentityCode code, Optional<RollEntry> person, String link, Territory territory) {
        return new Letter(
                Integer.toString(position),
                code.written(),
                person.map(entry -> recipient(entry, territory)).orElse(List.of()),
                DrawnQrPictures.of(link + "?code=" + code.text()));
    }

    private static List<String> recipient(RollEntry person, Territory territory) {
        Stream<String> address = person.address().isEmpty()
                ? Stream.of(territory.name(person.territory()))
                : person.address().lines().map(String::strip).filter(line -> !line.isEmpty());
        return Stream.concat(Stream.of(person.givenName() + " " + person.familyName()), address)
                .toList();
    }
}
