package org.territoireouvert.runner.web.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.AccountFacts;

/**
 * What an agent who has said why sees of a person.
 *
 * @param pseudonym shown unless the person chose the real name
 * @param realName possibly empty
 * @param shown which of the two everybody sees, in words
 * @param email possibly empty
 * @param commune name, empty when not known
 * @param providers names joined by commas, possibly empty
 * @param createdBy name of the agent who registered the person, empty when they did it themselves
 * @param suspension why the account is suspended, empty when it is not
 */
public record PersonData(
        String pseudonym,
        String realName,
        String shown,
        String email,
        String commune,
        Optional<LocalDate> birthDate,
        String providers,
        int sessions,
        int helpedActs,
        Instant seenAt,
        String createdBy,
        String suspension) {

    static PersonData of(
            Account account, AccountFacts facts, String commune, String createdBy, Messages messages, Locale locale) {
        return new PersonData(
                account.pseudonym(),
                account.realName(),
                messages.format(
                        locale, account.showsRealName() ? "people.data.shown.real" : "people.data.shown.pseudonym"),
                account.email().orElse(""),
                commune,
                facts.home().map(AccountFacts.Home::birthDate),
                String.join(", ", facts.providers()),
                facts.sessions(),
                facts.helpedActs(),
                account.seenAt(),
                createdBy,
                account.stateReason());
    }
}
