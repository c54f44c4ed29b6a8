package org.territoireouvert.acceptance.identity;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.data.PersonFiles;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.testkit.TestClock;

/** People in an empty database, with what tests do with them. */
record KnownPeople(Storage storage, TestClock clock, IdentityParts identity) {

    static KnownPeople in(Storage storage, TestClock clock) {
        return new KnownPeople(
                storage,
                clock,
                IdentityParts.of(
                        storage.core(),
                        new TimeOrderedIds(clock, new SecureRandom()),
                        clock,
                        ZoneOffset.UTC,
                        new JacksonJson(),
                        storage::afterCommit));
    }

    /** Opens an account; without an address when it is empty. */
    String person(String email) {
        return storage.core()
                .<String, RuntimeException>write(handle -> identity.accounts()
                        .open(handle, email, Locale.FRENCH, "")
                        .id());
    }

    String administrator(String email) {
        String id = person(email);
        storage.core().<Boolean, RuntimeException>write(handle -> {
            identity.roles().grant(handle, id, Role.ADMINISTRATOR, Scope.EVERYWHERE, "ouvert");
            return true;
        });
        return id;
    }

    Account account(String id) {
        return identity.accounts().find(id).orElseThrow();
    }

    /** Signs a person in; returns the secret of the session. */
    String signIn(String account, boolean staff) {
        return storage.core()
                .<String, RuntimeException>write(handle -> identity.sessions()
                        .open(
                                handle,
                                account,
                                staff,
                                staff ? SignInMethod.PASSKEY : SignInMethod.EMAIL_CODE,
                                "Firefox, Linux",
                                Optional.empty()));
    }

    Optional<Session> session(String secret) {
        return identity.sessions().find(secret).map(found -> found.session());
    }

    PersonData data(InstalledPlugin... plugins) {
        return PersonData.of(
                identity,
                PersonFiles.NONE,
                () -> List.of(plugins),
                new RuntimeMessages("account"),
                () -> "Participer",
                () -> "https://participer.exemple.fr");
    }

    void execute(String sql, Object... values) {
        storage.core().<Integer, RuntimeException>write(handle -> handle.execute(sql, values));
    }

    /** Returns the first column of the first row as text, with plain spaces; empty when there is none, or nothing in it. */
    String text(String sql, Object... values) {
        return storage.core()
                .<Optional<String>, RuntimeException>read(
                        handle -> handle.select(sql, values).mapTo(String.class).findFirst())
                .orElse("")
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    long count(String sql, Object... values) {
        return storage.core()
                .<Long, RuntimeException>read(
                        handle -> handle.select(sql, values).mapTo(Long.class).one());
    }

    /** Does the same thing in several threads at the same moment. */
    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> all = threads.invokeAll(java.util.Collections.nCopies(times, () -> {
                start.await();
                return work.call();
            }));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }
}
