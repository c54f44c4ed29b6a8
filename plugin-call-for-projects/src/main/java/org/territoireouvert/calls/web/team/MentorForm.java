package org.territoireouvert.calls.web.team;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.team.Mentor.Offer;
import org.territoireouvert.calls.model.team.TeamLimits;

/** The fields of what a mentor offers. */
final class MentorForm {

    private static final String WORDS = "texte";
    private static final String MOST = "nombre";
    private static final String THEME = "theme-";
    private static final int LONGEST_WORDS = 1_500;
    private static final int LONGEST_NUMBER = 4;

    private MentorForm() {}

    static void fill(FormInput form, Offer offer, PlaceFields places) {
        form.prefill(WORDS, offer.words()).prefill(MOST, String.valueOf(offer.most()));
        offer.themes().forEach(theme -> form.prefill(THEME + theme.name(), "1"));
        places.fill(form, offer.places());
    }

    static Optional<Offer> read(FormInput form, PlaceFields places, int before) {
        String words = form.required(WORDS, LONGEST_WORDS, "team.mentor.words.missing");
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (Theme theme : Theme.values()) {
            if (!form.optional(THEME + theme.name(), 1).isEmpty()) {
                themes.add(theme);
            }
        }
        List<String> codes = places.read(form, before);
        String most = form.optional(MOST, LONGEST_NUMBER);
        int number = WritePages.number(most);
        if (number < 1 || number > TeamLimits.TEAMS) {
            form.error(MOST, "team.mentor.most.wrong", TeamLimits.TEAMS);
        }
        return form.isValid() ? Optional.of(new Offer(words.strip(), themes, codes, number)) : Optional.empty();
    }

    static List<Choice> themes(TeamWords words) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Choice(THEME + theme.name(), words.theme(theme)))
                .toList();
    }
}
