package org.territoireouvert.runner.identity.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the runtime keeps of a person besides the account itself.
 *
 * @param home where they live and when they were born, if they said so
 * @param providers names of the providers at which they have an identity
 * @param sessions how many are kept, ended ones included until they are swept
 * @param helpedActs how often an agent acted for them
 */
public record AccountFacts(Optional<Home> home, List<String> providers, int sessions, int helpedActs) {

    private static final int MOST = 20;

    /**
     * Where somebody lives.
     *
     * @param territory code of the commune
     */
    public record Home(String territory, LocalDate birthDate) {}

    /** Copies the list. */
    public AccountFacts {
        providers = List.copyOf(providers);
    }

    /** Reads them. */
    public static AccountFacts of(Handle handle, String accountId) {
        return new AccountFacts(
                handle.createQuery("select territory, birth_date from core_residence where account_id = :account")
                        .bind("account", accountId)
                        .map((row, context) ->
                                new Home(row.getString("territory"), LocalDate.parse(row.getString("birth_date"))))
                        .findOne(),
                handle.createQuery(
                                "select provider from core_identity where account_id = :account order by provider limit :limit")
                        .bind("account", accountId)
                        .bind("limit", MOST)
                        .mapTo(String.class)
                        .list(),
                count(handle, "core_session", accountId),
                count(handle, "core_helped_act", accountId));
    }

    private static int count(Handle handle, String table, String accountId) {
        return handle.createQuery("select count(*) from " + table + " where account_id = :account")
                .bind("account", accountId)
                .mapTo(Integer.class)
                .one();
    }
}
