package org.territoireouvert.runner.identity.counter;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.runner.content.PersonContents;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.session.Sessions;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/** Makes one account of two of the same person: all that belongs to one is given to the other, and the one ends. */
final class AccountMerge {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Tables whose rows follow the person, with the column that names them. */
    private static final List<String> FOLLOWING = List.of(
            "core_helped_act account_id",
            "core_look account_id",
            "core_consent account_id",
            "core_notice person_id",
            "core_sign_in account_id",
            "core_roll_entry account_id",
            "core_identity_code used_by",
            "core_identity account_id",
            "core_file uploaded_by",
            "core_organisation created_by",
            "core_organisation_invitation invited_by",
            "core_organisation_event actor_id",
            "core_organisation_event subject_id");

    /** Tables whose rows end with the account. */
    private static final List<String> ENDING = List.of(
            "core_residence",
            "core_take_over",
            "core_session",
            "core_membership",
            "core_organisation_request",
            "core_organisation_removal");

    private static final List<String> ENDING_NEWS =
            List.of("core_notice_preference", "core_notice_feed", "core_newsletter_recipient");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Supplier<List<InstalledPlugin>> plugins;

    AccountMerge(Accounts accounts, Sessions sessions, Supplier<List<InstalledPlugin>> plugins) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.plugins = plugins;
    }

    /** Tells whether every plugin that is wanted can hand its part over now. */
    boolean isPossible() {
        return plugins.get().stream().noneMatch(plugin -> plugin.status().enabled() && !plugin.isServing());
    }

    /**
     * Merges in the caller's transaction.
     *
     * @throws PluginCallException when a plugin fails: the caller rolls back
     */
    void merge(Handle handle, Account from, Account to) throws PluginCallException {
        for (InstalledPlugin plugin : plugins.get()) {
            for (PersonalData data : plugin.contributions().personalData()) {
                // In the thread of the caller, and so in its transaction.
                plugin.call(Phase.REQUEST, LIMIT, () -> data.transfer(from.id(), to.id()));
            }
        }
        for (String following : FOLLOWING) {
            String[] names = following.split(" ");
            update(
                    handle,
                    "update " + names[0] + " set " + names[1] + " = :to where " + names[1] + " = :from",
                    from,
                    to);
        }
        PersonContents.transfer(handle, from.id(), to.id());
        update(
                handle,
                "update core_residence set account_id = :to where account_id = :from"
                        + " and not exists (select 1 from core_residence where account_id = :to)",
                from,
                to);
        update(
                handle,
                "update core_membership set account_id = :to where account_id = :from and not exists (select 1"
                        + " from core_membership m where m.organisation_id = core_membership.organisation_id"
                        + " and m.account_id = :to)",
                from,
                to);
        Follows.transfer(handle, from.id(), to.id());
        sessions.endHelpOf(handle, from.id());
        for (String ending : ENDING) {
            handle.createUpdate("delete from " + ending + " where account_id = :from")
                    .bind("from", from.id())
                    .execute();
        }
        for (String ending : ENDING_NEWS) {
            handle.createUpdate("delete from " + ending + " where person_id = :from")
                    .bind("from", from.id())
                    .execute();
        }
        if (to.realName().isEmpty()) {
            accounts.rename(handle, to.id(), to.pseudonym(), from.givenName(), from.familyName(), to.showsRealName());
        }
        accounts.refreshLevel(handle, to.id());
        accounts.close(handle, from.id(), to.id());
    }

    private static void update(Handle handle, String statement, Account from, Account to) {
        handle.createUpdate(statement)
                .bind("from", from.id())
                .bind("to", to.id())
                .execute();
    }
}
