package org.territoireouvert.ambassadors.web.staff;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/**
 * A form of the administration that two people may have open at once. It carries when the version that is changed was written; when that
 * is no longer the latest one, what was typed is shown again beside what the other one wrote, and nothing is changed.
 *
 * @param title message
 * @param action where it is sent
 * @param fields in order
 */
public record StaffForm(PluginContext context, String title, String action, List<Field> fields) {

    /** Field in which the version stands. */
    public static final String REVISION = "revision";

    private static final int LONGEST = 60;
    private static final int CONFLICT = 409;

    /**
     * A field.
     *
     * @param kind {@code text}, {@code optional}, {@code area}, {@code select}, {@code date}, {@code check} or {@code territory}
     * @param label message; its hint is the message {@code <label>.hint} when there is one
     */
    public record Field(String kind, String name, String label, String hint, List<Choice> choices) {
        /** Creates one with a hint. */
        public static Field of(String kind, String name, String label) {
            return new Field(kind, name, label, label + ".hint", List.of());
        }

        /** Creates one without a hint. */
        public static Field plain(String kind, String name, String label) {
            return new Field(kind, name, label, "", List.of());
        }

        /** Creates one that offers choices. */
        public static Field select(String name, String label, List<Choice> choices) {
            return new Field("select", name, label, "", choices);
        }

        public String shown(String value) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** What two people wrote into one field. */
    public record Conflict(String label, String theirs, String mine) {}

    /** Shows it. */
    public Page page(Request request, FormInput form) {
        return page(request, form, List.of());
    }

    private Page page(Request request, FormInput form, List<Conflict> conflicts) {
        Locale locale = request.locale();
        return Page.of("staff-form", context.messages().format(locale, title))
                .crumb(context.messages().format(locale, "desk.title"), DeskPages.PATH)
                .with("title", context.messages().format(locale, title))
                .with("lead", "")
                .with("action", action)
                .with("fields", fields)
                .with("conflicts", conflicts)
                .with("form", form)
                .with("submit", "staff.keep");
    }

    /** Shows it again with what has to be mended. */
    public Page wrong(Request request, FormInput form) {
        return page(request, form).status(422);
    }

    /** Answers what came of it. */
    public Response answer(Request request, FormInput form, Saved saved, String next, FormInput theirs) {
        return switch (saved) {
            case Saved.Done done -> new Response.Redirect(next + (next.contains("?") ? "&" : "?") + "ok=1");
            case Saved.Refused refused -> {
                refused.problems()
                        .forEach(one -> form.error(
                                one.field(), one.messageKey(), one.arguments().toArray()));
                yield wrong(request, form);
            }
            case Saved.Overtaken overtaken -> {
                List<Conflict> conflicts = fields.stream()
                        .filter(field -> !form.value(field.name()).equals(theirs.value(field.name())))
                        .map(field -> new Conflict(
                                field.label(),
                                field.shown(theirs.value(field.name())),
                                field.shown(form.value(field.name()))))
                        .toList();
                form.prefill(REVISION, theirs.value(REVISION));
                yield page(request, form, conflicts).status(CONFLICT);
            }
        };
    }

    /** Reads which version was changed; one that nobody ever wrote when there is none. */
    public static Instant revision(FormInput form) {
        try {
            return PortableInstant.parse(form.optional(REVISION, LONGEST));
        } catch (DateTimeParseException none) {
            return Instant.EPOCH;
        }
    }

    /** Reads one of a field’s choices. */
    public static <E extends Enum<E>> Optional<E> choice(
            FormInput form, String name, Class<E> choices, String missingKey) {
        String value = form.required(name, LONGEST, missingKey);
        for (E one : choices.getEnumConstants()) {
            if (one.name().equals(value)) {
                return Optional.of(one);
            }
        }
        if (form.errorOf(name).isEmpty()) {
            form.error(name, missingKey);
        }
        return Optional.empty();
    }

    /** Makes the choices of an enum, named by messages. */
    public static <E extends Enum<E>> List<Choice> choices(
            PluginContext context, Locale locale, Class<E> choices, String prefix) {
        return List.of(choices.getEnumConstants()).stream()
                .map(one -> new Choice(
                        one.name(),
                        context.messages().format(locale, prefix + one.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
