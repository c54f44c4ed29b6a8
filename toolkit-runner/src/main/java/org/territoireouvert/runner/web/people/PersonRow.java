package org.territoireouvert.runner.web.people;

import java.time.Instant;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.identity.signin.EmailAddress;

/**
 * An account in a list.
 *
 * @param name what the agent searched for, see {@link FoundName}
 * @param email masked; empty when there is none
 * @param level how well the person is known, in words
 */
public record PersonRow(String id, String name, String email, Badge state, String level, Instant createdAt) {

    static PersonRow of(Account account, String typed, Messages messages, Locale locale) {
        boolean suspended = account.state() == State.SUSPENDED;
        return new PersonRow(
                account.id(),
                FoundName.of(account, typed).orElseGet(() -> messages.format(locale, "people.person.unnamed")),
                account.email().map(EmailAddress::masked).orElse(""),
                new Badge(
                        suspended ? Tone.ERR : Tone.OPEN,
                        messages.format(locale, suspended ? "people.state.suspended" : "people.state.active")),
                messages.format(locale, "people.level." + account.level()),
                account.createdAt());
    }
}
