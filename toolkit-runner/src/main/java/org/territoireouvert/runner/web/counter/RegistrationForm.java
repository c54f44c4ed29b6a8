package org.territoireouvert.runner.web.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.identity.counter.Channel;
import org.territoireouvert.runner.identity.counter.Registration;
import org.territoireouvert.runner.identity.level.BirthDate;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.Territory;

/** Reads what an agent typed of a person. */
final class RegistrationForm {

    static final String CHANNEL = "canal";
    static final String AGREED = "accord";
    static final String ADDRESS = "mel";
    static final String NOBODY_ELSE = "nouvelle";

    private static final String GIVEN_NAME = "prenom";
    private static final String FAMILY_NAME = "nom";
    private static final String BIRTH_DATE = "naissance";
    private static final String COMMUNE = "commune";
    private static final String CHOICE = "choix";
    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_COMMUNES = 20;

    private final FormInput form;
    private final Territory territory;
    private final LocalDate today;
    private final List<Commune> choices = new ArrayList<>();

    /**
     * What was typed.
     *
     * @param email to which the page to take the account over is written, if any
     */
    record Typed(Registration registration, Optional<EmailAddress> email) {}

    RegistrationForm(FormInput form, Territory territory, LocalDate today) {
        this.form = form;
        this.territory = territory;
        this.today = today;
    }

    /** Reads the fields; empty when something has to be mended, which the form then says. */
    Optional<Typed> read() {
        String givenName = name(GIVEN_NAME, "counter.given-name.missing");
        String familyName = name(FAMILY_NAME, "counter.family-name.missing");
        Optional<LocalDate> birthDate = birthDate();
        Optional<Commune> commune = commune();
        if (form.value(COMMUNE).isEmpty() && !form.value(BIRTH_DATE).isEmpty()) {
            form.error(COMMUNE, "counter.commune.together");
        } else if (!form.value(COMMUNE).isEmpty() && form.value(BIRTH_DATE).isEmpty()) {
            form.error(BIRTH_DATE, "counter.birth-date.together");
        }
        Optional<EmailAddress> email = email();
        Optional<Channel> channel = channel(form);
        checkAgreement(form);
        form.optional(NOBODY_ELSE, 1);
        if (!form.isValid()) {
            return Optional.empty();
        }
        Optional<Registration.Home> home =
                birthDate.flatMap(day -> commune.map(where -> new Registration.Home(where.code(), day)));
        return channel.map(how -> new Typed(new Registration(givenName, familyName, home, how), email));
    }

    /** Returns the communes that may be meant, when there are several. */
    List<Commune> choices() {
        return choices;
    }

    private Optional<Commune> commune() {
        String typed = form.optional(COMMUNE, LONGEST);
        String chosen = form.optional(CHOICE, LONGEST);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<Commune> found = territory.search(typed, MOST_COMMUNES + 1);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty() || found.size() > MOST_COMMUNES) {
            form.error(COMMUNE, found.isEmpty() ? "counter.commune.wrong" : "counter.commune.many");
            return Optional.empty();
        }
        choices.addAll(found);
        Optional<Commune> choice =
                found.stream().filter(commune -> commune.code().equals(chosen)).findFirst();
        if (choice.isEmpty()) {
            form.error(CHOICE, "counter.commune.choose");
        }
        return choice;
    }

    static Optional<Channel> channel(FormInput form) {
        Optional<Channel> channel = Channel.of(form.optional(CHANNEL, LONGEST));
        if (channel.isEmpty()) {
            form.error(CHANNEL, "counter.channel.missing");
        }
        return channel;
    }

    static void checkAgreement(FormInput form) {
        if (form.optional(AGREED, 1).isEmpty()) {
            form.error(AGREED, "counter.agreed.missing");
        }
    }

    private String name(String field, String missingKey) {
        String name = DisplayNames.clean(form.required(field, LONGEST, missingKey));
        if (!name.isEmpty()) {
            DisplayNames.problemOfRealName(name).ifPresent(problem -> form.error(field, problem));
        }
        return name;
    }

    private Optional<LocalDate> birthDate() {
        String typed = form.optional(BIRTH_DATE, LONGEST);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (BirthDate.read(typed, today)) {
            case BirthDate.Read read -> Optional.of(read.day());
            case BirthDate.Refused refused -> {
                form.error(BIRTH_DATE, "counter.birth-date.wrong");
                yield Optional.empty();
            }
        };
    }

    private Optional<EmailAddress> email() {
        String typed = form.optional(ADDRESS, LONGEST_ADDRESS);
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (!typed.isEmpty() && email.isEmpty()) {
            form.error(ADDRESS, "counter.address.wrong");
        }
        return email;
    }
}
