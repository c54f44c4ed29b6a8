package org.territoireouvert.runner.identity.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;

/**
 * Under what a person's data are found.
 *
 * @param accountId empty for somebody without an account
 * @param email under which they wrote without one, lower case; empty when there is none
 */
public record PersonKeys(String accountId, String email) {

    /** Returns the keys of an account. */
    public static PersonKeys of(Account account) {
        return new PersonKeys(account.id(), account.email().orElse(""));
    }

    /** Finds somebody by account or address; what is no account counts as an address. */
    public static PersonKeys find(Accounts accounts, String typed) {
        return accounts.find(typed)
                .or(() -> accounts.findByEmail(typed))
                .map(PersonKeys::of)
                .orElseGet(() -> new PersonKeys("", typed.strip().toLowerCase(Locale.ROOT)));
    }

    /** Returns what plugins are asked about, in turn. */
    List<String> forPlugins() {
        return Stream.of(accountId, email).filter(key -> !key.isEmpty()).toList();
    }
}
