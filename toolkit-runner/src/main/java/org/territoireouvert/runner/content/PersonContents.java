package org.territoireouvert.runner.content;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What a person added to contents, when their account is erased or becomes one with another. Idempotent. */
public final class PersonContents {

    private static final List<String> NAMELESS = List.of(
            "update core_moderation_appeal set words = '' where case_id in"
                    + " (select id from core_moderation_case where author_id = :account)",
            "update core_comment set author_id = '' where author_id = :account",
            "update core_content set owner_id = null where owner_id = :account",
            "update core_content_version set changed_by = '' where changed_by = :account",
            "update core_moderation_case set author_id = '' where author_id = :account",
            "update core_moderation_report set words = '' where reporter_id = :account",
            "delete from core_writing_block where person_id = :account");

    /** The numbers go down by what was published. */
    private static final List<String> TEXTS_AWAY =
            List.of("""
            update core_content_count set comments = comments - (
              select count(*) from core_comment comment where comment.author_id = :account
                and comment.state = 'PUBLISHED' and comment.type = core_content_count.type
                and comment.content_id = core_content_count.id)
            where (type, id) in (select type, content_id from core_comment where author_id = :account)""", """
            update core_comment set replies = replies - (
              select count(*) from core_comment answer where answer.author_id = :account
                and answer.state = 'PUBLISHED' and answer.thread_id = core_comment.id)
            where id in (select thread_id from core_comment where author_id = :account and thread_id is not null)""", "update core_comment set body = '', state = 'WITHDRAWN' where author_id = :account");

    private static final List<String> SUPPORTS_AWAY =
            List.of("""
            update core_content_count set supports = supports - 1
            where (type, id) in (select type, id from core_support where person_id = :account)""", """
            update core_comment set supports = supports - 1
            where id in (select id from core_support where type = 'runtime.comment' and person_id = :account)""", "delete from core_support where person_id = :account");

    /** Where both support the same, one support goes. */
    private static final List<String> FOLLOWING = List.of(
            "update core_comment set author_id = :to where author_id = :account",
            "update core_content set owner_id = :to where owner_id = :account",
            "update core_content_version set changed_by = :to where changed_by = :account",
            "update core_moderation_case set author_id = :to where author_id = :account",
            """
            update core_support set person_id = :to where person_id = :account and not exists (
              select 1 from core_support other where other.type = core_support.type and other.id = core_support.id
                and other.person_id = :to)""",
            """
            update core_moderation_report set reporter_id = :to where reporter_id = :account and not exists (
              select 1 from core_moderation_report other where other.case_id = core_moderation_report.case_id
                and other.reporter_id = :to)""",
            """
            update core_writing_block set person_id = :to where person_id = :account and not exists (
              select 1 from core_writing_block other where other.person_id = :to)""");

    private PersonContents() {}

    /**
     * Takes a person out of what they added.
     *
     * @param texts whether their texts go too; a line with the date stays
     */
    public static void erase(Handle handle, String accountId, boolean texts) {
        if (texts) {
            run(handle, TEXTS_AWAY, accountId, "");
        }
        run(handle, SUPPORTS_AWAY, accountId, "");
        run(handle, NAMELESS, accountId, "");
    }

    /** Gives what one account added to another one of the same person. */
    public static void transfer(Handle handle, String from, String to) {
        run(handle, FOLLOWING, from, to);
        run(handle, SUPPORTS_AWAY, from, "");
        handle.createUpdate("delete from core_moderation_report where reporter_id = :account")
                .bind("account", from)
                .execute();
        handle.createUpdate("delete from core_writing_block where person_id = :account")
                .bind("account", from)
                .execute();
    }

    private static void run(Handle handle, List<String> statements, String account, String to) {
        for (String sql : statements) {
            Update update = handle.createUpdate(sql).bind("account", account);
            if (sql.contains(":to")) {
                update.bind("to", to);
            }
            update.execute();
        }
    }
}
