package org.territoireouvert.runner.web.counter;

import java.time.Instant;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.signin.EmailAddress;

/**
 * Somebody whom an agent may mean.
 *
 * @param name real name; the pseudonym when there is none
 * @param email masked; empty for somebody registered at a counter
 */
public record PersonChoice(String id, String name, String email, Instant createdAt) {

    static PersonChoice of(Account account) {
        return new PersonChoice(
                account.id(),
                account.staffName(),
                account.email().map(EmailAddress::masked).orElse(""),
                account.createdAt());
    }
}
