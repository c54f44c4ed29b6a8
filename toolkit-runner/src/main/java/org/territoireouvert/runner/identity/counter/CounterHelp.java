package org.territoireouvert.runner.identity.counter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.level.Residences;
import org.territoireouvert.runner.identity.session.Session;

/** Registers people at a counter, and begins and ends the help that an agent gives them. Safe for all threads. */
public final class CounterHelp {

    private static final String CONSENT = "counter";
    private static final List<String> CLAIMS = List.of("given_name", "family_name");
    private static final String REGISTERED = "registered";
    private static final String BEGUN = "begun";
    private static final String PATH = "/admin/guichet";

    private final IdentityParts identity;
    private final TakeOverCodes codes;
    private final Residences residences;

    /**
     * Somebody who is registered now.
     *
     * @param code to take the account over, to be printed once
     */
    public record Registered(Account person, TakeOverCode code) {}

    /** What became of the wish to help somebody. */
    public enum Outcome {
        /** The agent stands for that person on public pages now. */
        BEGUN,
        /** Refused: nobody helps themselves. */
        ONESELF,
        /** Refused: members of staff act for themselves. */
        STAFF,
        /** Refused: the account may not be used. */
        CLOSED
    }

    /** Works on the tables of the runtime. */
    public CounterHelp(IdentityParts identity, TakeOverCodes codes) {
        this.identity = identity;
        this.codes = codes;
        this.residences = new Residences(identity.database(), identity.accounts(), identity.trace(), identity.clock());
    }

    /**
     * Opens an account for a person, with what they said and that they agreed.
     *
     * @param policyVersion of the page on personal data that the agent showed
     */
    public Registered register(Agent agent, Registration registration, Locale language, String policyVersion) {
        return identity.database().write(handle -> {
            Account opened = identity.accounts().open(handle, "", language, agent.personId());
            String id = opened.id();
            identity.accounts()
                    .rename(handle, id, opened.pseudonym(), registration.givenName(), registration.familyName(), false);
            registration
                    .home()
                    .ifPresent(home -> residences.declare(id, home.territory(), home.birthDate(), policyVersion));
            identity.trace().consented(handle, id, CONSENT, "", CLAIMS, policyVersion);
            mark(handle, agent, id, REGISTERED, registration.channel());
            record(handle, CoreAudit.PERSON_REGISTERED, agent, id);
            return new Registered(
                    identity.accounts().find(handle, id).orElseThrow(), codes.issue(handle, id, agent.personId()));
        });
    }

    /**
     * Begins to help a person, who agreed to it.
     *
     * @param letter tells the person, stored in the same transaction
     */
    public Outcome begin(Agent agent, Session session, Account person, Channel channel, Notice letter) {
        if (person.id().equals(agent.personId())) {
            return Outcome.ONESELF;
        }
        if (!person.isActive()) {
            return Outcome.CLOSED;
        }
        return identity.database().write(handle -> {
            if (identity.roles().isStaff(handle, person.id())) {
                return Outcome.STAFF;
            }
            identity.sessions().help(handle, session.id(), person.id(), channel.code());
            mark(handle, agent, person.id(), BEGUN, channel);
            record(handle, CoreAudit.PERSON_HELPED, agent, person.id());
            letter.send(handle);
            return Outcome.BEGUN;
        });
    }

    /** Ends the help that is given in a session; nothing happens when none is. */
    public void end(Session session) {
        identity.database().write(handle -> {
            identity.sessions().endHelp(handle, session.id());
            return true;
        });
    }

    /** Makes a new code to take over the account of somebody who has no address yet; the one of before is void. */
    public Optional<TakeOverCode> renewCode(Agent agent, Account person) {
        if (person.email().isPresent() || !person.isActive()) {
            return Optional.empty();
        }
        return Optional.of(identity.database().write(handle -> codes.issue(handle, person.id(), agent.personId())));
    }

    private void mark(Handle handle, Agent agent, String accountId, String act, Channel channel) {
        identity.trace().helped(handle, agent.personId(), agent.displayName(), accountId, act, PATH, channel.code());
    }

    private void record(Handle handle, AuditType type, Agent agent, String accountId) {
        identity.audit().append(handle, "", AuditEntry.of(type, agent, accountId));
    }

    /** Tells a person that an agent helps them. */
    @FunctionalInterface
    public interface Notice {
        /** Stores the letter; does nothing when there is no address. */
        void send(Handle handle);
    }
}
