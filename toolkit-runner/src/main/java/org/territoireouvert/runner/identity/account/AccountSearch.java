package org.territoireouvert.runner.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Finds accounts by the beginnings of their names, in any order, whatever accents and case. Safe for all threads. */
public final class AccountSearch {

    private static final int MOST_WORDS = 5;
    private static final int MOST_NAMESAKES = 10;

    /** Comes after all words with the same beginning: words are letters and digits. */
    private static final String LAST = "z".repeat(80);

    private final Database database;

    /** Works on the tables of the runtime. */
    public AccountSearch(Database database) {
        this.database = database;
    }

    /** Tells whether every word that was typed begins a word of a name. */
    public static boolean matches(String typed, String name) {
        List<String> words = AccountWords.of(name);
        return AccountWords.of(typed).stream()
                .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    /**
     * Returns the accounts of which some name has, for every word that was typed, a word that begins with it; erased accounts are
     * left out, and nothing is found by no word.
     *
     * @param typed the first five words count
     * @param keyset over two columns
     */
    public Slice<Account> find(String typed, Keyset keyset) {
        return find(AccountWords.of(typed), LAST, keyset);
    }

    /** Returns the accounts whose real name has all words of this one, at most ten. */
    public List<Account> namesakes(String givenName, String familyName) {
        List<String> words = AccountWords.of(givenName + " " + familyName);
        return find(words, "", Keyset.first(Slice.SIZE)).items().stream()
                .filter(account -> AccountWords.of(account.realName()).containsAll(words))
                .limit(MOST_NAMESAKES)
                .toList();
    }

    private Slice<Account> find(List<String> words, String ending, Keyset keyset) {
        if (words.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        List<String> conditions = new ArrayList<>();
        Map<String, String> binds = new TreeMap<>();
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            int index = conditions.size();
            conditions.add("a.id in (select account_id from core_account_word where word between :from" + index
                    + " and :to" + index + ")");
            binds.put("from" + index, word);
            binds.put("to" + index, word + ending);
        }
        List<Account> found = database.read(handle -> handle.createQuery("""
                        select a.* from core_account a
                        where a.state <> 'erased' and <names> and <position> order by <order> limit :limit""")
                .define("names", String.join(" and ", conditions))
                .define("position", keyset.condition(Order.ASCENDING, "a.display_key", "a.id"))
                .define("order", keyset.order(Order.ASCENDING, "a.display_key", "a.id"))
                .bindMap(binds)
                .bindMap(keyset.binds())
                .map((row, context) -> Accounts.read(row))
                .list());
        return keyset.slice(found, AccountSearch::position);
    }

    private static List<String> position(Account account) {
        String name = account.realName().isEmpty()
                ? account.pseudonym()
                : account.pseudonym() + " " + account.givenName() + " " + account.familyName();
        return List.of(SearchText.fold(name), account.id());
    }
}
