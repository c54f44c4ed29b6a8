package org.territoireouvert.acceptance.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.level.BatchIssue;
import org.territoireouvert.runner.identity.level.BatchOrder;
import org.territoireouvert.runner.identity.level.CodeBatch.Kind;
import org.territoireouvert.runner.identity.level.CodeBatches;
import org.territoireouvert.runner.identity.level.CodeCancelling;
import org.territoireouvert.runner.identity.level.IdentityCode;
import org.territoireouvert.runner.identity.level.Residences;
import org.territoireouvert.runner.identity.level.UseCode;
import org.territoireouvert.runner.identity.roll.DeleteRoll;
import org.territoireouvert.runner.identity.roll.ImportRoll;
import org.territoireouvert.runner.identity.roll.RollImport;
import org.territoireouvert.runner.identity.roll.RollSource;
import org.territoireouvert.runner.identity.roll.Rolls;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.Territory;

/** The parts of the identity levels on the tables of one database, with short ways to prepare a test. */
final class LevelTables {

    static final Agent AGENT = new Agent("agent-1", "Lucie Fabre", Set.of("counter-agent"));

    private static final String SECRET = "secret of the instance";

    private final Database database;
    private final InstantSource clock;
    private final IdSource ids;

    LevelTables(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock, new SecureRandom());
    }

    Accounts accounts() {
        return new Accounts(database, ids, clock);
    }

    Residences residences() {
        return new Residences(database, accounts(), new Trace(database, ids, clock), clock);
    }

    CodeBatches batches() {
        return new CodeBatches(database, ids, clock, new HashChain(clock), SECRET);
    }

    CodeCancelling cancelling() {
        return new CodeCancelling(database, accounts(), clock, new HashChain(clock));
    }

    UseCode codes() {
        return new UseCode(database, accounts(), clock, SECRET);
    }

    Rolls rolls() {
        return new Rolls(database);
    }

    ImportRoll imports() {
        return new ImportRoll(database, ids, clock, ZoneOffset.UTC, new HashChain(clock));
    }

    DeleteRoll deletion() {
        return new DeleteRoll(database, clock, ZoneOffset.UTC, new HashChain(clock));
    }

    Account account() {
        return database.write(handle -> accounts().open(handle, ids.next() + "@exemple.fr", Locale.FRENCH, ""));
    }

    void declare(String account, String territory, LocalDate birthDate) {
        residences().declare(account, territory, birthDate, "2026-11-25-test");
    }

    /** Makes codes without names, good for thirty days. */
    BatchIssue.Done issue(int size) {
        return (BatchIssue.Done) batches().issue(AGENT, order(size, Optional.empty()));
    }

    /** Makes a code for each person of a roll. */
    BatchIssue.Done issueFor(String rollId) {
        return (BatchIssue.Done) batches().issue(AGENT, order(1, Optional.of(rollId)));
    }

    BatchOrder order(int size, Optional<String> roll) {
        return new BatchOrder(
                Token.nonce(), Kind.BATCH, "Essai", size, roll, clock.instant().plus(Duration.ofDays(30)));
    }

    void useCode(String account) {
        IdentityCode code = issue(1).codes().get(0);
        codes().use(account, "192.0.2.1", code.text());
    }

    void proveIdentity(String account) {
        database.write(
                handle -> handle.createUpdate("""
                        insert into core_identity (issuer, subject, account_id, provider, proves_identity, acr, linked_at)
                        values ('https://fc.example', :account, :account, 'franceconnect', 1, 'eidas1', '2026-01-01')""").bind("account", account).execute());
    }

    /** Imports a roll with these lines; returns its id. */
    String importRoll(String label, String... lines) {
        String text = "prénom;nom;date de naissance;commune;adresse\n" + String.join("\n", lines) + "\n";
        try {
            RollImport result = imports().run(AGENT, label, today().plusYears(1), file(text));
            return ((RollImport.Done) result).rollId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RollSource file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts somebody on a roll with the code of their letter. */
    void standOnRoll(String account, String roll, String territory, LocalDate birthDate) {
        own(territory);
        String id = importRoll(roll, "Jeanne;Morel;" + birthDate + ";" + territory + ";");
        codes().use(account, "192.0.2.1", issueFor(id).codes().get(0).text());
    }

    /** Imports a roll with somebody else on it and makes their letter. */
    void sendCodes(String roll) {
        own("00409");
        issueFor(importRoll(roll, "Autre;Personne;1970-01-01;00409;"));
    }

    /** Lists a commune as the authority's. */
    void own(String... codes) {
        var communes = List.of(codes).stream()
                .map(code -> Commune.named(code, "Commune " + code))
                .toList();
        database.write(handle -> {
            new Territory(database, clock).replace(handle, communes);
            return true;
        });
    }

    /** Forgets all rolls and codes, but not who used one. */
    void forgetRollsAndCodes() {
        rolls().list().forEach(roll -> deletion().run(AGENT, roll));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
