package org.territoireouvert.participatorybudget.witness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;
import org.territoireouvert.participatorybudget.witness.Milestone.Moment;

/**
 * Sends the signed checkpoints of votes to their observers: at most one a day while a vote runs, when it is closed, and when its result is
 * published. What somebody has in their mailbox nobody here can change.
 */
public final class MailCheckpoints {

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final PluginContext context;
    private final EditionStore store;
    private final VoteRepository votes;
    private final Milestones milestones;
    private final ObserverRepository observers = new ObserverRepository();
    private final MailingList list;

    /** Creates the work. */
    public MailCheckpoints(PluginContext context, EditionStore store, VoteRepository votes, LogRepository logs) {
        this.context = context;
        this.store = store;
        this.votes = votes;
        this.milestones = new Milestones(logs);
        this.list = new MailingList("observers", "observer.list", this::end);
    }

    /** Returns the list of observers, which each of them can leave. */
    public MailingList list() {
        return list;
    }

    private void end(String observerId) {
        context.database().write(handle -> observers.remove(handle, observerId));
    }

    /** Returns the job. */
    public Job job() {
        return new Job("observers", PERIOD, this::work);
    }

    /** Sends what is due. */
    void work() {
        for (String editionId : context.database().read(observers::observed)) {
            context.database().write(handle -> send(handle, editionId));
        }
    }

    private int send(Handle handle, String editionId) {
        List<Milestone> all = milestones.of(handle, votes.of(handle, editionId).orElseThrow());
        if (all.isEmpty()) {
            return 0;
        }
        Edition edition = store.editions().byId(handle, editionId).orElseThrow();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        List<Observer> due = observers.ofEdition(handle, editionId).stream()
                .filter(observer -> isDue(observer, all.getLast(), today))
                .toList();
        due.forEach(observer -> {
            context.service(Mailings.class).send(handle, list, letter(handle, edition, observer, all.getLast()));
            observers.sent(
                    handle, observer.sent(today, all.getLast().checkpoint().size()));
        });
        return due.size();
    }

    private static boolean isDue(Observer observer, Milestone milestone, LocalDate today) {
        boolean later = milestone.moment() != Moment.RUNNING
                || observer.sentOn().filter(today::equals).isEmpty();
        return later && observer.sentSize() < milestone.checkpoint().size();
    }

    private Mailings.Letter letter(Handle handle, Edition edition, Observer observer, Milestone milestone) {
        String moment = milestone.moment().name().toLowerCase(Locale.ROOT);
        Vote vote = votes.of(handle, edition.id()).orElseThrow();
        String page = vote.manifest().orElseThrow().origin() + "/scrutin";
        String text = say("observer.mail." + moment, edition.title()) + "\n\n"
                + milestone.checkpoint().note() + "\n"
                + say("observer.mail.keep") + "\n\n"
                + say("observer.mail.page", page) + "\n\n"
                + say("observer.mail.why") + "\n";
        return new Mailings.Letter(
                observer.id(),
                observer.address(),
                Locale.FRENCH,
                say("observer.mail.subject." + moment, edition.title()),
                text);
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(Locale.FRENCH, key, arguments);
    }
}
