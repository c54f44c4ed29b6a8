package org.territoireouvert.runner.notification.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.notification.ContentNames;
import org.territoireouvert.runner.notification.ContentNames.ContentName;
import org.territoireouvert.runner.notification.Told;

/**
 * Turns news whose time has come into mails, one for each person and period. Taking the news and storing the mail is one transaction:
 * of two processes one does it, and one that is killed leaves either both or neither. Safe for all threads.
 */
public final class NoticeMails {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);
    private static final int MOST = 200;

    private final IdentityParts identity;
    private final ContentNames names;
    private final NoticeLetter letter;
    private final boolean mailLeaves;

    private record Due(String personId, String period) {}

    /**
     * Works on the tables of the runtime.
     *
     * @param mailLeaves whether mails are sent at all; else nothing is stored that would be sent long after its time
     */
    public NoticeMails(IdentityParts identity, ContentNames names, NoticeLetter letter, boolean mailLeaves) {
        this.identity = identity;
        this.names = names;
        this.letter = letter;
        this.mailLeaves = mailLeaves;
    }

    /** Writes to the next person whose news are due; returns whether there was one. */
    public boolean step() {
        Instant now = identity.clock().instant();
        Optional<Due> due = identity.database().read(handle -> next(handle, now));
        due.ifPresent(found -> write(found, now));
        return due.isPresent();
    }

    private static Optional<Due> next(Handle handle, Instant now) {
        return handle.createQuery("""
                        select person_id, mail_period from core_notice
                        where mail_at is not null and mail_at <= :now order by mail_at, person_id limit 1""")
                .bind("now", PortableInstant.text(now))
                .map((row, context) -> new Due(row.getString("person_id"), row.getString("mail_period")))
                .findOne();
    }

    private void write(Due due, Instant now) {
        // Plugins are asked before the transaction, so that nobody who writes waits for them.
        Map<ContentRef, ContentName> titles = names.of(identity.database().read(handle -> contents(handle, due, now)));
        identity.database().write(handle -> {
            List<Told> news = take(handle, due, now);
            Optional<Account> account = identity.accounts().find(handle, due.personId());
            if (mailLeaves && !news.isEmpty()) {
                account.filter(Account::isActive)
                        .flatMap(person -> compose(person, due, news, titles))
                        .ifPresent(mail -> identity.mail().add(handle, mail));
            }
            return true;
        });
    }

    /** News that cannot be written stay in the list on the site; they must not keep everybody else's from leaving. */
    private Optional<Mail> compose(Account person, Due due, List<Told> news, Map<ContentRef, ContentName> titles) {
        try {
            return letter.write(person, due.period(), news, titles);
        } catch (RuntimeException failure) {
            LOG.error("A mail with {} news cannot be written", news.size(), failure);
            return Optional.empty();
        }
    }

    private static List<ContentRef> contents(Handle handle, Due due, Instant now) {
        return handle.createQuery("""
                        select distinct content_type, content_id from core_notice
                        where mail_at is not null and mail_at <= :now and person_id = :person and mail_period = :period
                            and content_type <> '' limit :limit""")
                .bind("now", PortableInstant.text(now))
                .bind("person", due.personId())
                .bind("period", due.period())
                .bind("limit", MOST)
                .map((row, context) -> new ContentRef(row.getString("content_type"), row.getString("content_id")))
                .list();
    }

    /** Takes at most {@value MOST} news; more come with the next mail. */
    private static List<Told> take(Handle handle, Due due, Instant now) {
        return handle
                .createQuery("""
                        update core_notice set mail_at = null
                        where mail_at is not null and id in (select id from core_notice
                            where mail_at is not null and mail_at <= :now and person_id = :person and mail_period = :period
                            order by id limit :limit)
                        returning <columns>""")
                .define("columns", Told.COLUMNS)
                .bind("now", PortableInstant.text(now))
                .bind("person", due.personId())
                .bind("period", due.period())
                .bind("limit", MOST)
                .map((row, context) -> Told.read(row))
                .stream()
                .sorted(java.util.Comparator.comparing(Told::id))
                .toList();
    }
}
