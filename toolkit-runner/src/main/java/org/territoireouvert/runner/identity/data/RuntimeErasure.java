package org.territoireouvert.runner.identity.data;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.runner.content.PersonContents;
import org.territoireouvert.runner.notification.follow.Follows;

/**
 * Erases what the runtime's own tables keep about a person. What is needed for a while to look into an abuse stays without the
 * person: dates of sign-ins, looks and helped acts, under an account that names nobody. Idempotent.
 */
final class RuntimeErasure {

    private static final List<String> OF_ACCOUNT = List.of(
            "delete from core_session where account_id = :account",
            "delete from core_identity where account_id = :account",
            "delete from core_residence where account_id = :account",
            "delete from core_provider_request where account_id = :account",
            "delete from core_sign_in_code where account_id = :account",
            "delete from core_take_over where account_id = :account",
            "delete from core_staff_step where account_id = :account",
            "delete from core_password where account_id = :account",
            "delete from core_totp where account_id = :account",
            "delete from core_passkey where account_id = :account",
            "delete from core_recovery_code where account_id = :account",
            "delete from core_staff_link where account_id = :account",
            "delete from core_role_holder where account_id = :account",
            "delete from core_consent where account_id = :account",
            "delete from core_membership where account_id = :account",
            "delete from core_organisation_request where account_id = :account",
            "delete from core_organisation_removal where account_id = :account or proposed_by = :account",
            "update core_organisation set created_by = null where created_by = :account",
            "update core_organisation_invitation set invited_by = null where invited_by = :account",
            "update core_organisation_event set actor_id = null where actor_id = :account",
            "update core_organisation_event set subject_id = null where subject_id = :account",
            "delete from core_notice where person_id = :account",
            "delete from core_notice_preference where person_id = :account",
            "delete from core_notice_feed where person_id = :account",
            "delete from core_newsletter_recipient where person_id = :account",
            "update core_session set helps = null, helps_channel = null where helps = :account",
            "update core_identity_code set used_by = null where used_by = :account",
            "update core_roll_entry set account_id = null where account_id = :account",
            "update core_sign_in set device = '' where account_id = :account",
            "update core_look set reason = '' where account_id = :account");

    private static final String KEEP_PUBLIC_FILES = """
            update core_file set uploaded_by = null
            where uploaded_by = :account and state = 'kept' and visibility = 'public'""";

    /** As if it had been long ago, so that the bytes go with the next turn of the job. */
    private static final String REMOVE_FILES = """
            update core_file set state = 'removed', changed_at = '1970-01-01T00:00:00.000000Z', name = '', title = '',
                alternative = '', uploaded_by = null
            where uploaded_by = :account""";

    private static final List<String> OF_ADDRESS = List.of(
            "delete from core_sign_in_code where email = :email",
            "delete from core_pending_identity where email = :email",
            "delete from core_organisation_invitation where email = :email",
            "delete from core_mail_address where email = :email",
            "delete from core_mail where recipient = :email");

    private RuntimeErasure() {}

    static void apply(Handle handle, PersonKeys person, Erasure choice) {
        if (!person.accountId().isEmpty()) {
            OF_ACCOUNT.forEach(sql ->
                    handle.createUpdate(sql).bind("account", person.accountId()).execute());
            PersonContents.erase(handle, person.accountId(), choice == Erasure.REMOVE_CONTENT);
            Follows.forget(handle, person.accountId());
            ofFiles(choice)
                    .forEach(sql -> handle.createUpdate(sql)
                            .bind("account", person.accountId())
                            .execute());
        }
        if (!person.email().isEmpty()) {
            OF_ADDRESS.forEach(sql ->
                    handle.createUpdate(sql).bind("email", person.email()).execute());
            handle.createUpdate(ofMessages(choice))
                    .bind("email", person.email())
                    .execute();
        }
    }

    private static List<String> ofFiles(Erasure choice) {
        return switch (choice) {
            case ANONYMISE -> List.of(KEEP_PUBLIC_FILES, REMOVE_FILES);
            case REMOVE_CONTENT -> List.of(REMOVE_FILES);
        };
    }

    private static String ofMessages(Erasure choice) {
        return switch (choice) {
            case ANONYMISE -> "update core_contact_message set name = '', email = '' where lower(email) = :email";
            case REMOVE_CONTENT -> "delete from core_contact_message where lower(email) = :email";
        };
    }
}
