package org.territoireouvert.participatorybudget.witness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Staff say who is sent the checkpoints of a vote, before it and while it runs. */
public final class Observers {

    /** Most observers of a vote. */
    public static final int MOST = 20;

    /** Written with a change: edition, number of observers. Never an address. */
    public static final AuditType AUDITED =
            new AuditType("participatory-budget.observers-changed", AuditType.Visibility.INTERNAL);

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}]+\\.[^\\s@<>,;\"\\p{Cntrl}]+");

    private final PluginContext context;
    private final VoteRepository votes;
    private final ObserverRepository observers = new ObserverRepository();

    /** Creates the use case. */
    public Observers(PluginContext context, VoteRepository votes) {
        this.context = context;
        this.votes = votes;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** They are on the list. */
        record Added() implements Outcome {}

        /** The vote is over, or nobody has said how is voted. */
        record NotNow() implements Outcome {}

        /** There would be more than {@link #MOST}. */
        record TooMany() implements Outcome {}

        /** A text is no electronic address. */
        record NoAddress(String text) implements Outcome {}
    }

    /** Returns the observers of an edition by their addresses. */
    public List<Observer> of(Handle handle, Edition edition) {
        return observers.ofEdition(handle, edition.id());
    }

    /** Tells whether observers can be added now. */
    public boolean isTime(Handle handle, Edition edition) {
        return votes.of(handle, edition.id()).filter(vote -> !vote.closed()).isPresent();
    }

    /** Adds observers, all of them or none. */
    public Outcome add(Edition edition, Collection<String> typed, Actor actor) {
        TreeSet<String> addresses = typed.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> wrong = addresses.stream()
                .filter(address ->
                        address.length() > LONGEST || !ADDRESS.matcher(address).matches())
                .findFirst();
        if (wrong.isPresent()) {
            return new Outcome.NoAddress(wrong.get());
        }
        return context.database().write(handle -> {
            votes.hold(handle, edition.id());
            if (!isTime(handle, edition)) {
                return new Outcome.NotNow();
            }
            of(handle, edition).forEach(known -> addresses.add(known.address()));
            if (addresses.size() > MOST) {
                return new Outcome.TooMany();
            }
            Instant now = context.clock().instant();
            addresses.forEach(address -> observers.insert(
                    handle, new Observer(context.ids().next(), edition.id(), address, now, Optional.empty(), 0)));
            audit(handle, edition, actor);
            return new Outcome.Added();
        });
    }

    /** Erases an observer. */
    public void remove(Edition edition, String id, Actor actor) {
        context.database().write(handle -> {
            boolean theirs =
                    of(handle, edition).stream().anyMatch(known -> known.id().equals(id));
            if (theirs && observers.remove(handle, id)) {
                audit(handle, edition, actor);
            }
            return id;
        });
    }

    private void audit(Handle handle, Edition edition, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AUDITED, actor, edition.path())
                                .with("edition", edition.title())
                                .with(
                                        "number",
                                        Integer.toString(of(handle, edition).size())));
    }
}
