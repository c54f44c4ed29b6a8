package org.territoireouvert.runner.mail;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/**
 * Keeps which addresses were confirmed and which refuse mail for good: an address that was refused three times in a row gets nothing
 * but codes until somebody proves again that they read it.
 */
public final class MailAddresses {

    /** After so many final refusals in a row an address gets nothing. */
    public static final int MOST_REFUSALS = 3;

    private final InstantSource clock;

    /** Keeps them with a clock. */
    public MailAddresses(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes that somebody proved to read an address, which forgives its refusals. */
    public void confirm(Handle handle, String email) {
        handle.createUpdate("""
                        insert into core_mail_address (email, confirmed_at, refusals, last_answer)
                        values (:email, :now, 0, '')
                        on conflict (email) do update set confirmed_at = excluded.confirmed_at, refusals = 0,
                            last_answer = '', blocked_at = null""")
                .bind("email", email)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Tells whether mails that nobody asked for just now may go to an address. */
    public boolean mayGet(Handle handle, String email) {
        return handle.createQuery("""
                        select 1 from core_mail_address
                        where email = :email and confirmed_at is not null and blocked_at is null""")
                .bind("email", email)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Tells whether an address has refused mails for good. */
    boolean isBlocked(Handle handle, String email) {
        return handle.createQuery("select 1 from core_mail_address where email = :email and blocked_at is not null")
                .bind("email", email)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Notes that an address was refused for good. */
    void refused(Handle handle, String email, String answer) {
        handle.createUpdate("""
                        insert into core_mail_address (email, refusals, last_answer) values (:email, 1, :answer)
                        on conflict (email) do update set refusals = core_mail_address.refusals + 1,
                            last_answer = excluded.last_answer,
                            blocked_at = case when core_mail_address.refusals + 1 >= :most then :now
                                else core_mail_address.blocked_at end""")
                .bind("email", email)
                .bind("answer", answer)
                .bind("most", MOST_REFUSALS)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Forgets addresses that no account has any more and to which no mail is remembered. */
    public static void forgetUnknown(Handle handle) {
        handle.execute("""
                delete from core_mail_address
                where not exists (select 1 from core_account a where a.email = core_mail_address.email)
                    and not exists (select 1 from core_mail m where m.recipient = core_mail_address.email)""");
    }

    /** Notes that a server took a mail for an address. */
    void taken(Handle handle, String email) {
        handle.createUpdate("""
                        update core_mail_address set refusals = 0, last_answer = ''
                        where email = :email and refusals > 0 and blocked_at is null""").bind("email", email).execute();
    }
}
