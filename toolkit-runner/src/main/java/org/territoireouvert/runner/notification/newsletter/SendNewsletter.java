package org.territoireouvert.runner.notification.newsletter;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.notification.newsletter.Segments.SilentException;

/**
 * Writes a confirmed newsletter to its readers part by part. Each part is one transaction that moves the place and stores the mails;
 * it begins by finding the place where it was read, so that of two processes one goes on and the other looks again. A table of who was
 * written to keeps somebody who is in two segments from getting it twice. Safe for all threads.
 */
public final class SendNewsletter {

    private static final Logger LOG = LoggerFactory.getLogger(SendNewsletter.class);
    private static final int PART = 200;
    private static final int MOST_ESTIMATED = 5_000;

    private final IdentityParts identity;
    private final Newsletters newsletters;
    private final Segments segments;
    private final NewsletterLetter letter;

    /**
     * About how many people would get it.
     *
     * @param more whether there are more than {@code people}
     */
    public record Estimate(int people, boolean more) {}

    /** Works on the tables of the runtime. */
    public SendNewsletter(IdentityParts identity, Newsletters newsletters, Segments segments, NewsletterLetter letter) {
        this.identity = identity;
        this.newsletters = newsletters;
        this.segments = segments;
        this.letter = letter;
    }

    /** Writes to the next part of the readers; returns whether it went on. */
    public boolean step() {
        Optional<Newsletter> sending = newsletters.sending();
        return sending.isPresent() && step(sending.get());
    }

    private boolean step(Newsletter newsletter) {
        if (newsletter.segmentAt() >= newsletter.segments().size()) {
            return move(newsletter, newsletter.segmentAt(), "", List.of(), "sent");
        }
        String segment = newsletter.segments().get(newsletter.segmentAt());
        List<String> people;
        try {
            people = segments.after(segment, newsletter.afterPerson(), PART);
        } catch (SilentException silent) {
            note(newsletter, segment);
            return false;
        }
        return people.size() < PART
                ? move(newsletter, newsletter.segmentAt() + 1, "", people, "sending")
                : move(newsletter, newsletter.segmentAt(), people.get(people.size() - 1), people, "sending");
    }

    private boolean move(Newsletter from, int segment, String after, List<String> people, String state) {
        return identity.database().write(handle -> {
            boolean ours = handle.createUpdate("""
                            update core_newsletter set segment_at = :segment, after_person = :after, state = :state,
                                last_error = ''
                            where id = :id and state = 'sending' and segment_at = :at and after_person = :person""")
                            .bind("segment", segment)
                            .bind("after", after)
                            .bind("state", state)
                            .bind("id", from.id())
                            .bind("at", from.segmentAt())
                            .bind("person", from.afterPerson())
                            .execute()
                    == 1;
            if (ours) {
                agreed(handle, people).forEach(person -> write(handle, from, person));
            }
            return true;
        });
    }

    private void write(Handle handle, Newsletter newsletter, Account person) {
        boolean first = handle.createUpdate("""
                        insert into core_newsletter_recipient (newsletter_id, person_id) values (:id, :person)
                        on conflict (newsletter_id, person_id) do nothing""")
                        .bind("id", newsletter.id())
                        .bind("person", person.id())
                        .execute()
                == 1;
        if (first) {
            identity.mail()
                    .add(
                            handle,
                            letter.to(newsletter, person.id(), person.email().orElseThrow(), person.language()));
        }
    }

    /** Returns those whose account is used, who agreed and have an address. */
    private List<Account> agreed(Handle handle, List<String> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        select a.* from core_account a
                        where a.id in (<people>) and a.state = 'active' and a.email is not null
                            and exists (select 1 from core_consent c where c.account_id = a.id and c.purpose = :purpose
                                and c.withdrawn_at is null)
                            and exists (select 1 from core_mail_address m where m.email = a.email
                                and m.confirmed_at is not null and m.blocked_at is null)
                        order by a.id""")
                .bindList("people", people)
                .bind("purpose", NewsletterConsent.PURPOSE)
                .map((row, context) -> org.territoireouvert.runner.identity.account.Accounts.read(row))
                .list();
    }

    private void note(Newsletter newsletter, String segment) {
        LOG.warn("The newsletter {} waits: its segment {} cannot be read", newsletter.id(), segment);
        if (!newsletter.lastError().equals(segment)) {
            identity.database()
                    .write(handle -> handle.createUpdate(
                                    "update core_newsletter set last_error = :error where id = :id")
                            .bind("error", segment)
                            .bind("id", newsletter.id())
                            .execute());
        }
    }

    /**
     * Counts who would get a newsletter, no further than some thousands.
     *
     * @throws SilentException when a segment cannot be read now
     */
    public Estimate estimate(Newsletter newsletter) throws SilentException {
        Set<String> counted = new HashSet<>();
        for (String segment : newsletter.segments()) {
            String after = "";
            List<String> people;
            do {
                List<String> part = segments.after(segment, after, PART);
                identity.database().<Boolean, RuntimeException>read(handle -> {
                    agreed(handle, part).forEach(person -> counted.add(person.id()));
                    return true;
                });
                people = part;
                after = part.isEmpty() ? "" : part.get(part.size() - 1);
            } while (people.size() == PART && counted.size() <= MOST_ESTIMATED);
        }
        return new Estimate(Math.min(counted.size(), MOST_ESTIMATED), counted.size() > MOST_ESTIMATED);
    }
}
