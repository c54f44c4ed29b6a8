package org.territoireouvert.runner.identity.counter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;

/**
 * Gives an account that was made at a counter to the person whose it is, who holds the code on paper and has proved an address. All
 * in one transaction, so that of several attempts at once one succeeds and a failure leaves everything as it was. Safe for all threads.
 */
public final class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
    private static final Limit WRONG = new Limit("take-over-wrong", 10, Duration.ofHours(1));

    /** What became of an attempt. */
    public sealed interface Outcome {
        /**
         * It is done.
         *
         * @param account that the person has from now on
         */
        record Taken(Account account) implements Outcome {}

        /** The code is not one that is good now. */
        record WrongCode() implements Outcome {}

        /** Too many wrong codes came from this client. */
        record TooMany() implements Outcome {}

        /** One of the accounts is suspended, or is one of a member of staff. */
        record Refused() implements Outcome {}

        /** Some part of the site does not work now: later. */
        record Later() implements Outcome {}
    }

    private final IdentityParts identity;
    private final TakeOverCodes codes;
    private final RateLimits limits;
    private final AccountMerge merge;

    /** Works on the tables of the runtime and, for what they keep of people, with these plugins. */
    public TakeOver(
            IdentityParts identity, TakeOverCodes codes, RateLimits limits, Supplier<List<InstalledPlugin>> plugins) {
        this.identity = identity;
        this.codes = codes;
        this.limits = limits;
        this.merge = new AccountMerge(identity.accounts(), identity.sessions(), plugins);
    }

    /**
     * Tells what stands in the way of a code before an address is asked for: nothing, or {@link Outcome.WrongCode} or {@link
     * Outcome.TooMany}. A wrong one is counted.
     *
     * @param client address of the client's machine
     */
    public Optional<Outcome> check(String typed, String client) {
        if (limits.isExhausted(WRONG, client)) {
            return Optional.of(new Outcome.TooMany());
        }
        Optional<TakeOverCode> code = TakeOverCode.read(typed);
        if (code.isPresent()
                && identity.database()
                        .read(handle -> codes.find(handle, code.get()))
                        .isPresent()) {
            return Optional.empty();
        }
        limits.admit(WRONG, client);
        return Optional.of(new Outcome.WrongCode());
    }

    /** Gives the account of a code to a person who has signed in: everything goes to their own account. */
    public Outcome intoAccount(String typed, String client, String accountId) {
        return attempt(typed, client, (handle, from, code) -> {
            Optional<Account> to = identity.accounts()
                    .find(handle, accountId)
                    .filter(account -> !account.id().equals(from.id()));
            return to.isPresent() ? merge(handle, from, to.get(), code) : new Outcome.Refused();
        });
    }

    /** Gives the account of a code to who reads a mailbox: it gets that address, unless another account has it already. */
    public Outcome byAddress(String typed, String client, EmailAddress email) {
        return attempt(typed, client, (handle, from, code) -> {
            Optional<Account> to = identity.accounts().findByEmail(handle, email.text());
            if (to.isPresent()) {
                return merge(handle, from, to.get(), code);
            }
            if (!codes.use(handle, code)) {
                return new Outcome.WrongCode();
            }
            identity.accounts().setEmail(handle, from.id(), email.text());
            return taken(handle, from.id());
        });
    }

    private Outcome attempt(String typed, String client, Giving giving) {
        Optional<Outcome> obstacle = check(typed, client);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        TakeOverCode code = TakeOverCode.read(typed).orElseThrow();
        try {
            return identity.database().<Outcome, PluginCallException>write(handle -> {
                Optional<Account> from = codes.find(handle, code)
                        .flatMap(id -> identity.accounts().find(handle, id));
                if (from.isEmpty()) {
                    return new Outcome.WrongCode();
                }
                return isFree(handle, from.get()) ? giving.give(handle, from.get(), code) : new Outcome.Refused();
            });
        } catch (PluginCallException | UnableToExecuteStatementException failed) {
            LOG.warn("An account was not taken over: {}", failed.getMessage());
            return new Outcome.Later();
        }
    }

    private Outcome merge(Handle handle, Account from, Account to, TakeOverCode code) throws PluginCallException {
        if (!merge.isPossible()) {
            return new Outcome.Later();
        }
        if (!isFree(handle, to)) {
            return new Outcome.Refused();
        }
        if (!codes.use(handle, code)) {
            return new Outcome.WrongCode();
        }
        merge.merge(handle, from, to);
        return taken(handle, to.id());
    }

    private Outcome taken(Handle handle, String accountId) {
        Account account = identity.accounts().find(handle, accountId).orElseThrow();
        Citizen person = new Citizen(account.id(), account.shownName(), account.level());
        identity.audit().append(handle, "", AuditEntry.of(CoreAudit.ACCOUNT_TAKEN_OVER, person, account.id()));
        return new Outcome.Taken(account);
    }

    /** Tells whether an account may be given or added to: members of staff keep theirs apart from what others did for them. */
    private boolean isFree(Handle handle, Account account) {
        return account.isActive() && !identity.roles().isStaff(handle, account.id());
    }

    @FunctionalInterface
    private interface Giving {
        Outcome give(Handle handle, Account from, TakeOverCode code) throws PluginCallException;
    }
}
