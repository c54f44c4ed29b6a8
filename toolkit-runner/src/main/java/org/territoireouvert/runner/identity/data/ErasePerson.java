package org.territoireouvert.runner.identity.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.identity.data.ErasureRepository.Begun;
import org.territoireouvert.runner.identity.data.PluginData.Erased;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Erases a person (GDPR, article 17). From the first moment nobody can use the account or read its name; then each plugin erases
 * what it keeps, then the tables of the runtime follow, then a last mail leaves. A plugin that fails holds back nothing but itself:
 * it is asked again until it has done it, also after the process has ended in the middle.
 */
public final class ErasePerson {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final IdentityParts identity;
    private final PluginData plugins;
    private final AccountMails mails;
    private final ErasureRepository erasures;

    /**
     * An erasure that some plugins hold back.
     *
     * @param since when it began
     * @param plugins ids of those that have not done it
     */
    public record Held(String accountId, Instant since, List<String> plugins) {}

    /** Works on the tables of the runtime and asks the plugins. */
    public ErasePerson(IdentityParts identity, PluginData plugins, AccountMails mails) {
        this.identity = identity;
        this.plugins = plugins;
        this.mails = mails;
        this.erasures = new ErasureRepository(identity.database(), identity.clock());
    }

    /**
     * Erases the person of an account.
     *
     * @param choice what becomes of what they wrote
     * @param by who decides it, for the audit log
     */
    public ErasureOutcome erase(String accountId, Erasure choice, Actor by) {
        Optional<ErasureOutcome> refused = identity.database().write(handle -> begin(handle, accountId, choice, by));
        return refused.orElseGet(() -> goOn(erasures.find(accountId).orElseThrow()));
    }

    /** Erases what was written under an address without an account. */
    public List<Erased> eraseAddress(String email, Erasure choice) {
        PersonKeys person = new PersonKeys("", email);
        List<Erased> erased = plugins.eraseAll(person, choice);
        identity.database().write(handle -> {
            RuntimeErasure.apply(handle, person, choice);
            return true;
        });
        return erased;
    }

    private Optional<ErasureOutcome> begin(Handle handle, String accountId, Erasure choice, Actor by) {
        // Has two erasures of one account go one after the other.
        handle.createUpdate("update core_account set state = state where id = :account")
                .bind("account", accountId)
                .execute();
        Optional<Account> found =
                identity.accounts().find(handle, accountId).filter(account -> account.state() != State.ERASED);
        if (found.isEmpty()) {
            return Optional.of(new ErasureOutcome.Unknown());
        }
        if (identity.roles().isLastAdministrator(handle, accountId)) {
            return Optional.of(new ErasureOutcome.LastAdministrator());
        }
        Account account = found.get();
        erasures.begin(handle, PersonKeys.of(account), choice, account.language());
        identity.accounts().blank(handle, accountId, mails.erasedName());
        identity.sessions().closeAll(handle, accountId);
        identity.audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(CoreAudit.ACCOUNT_ERASED, by, accountId)
                                .with("choice", choice.name().toLowerCase(Locale.ROOT)));
        return Optional.empty();
    }

    /** Goes on with the erasures that were interrupted or held back, and whose time has come. */
    public void resume() {
        erasures.takeDue().forEach(this::goOn);
    }

    private ErasureOutcome goOn(Begun begun) {
        PersonKeys person = begun.person();
        Set<String> done = new TreeSet<>(begun.pluginsDone());
        List<Erased> all = new ArrayList<>();
        for (InstalledPlugin plugin : plugins.keeping()) {
            if (done.contains(plugin.id().value())) {
                continue;
            }
            Erased erased = plugins.erase(plugin, person, begun.choice());
            all.add(erased);
            if (erased.failure().isEmpty()) {
                done.add(erased.plugin());
                erasures.pluginDone(person.accountId(), done);
            }
        }
        if (!begun.runtimeDone()) {
            identity.database().write(handle -> {
                RuntimeErasure.apply(handle, person, begun.choice());
                erasures.runtimeDone(handle, person.accountId());
                return true;
            });
        }
        return finish(begun, all);
    }

    private ErasureOutcome finish(Begun begun, List<Erased> all) {
        PersonKeys person = begun.person();
        Optional<Erased> failed =
                all.stream().filter(erased -> erased.failure().isPresent()).findFirst();
        if (failed.isPresent()) {
            erasures.failed(
                    person.accountId(),
                    failed.get().plugin() + ": " + failed.get().failure().orElse(""),
                    PAUSE);
            return new ErasureOutcome.Waiting(all);
        }
        identity.database().write(handle -> {
            if (erasures.end(handle, person.accountId()) && !person.email().isEmpty()) {
                mails.closed(handle, person.email(), begun.language());
            }
            return true;
        });
        return new ErasureOutcome.Done(all);
    }

    /** Returns the erasures that plugins hold back, at most a hundred. */
    public List<Held> held() {
        List<String> keeping =
                plugins.keeping().stream().map(plugin -> plugin.id().value()).toList();
        return erasures.all().stream()
                .map(begun -> new Held(
                        begun.person().accountId(),
                        begun.startedAt(),
                        keeping.stream()
                                .filter(id -> !begun.pluginsDone().contains(id))
                                .toList()))
                .toList();
    }
}
