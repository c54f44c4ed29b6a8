package org.territoireouvert.participatorybudget.web.idea;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.participatorybudget.idea.IdeaText;

/**
 * Reads and writes the fields of an idea.
 *
 * @param themes among which is chosen
 */
public record IdeaForm(List<String> themes) {

    /** Longest title. */
    public static final int LONGEST_TITLE = 120;

    private static final int LONGEST_DESCRIPTION = 6_000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final String AMOUNT = "[0-9]{1,8}([.][0-9]{1,2})?";

    /** Names of the fields in their order. */
    public static final List<String> FIELDS =
            List.of("title", "description", "theme", "place", "latitude", "longitude", "estimate");

    /** Copies the list. */
    public IdeaForm {
        themes = List.copyOf(themes);
    }

    /** Returns the themes to choose from; one that is not offered any more stays while it is chosen. */
    public List<Choice> options(FormInput form) {
        return Stream.concat(themes.stream(), Stream.of(form.value("theme")))
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .map(theme -> new Choice(theme, theme))
                .toList();
    }

    /** Reads what is enough for a draft: a title. What is wrong is still said. */
    public IdeaText draft(FormInput form) {
        return read(form, form.required("title", LONGEST_TITLE, "idea.title.missing"), "");
    }

    /**
     * Reads a whole idea.
     *
     * @param earlierTheme theme that it had, which may stay although it is not offered any more
     */
    public IdeaText whole(FormInput form, String earlierTheme) {
        String title = form.required("title", LONGEST_TITLE, "idea.title.missing");
        form.required("description", LONGEST_DESCRIPTION, "idea.description.missing");
        form.required("theme", LONGEST_PLACE, "idea.theme.missing");
        form.required("place", LONGEST_PLACE, "idea.place.missing");
        return read(form, title, earlierTheme);
    }

    private IdeaText read(FormInput form, String title, String earlierTheme) {
        String description = unlessRead(form, "description", LONGEST_DESCRIPTION);
        String theme = unlessRead(form, "theme", LONGEST_PLACE);
        if (!theme.isEmpty() && !themes.contains(theme) && !theme.equals(earlierTheme)) {
            form.error("theme", "idea.theme.unknown", theme);
        }
        String place = unlessRead(form, "place", LONGEST_PLACE);
        return new IdeaText(title, description, theme, place, position(form), amount(form, "estimate"));
    }

    /** A field that was read as an obligatory one is not read again, so that its problem is said once. */
    private static String unlessRead(FormInput form, String field, int longest) {
        return form.value(field).isEmpty() && form.errorOf(field).isEmpty()
                ? form.optional(field, longest)
                : form.value(field);
    }

    private static Optional<Coordinates> position(FormInput form) {
        String latitude = form.optional("latitude", LONGEST_NUMBER);
        String longitude = form.optional("longitude", LONGEST_NUMBER);
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Coordinates> position = Coordinates.parse(latitude, longitude);
        if (position.isEmpty()) {
            form.error("latitude", "idea.position.wrong");
        }
        return position;
    }

    /** Reads an optional amount in euros, with or without spaces and cents. */
    public static Optional<Money> amount(FormInput form, String field) {
        String text = form.optional(field, LONGEST_NUMBER);
        String plain = text.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!plain.matches(AMOUNT)) {
            form.error(field, "idea.amount.wrong", text);
            return Optional.empty();
        }
        return Optional.of(Money.of(new BigDecimal(plain)));
    }

    /** Writes an idea into a form. */
    public static FormInput prefilled(IdeaText text) {
        FormInput form = FormInput.empty()
                .prefill("title", text.title())
                .prefill("description", text.description())
                .prefill("theme", text.theme())
                .prefill("place", text.place());
        text.position()
                .ifPresent(point -> form.prefill("latitude", point.latitude()).prefill("longitude", point.longitude()));
        text.estimate().ifPresent(cost -> form.prefill("estimate", plain(cost)));
        return form;
    }

    /** Writes an amount as it may be typed. */
    public static String plain(Money amount) {
        return amount.cents() % 100 == 0
                ? Long.toString(amount.cents() / 100)
                : amount.toDecimal().toPlainString().replace('.', ',');
    }
}
