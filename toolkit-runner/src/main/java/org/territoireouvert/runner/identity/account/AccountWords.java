package org.territoireouvert.runner.identity.account;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.text.SearchText;

/** The words by which an account is found: those of the pseudonym and of the real name. */
final class AccountWords {

    private AccountWords() {}

    /** Returns the words of a text as they are compared, each once; possibly none. */
    static List<String> of(String text) {
        return Arrays.stream(SearchText.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Has an account found by the words of these names, and by no others any more. */
    static void write(Handle handle, String accountId, String names) {
        handle.createUpdate("delete from core_account_word where account_id = :account")
                .bind("account", accountId)
                .execute();
        List<String> words = of(names);
        if (words.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into core_account_word (word, account_id) values (:word, :account)");
        words.forEach(
                word -> batch.bind("word", word).bind("account", accountId).add());
        batch.execute();
    }
}
