package org.territoireouvert.runner.identity.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.Database;

/** Hands out what the runtime's own tables keep about a person. Secrets and their hashes stay where they are. */
final class RuntimeRows {

    private static final String FOLDER = "compte";
    private static final int MOST = 100_000;
    private static final int FETCHED = 500;

    /** What one table keeps, by the person's account or by their address. */
    private record Group(String name, String key, String sql) {}

    private static final List<Group> GROUPS = List.of(
            ofAccount("compte", """
                    select id, email, display_name, given_name, family_name, shows_real_name, language, state, level,
                        created_at, seen_at, warned_at
                    from core_account where id = :account"""),
            ofAccount("identites", """
                    select issuer, subject, provider, proves_identity, acr, birth_date, linked_at from core_identity
                    where account_id = :account order by linked_at"""),
            ofAccount("residence", """
                    select territory, birth_date, source, declared_at from core_residence where account_id = :account"""),
            ofAccount("listes", """
                    select r.label as roll, e.given_name, e.family_name, e.birth_date, e.territory, e.address
                    from core_roll_entry e join core_roll r on r.id = e.roll_id where e.account_id = :account
                    order by r.id"""),
            ofAccount("codes", """
                    select b.label as batch, c.used_at, c.cancelled_at from core_identity_code c
                    join core_code_batch b on b.id = c.batch_id where c.used_by = :account order by c.used_at"""),
            ofAccount("sessions", """
                    select id, staff, method, device, created_at, seen_at, expires_at from core_session
                    where account_id = :account order by created_at"""),
            ofAccount("connexions", """
                    select at, method, device, outcome from core_sign_in where account_id = :account order by id"""),
            ofAccount("consentements", """
                    select purpose, recipient, claims, policy_version, given_at, withdrawn_at from core_consent
                    where account_id = :account order by id"""),
            ofAccount("consultations", """
                    select at, agent_name, roles, owner, data, reason from core_look
                    where account_id = :account order by id"""),
            ofAccount("guichet", """
                    select at, agent_name, act, path, channel from core_helped_act
                    where account_id = :account order by id"""),
            ofAccount("roles", """
                    select role, scope, plugin, object, granted_at from core_role_holder
                    where account_id = :account order by id"""),
            ofAccount("abonnements", """
                    select content_type, content_id, followed_at from core_follow where person_id = :account
                    order by followed_at"""),
            ofAccount("nouvelles", """
                    select owner, kind, path, arguments, content_type, content_id, created_at, read_at from core_notice
                    where person_id = :account order by id"""),
            ofAccount("choix-courriels", """
                    select owner, kind, frequency, changed_at from core_notice_preference where person_id = :account
                    order by owner, kind"""),
            ofAccount("lettres", """
                    select n.subject_fr, n.confirmed_at from core_newsletter_recipient r
                    join core_newsletter n on n.id = r.newsletter_id where r.person_id = :account order by n.id"""),
            ofAccount("flux", "select created_at from core_notice_feed where person_id = :account"),
            ofAccount("cles", """
                    select name, created_at, used_at from core_passkey where account_id = :account order by created_at"""),
            ofAccount("fichiers", """
                    select id, owner_type, owner_id, name, title, alternative, visibility, size, kept_at from core_file
                    where uploaded_by = :account order by id"""),
            ofAccount("organisations", """
                    select o.id, o.name, m.role, m.since from core_membership m
                    join core_organisation o on o.id = m.organisation_id where m.account_id = :account order by o.id"""),
            ofAccount("organisations-demandes", """
                    select o.name, r.message, r.created_at from core_organisation_request r
                    join core_organisation o on o.id = r.organisation_id where r.account_id = :account order by o.id"""),
            ofAccount("organisations-actes", """
                    select e.organisation_id, e.act, e.at from core_organisation_event e
                    where e.actor_id = :account or e.subject_id = :account order by e.id"""),
            ofAddress("organisations-invitations", """
                    select o.name, i.role, i.created_at, i.expires_at from core_organisation_invitation i
                    join core_organisation o on o.id = i.organisation_id where i.email = :email order by o.id"""),
            ofAccount("commentaires", """
                    select type, content_id, body, stance, state, written_at, edited_at from core_comment
                    where author_id = :account order by id"""),
            ofAccount("soutiens", """
                    select type, id, supported_at from core_support where person_id = :account order by type, id"""),
            ofAccount("signalements", """
                    select c.type, c.content_id, r.rule, r.words, r.reported_at from core_moderation_report r
                    join core_moderation_case c on c.id = r.case_id where r.reporter_id = :account order by c.id"""),
            ofAccount("moderation", """
                    select type, content_id, decision, rule, words, decided_at, appeal from core_moderation_case
                    where author_id = :account and decision is not null order by id"""),
            ofAddress("messages", """
                    select message, name, email, received_at, read_at from core_contact_message
                    where lower(email) = :email order by id"""),
            ofAddress("adresse-courriel", """
                    select confirmed_at, refusals, last_answer, blocked_at from core_mail_address where email = :email"""),
            ofAddress("courriels", """
                    select recipient, subject, state, created_at, sent_at from core_mail
                    where recipient = :email order by created_at"""));

    private final Database database;

    RuntimeRows(Database database) {
        this.database = database;
    }

    private static Group ofAccount(String name, String sql) {
        return new Group(name, "account", sql);
    }

    private static Group ofAddress(String name, String sql) {
        return new Group(name, "email", sql);
    }

    void write(PersonKeys person, ExportSink sink) throws IOException {
        for (Group group : GROUPS) {
            String value = group.key().equals("account") ? person.accountId() : person.email();
            if (!value.isEmpty()) {
                sink.begin(FOLDER, group.name());
                database.<Boolean, IOException>read(handle -> rows(handle, group, value, sink));
                sink.end();
            }
        }
    }

    private static boolean rows(Handle handle, Group group, String value, ExportSink sink) throws IOException {
        try (Query query = handle.createQuery(group.sql() + " limit :limit")) {
            var rows = query.setFetchSize(FETCHED)
                    .bind(group.key(), value)
                    .bind("limit", MOST)
                    .mapToMap()
                    .iterator();
            while (rows.hasNext()) {
                Map<String, Object> row = rows.next();
                sink.row(row);
            }
        }
        return true;
    }
}
