package org.territoireouvert.runner.web.people;

import java.util.Optional;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.AccountSearch;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.signin.EmailAddress;

/**
 * Names an account by what the agent who searches knows already, and by nothing else: which pseudonym belongs to a real name or an
 * address is not public, and seeing it is a look that has to be written down.
 */
final class FoundName {

    private FoundName() {}

    /**
     * Returns the name under which somebody was found.
     *
     * @param typed words of a name, or a whole address
     * @return empty when nothing that was typed leads to this account
     */
    static Optional<String> of(Account account, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        if (account.email().filter(Accounts.normal(typed)::equals).isPresent()) {
            return account.email().map(EmailAddress::masked);
        }
        if (AccountSearch.matches(typed, account.shownName())) {
            return Optional.of(account.shownName());
        }
        if (AccountSearch.matches(typed, account.pseudonym())) {
            return Optional.of(account.pseudonym());
        }
        return Optional.of(account.realName()).filter(name -> AccountSearch.matches(typed, name));
    }
}
