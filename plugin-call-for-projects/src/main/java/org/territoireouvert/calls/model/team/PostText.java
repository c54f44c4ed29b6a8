package org.territoireouvert.calls.model.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Theme;

/**
 * What people write about a need, an offer or a sketch.
 *
 * @param kind what is looked for or brought; empty for a sketch
 * @param title one line
 * @param words plain text
 * @param places codes of territories; none for the whole of the call
 * @param until last day, included; empty for as long as teams form
 */
public record PostText(
        Optional<TeamKind> kind,
        String title,
        String words,
        Theme theme,
        List<String> places,
        Optional<LocalDate> until) {

    /** Copies the list. */
    public PostText {
        places = List.copyOf(places);
    }
}
