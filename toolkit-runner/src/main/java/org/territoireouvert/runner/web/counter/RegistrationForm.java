package org.territoireouvert.runner.web.counter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.identity.counter.Channel;
import org.territoireouvert.runner.identity.counter.Registration;
import org.territoireouvert.runner.identity.signin.EmailAddress;

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
    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int OLDEST = 120;
    private static final Pattern COMMUNE_CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * What was typed.
     *
     * @param email to which the page to take the account over is written, if any
     */
    record Typed(Registration registration, Optional<EmailAddress> email) {}

    private RegistrationForm() {}

    /** Reads the fields; empty when something has to be mended, which the form then says. */
    static Optional<Typed> read(FormInput form, LocalDate today) {
        String givenName = name(form, GIVEN_NAME, "counter.given-name.missing");
        String familyName = name(form, FAMILY_NAME, "counter.family-name.missing");
        Optional<LocalDate> birthDate = birthDate(form, today);
        String commune = form.optional(COMMUNE, LONGEST);
        if (!commune.isEmpty() && !COMMUNE_CODE.matcher(commune).matches()) {
            form.error(COMMUNE, "counter.commune.wrong");
        }
        if (commune.isEmpty() && !form.value(BIRTH_DATE).isEmpty()) {
            form.error(COMMUNE, "counter.commune.together");
        } else if (!commune.isEmpty() && form.value(BIRTH_DATE).isEmpty()) {
            form.error(BIRTH_DATE, "counter.birth-date.together");
        }
        Optional<EmailAddress> email = email(form);
        Optional<Channel> channel = channel(form);
        checkAgreement(form);
        form.optional(NOBODY_ELSE, 1);
        if (!form.isValid()) {
            return Optional.empty();
        }
        Optional<Registration.Home> home = birthDate.map(day -> new Registration.Home(commune, day));
        return channel.map(how -> new Typed(new Registration(givenName, familyName, home, how), email));
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

    private static String name(FormInput form, String field, String missingKey) {
        String name = DisplayNames.clean(form.required(field, LONGEST, missingKey));
        if (!name.isEmpty()) {
            DisplayNames.problemOfRealName(name).ifPresent(problem -> form.error(field, problem));
        }
        return name;
    }

    private static Optional<LocalDate> birthDate(FormInput form, LocalDate today) {
        String typed = form.optional(BIRTH_DATE, LONGEST);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed.replaceAll("[\\s\\u00a0.-]+", "/"), DAY);
            if (!day.isAfter(today) && day.isAfter(today.minusYears(OLDEST))) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDate) {
            // Said below, together with a day that is too far away.
        }
        form.error(BIRTH_DATE, "counter.birth-date.wrong");
        return Optional.empty();
    }

    private static Optional<EmailAddress> email(FormInput form) {
        String typed = form.optional(ADDRESS, LONGEST_ADDRESS);
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (!typed.isEmpty() && email.isEmpty()) {
            form.error(ADDRESS, "counter.address.wrong");
        }
        return email;
    }
}
