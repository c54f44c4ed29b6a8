package org.territoireouvert.calls.web.award;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Report;

/** Says states and places in words. */
final class GrantWords {

    private static final String UNKNOWN_KIND = "other";

    private final PluginContext context;
    private final Locale locale;

    GrantWords(PluginContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    String text(String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }

    Badge badge(GrantState state) {
        Badge.Tone tone = switch (state) {
            case DECIDED -> Badge.Tone.SOON;
            case RUNNING -> Badge.Tone.OPEN;
            case CLOSED, ABANDONED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, state(state));
    }

    /** Returns the badge of what was taken over from the years before. */
    Badge takenOver() {
        return new Badge(Badge.Tone.CLOSED, text("past.badge"));
    }

    String state(GrantState state) {
        return text("award.state." + state.code());
    }

    Badge badge(Report.State state) {
        Badge.Tone tone = switch (state) {
            case AWAITED -> Badge.Tone.SOON;
            case SENT -> Badge.Tone.OPEN;
            case ACCEPTED -> Badge.Tone.CLOSED;
            case TO_CORRECT -> Badge.Tone.WARN;
        };
        return new Badge(tone, text("award.report.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    String place(String code) {
        return code.isEmpty()
                ? ""
                : context.service(Territories.class)
                        .find(code)
                        .map(Territory::label)
                        .orElse(code);
    }

    /** Returns the name of a person, empty once they are forgotten. */
    String person(String id) {
        return id.isEmpty()
                ? ""
                : context.service(People.class)
                        .find(id)
                        .map(Person::displayName)
                        .orElse("");
    }

    /** Returns what a member is; one whose organisation was closed before the application was sent has no kind any more. */
    String kind(String classification) {
        return text("award.kind." + (classification.isEmpty() ? UNKNOWN_KIND : classification));
    }

    <E extends Enum<E>> List<Choice> choices(Class<E> constants, String prefix) {
        return List.of(constants.getEnumConstants()).stream()
                .map(one -> new Choice(one.name(), text(prefix + one.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
