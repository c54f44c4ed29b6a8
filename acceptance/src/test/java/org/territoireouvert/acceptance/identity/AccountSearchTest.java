package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.AccountSearch;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Finding people by their names, on both databases. */
class AccountSearchTest {

    private final TestClock clock = new TestClock();

    private Accounts accounts(Storage storage) {
        return new Accounts(storage.core(), new TimeOrderedIds(clock, new SecureRandom()), clock);
    }

    private static void open(Storage storage, Accounts accounts, String pseudonym, String given, String family) {
        storage.core().<Integer, RuntimeException>write(handle -> {
            Account account = accounts.open(handle, "", Locale.FRENCH, "");
            accounts.rename(handle, account.id(), pseudonym, given, family, false);
            return 0;
        });
    }

    private static List<String> find(Storage storage, String typed) {
        return new AccountSearch(storage.core())
                .find(typed, Keyset.first(Slice.SIZE)).items().stream()
                        .map(Account::pseudonym)
                        .toList();
    }

    @BothDatabases
    void beginningsOfWordsAreFoundInAnyOrderWhateverAccentsAndCase(Storage storage) {
        Accounts accounts = accounts(storage);
        open(storage, accounts, "Roseau 4821", "Léa", "Dupré-Martin");
        open(storage, accounts, "Érable 10", "Léo", "Dupont");

        assertThat(find(storage, "dupre")).containsExactly("Roseau 4821");
        assertThat(find(storage, "MARTIN lé")).containsExactly("Roseau 4821");
        assertThat(find(storage, "dup")).containsExactly("Érable 10", "Roseau 4821");
        assertThat(find(storage, "erable 1")).containsExactly("Érable 10");
        assertThat(find(storage, "upont")).isEmpty();
        assertThat(find(storage, "dupont martin")).isEmpty();
        assertThat(find(storage, "")).isEmpty();
        assertThat(find(storage, "%")).isEmpty();
        assertThat(find(storage, "_")).isEmpty();
    }

    @BothDatabases
    void anOldNameIsForgotten(Storage storage) {
        Accounts accounts = accounts(storage);
        open(storage, accounts, "Roseau 4821", "Léa", "Dupré");
        Account account = new AccountSearch(storage.core())
                .find("dupre", Keyset.first(Slice.SIZE))
                .items()
                .get(0);

        storage.core().<Integer, RuntimeException>write(handle -> {
            accounts.rename(handle, account.id(), "Roseau 4821", "Léa", "Martin", false);
            return 0;
        });
        assertThat(find(storage, "dupre")).isEmpty();
        assertThat(find(storage, "martin")).hasSize(1);

        storage.core().<Integer, RuntimeException>write(handle -> {
            accounts.blank(handle, account.id(), "Compte effacé");
            return 0;
        });
        assertThat(find(storage, "martin")).isEmpty();
        assertThat(storage.core()
                        .<Long, RuntimeException>read(
                                handle -> handle.createQuery("select count(*) from core_account_word")
                                        .mapTo(Long.class)
                                        .one()))
                .isZero();
    }

    @BothDatabases
    void namesakesHaveAllWordsOfTheName(Storage storage) {
        Accounts accounts = accounts(storage);
        open(storage, accounts, "Roseau 1", "Jean", "Martin");
        open(storage, accounts, "Roseau 2", "Jean-Paul", "Martin");
        open(storage, accounts, "Roseau 3", "Jeanne", "Martin");
        open(storage, accounts, "Jean Martin", "", "");

        assertThat(new AccountSearch(storage.core()).namesakes("JEAN", "martin"))
                .extracting(Account::pseudonym)
                .containsExactlyInAnyOrder("Roseau 1", "Roseau 2");
    }

    @BothDatabases
    void everyAccountIsOnOnePart(Storage storage) {
        Accounts accounts = accounts(storage);
        for (int number = 10; number < 55; number++) {
            open(storage, accounts, "Roseau " + number, "Camille", "Petit");
        }
        AccountSearch search = new AccountSearch(storage.core());

        List<String> all = new ArrayList<>();
        Slice<Account> part = search.find("camille", Keyset.first(Slice.SIZE));
        all.addAll(part.items().stream().map(Account::pseudonym).toList());
        while (part.next().isPresent()) {
            Account last = part.items().get(part.items().size() - 1);
            part = search.find(
                    "camille",
                    new Keyset(
                            false,
                            List.of(
                                    org.territoireouvert.api.text.SearchText.fold(last.pseudonym() + " Camille Petit"),
                                    last.id()),
                            Slice.SIZE));
            all.addAll(part.items().stream().map(Account::pseudonym).toList());
        }

        assertThat(all).hasSize(45).doesNotHaveDuplicates();
    }
}
