package org.territoireouvert.calls.web.team;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.model.team.TeamKind;

/** The fields of a need, an offer or a sketch. */
final class PostForm {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_WORDS = 3_000;
    static final String TITLE = "titre";
    static final String WORDS = "texte";
    static final String THEME = "theme";

    private static final String KIND = "sorte";
    private static final String UNTIL = "jusqu";
    private static final int LONGEST_CODE = 20;

    private PostForm() {}

    static void fill(FormInput form, PostText text, PlaceFields places) {
        text.kind().ifPresent(kind -> form.prefill(KIND, kind.name()));
        form.prefill(TITLE, text.title())
                .prefill(WORDS, text.words())
                .prefill(THEME, text.theme().name())
                .prefill(UNTIL, text.until().map(LocalDate::toString).orElse(""));
        places.fill(form, text.places());
    }

    /**
     * Reads the text; empty when something has to be mended, which the form says.
     *
     * @param before how many territories there were
     * @param lastDay on which teams form
     */
    static Optional<PostText> read(
            FormInput form, Nature nature, PlaceFields places, int before, LocalDate today, LocalDate lastDay) {
        Optional<TeamKind> kind = nature == Nature.SKETCH
                ? Optional.empty()
                : choice(form, KIND, TeamKind.values(), "team.kind.missing." + nature.code());
        String title = form.required(TITLE, LONGEST_TITLE, "team.title.missing." + nature.code());
        String words = form.required(WORDS, LONGEST_WORDS, "team.words.missing." + nature.code());
        Optional<Theme> theme = theme(form);
        List<String> codes = places.read(form, before);
        Optional<LocalDate> until = nature == Nature.SKETCH ? Optional.empty() : form.day(UNTIL, "team.until.wrong");
        until.filter(day -> day.isBefore(today)).ifPresent(day -> form.error(UNTIL, "team.until.past", day));
        until.filter(day -> day.isAfter(lastDay)).ifPresent(day -> form.error(UNTIL, "team.until.late", lastDay));
        return form.isValid()
                ? theme.map(one -> new PostText(kind, title.strip(), words.strip(), one, codes, until))
                : Optional.empty();
    }

    static Optional<Theme> theme(FormInput form) {
        return choice(form, THEME, Theme.values(), "team.theme.missing");
    }

    private static <E extends Enum<E>> Optional<E> choice(FormInput form, String field, E[] values, String missing) {
        String chosen = form.optional(field, LONGEST_CODE);
        Optional<E> found =
                Arrays.stream(values).filter(one -> one.name().equals(chosen)).findFirst();
        if (found.isEmpty()) {
            form.error(field, missing);
        }
        return found;
    }

    static List<Choice> kinds(TeamWords words) {
        return Arrays.stream(TeamKind.values())
                .map(kind -> new Choice(kind.name(), words.kind(kind)))
                .toList();
    }

    static List<Choice> themes(TeamWords words) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Choice(theme.name(), words.theme(theme)))
                .toList();
    }
}
