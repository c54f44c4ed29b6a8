package org.territoireouvert.ambassadors.web.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;

/** Reads and fills the form of an ambassador. */
final class PersonForm {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private PersonForm() {}

    /**
     * Reads it.
     *
     * @param before who is changed; absent for a new one
     */
    static Optional<Ambassador> read(FormInput form, Optional<Ambassador> before, Instant now, LocalDate today) {
        String name = form.required("name", LINE, "person.name.missing");
        if (!name.isEmpty() && SearchText.fold(name).isEmpty()) {
            form.error("name", "person.name.missing");
        }
        String commune = form.optional("commune", LINE);
        String themes = themes(form.optional("themes", LINE));
        String contact = form.optional("contact", LINE);
        if (contact.contains("@")) {
            form.error("contact", "person.contact.address");
        }
        String availability = form.optional("availability", LINE);
        String biography = form.optional("biography", TEXT);
        boolean available = !form.optional("available", LINE).isEmpty();
        return form.isValid()
                ? Optional.of(new Ambassador(
                        before.map(Ambassador::slug).orElse(SearchText.slug(name)),
                        name,
                        commune,
                        themes,
                        contact,
                        before.map(Ambassador::account).orElse(""),
                        availability,
                        biography,
                        available,
                        before.map(Ambassador::createdOn).orElse(today),
                        now))
                : Optional.empty();
    }

    private static String themes(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static FormInput filled(Ambassador ambassador) {
        return FormInput.empty()
                .prefill("name", ambassador.name())
                .prefill("commune", ambassador.commune())
                .prefill("themes", ambassador.themes())
                .prefill("contact", ambassador.contact())
                .prefill("availability", ambassador.availability())
                .prefill("biography", ambassador.biography())
                .prefill("available", ambassador.isAvailable() ? "1" : "")
                .prefill(StaffForm.REVISION, PortableInstant.text(ambassador.updatedAt()));
    }
}
