package org.territoireouvert.acceptance.notification;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.notification.Preferences;
import org.territoireouvert.runner.notification.digest.NoticeLetter;
import org.territoireouvert.runner.notification.digest.NoticeMails;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.web.template.MailTemplates;
import org.territoireouvert.testkit.TestClock;

/** What one process uses to tell people, on a database that several may share. */
record NewsDesk(Storage storage, TestClock clock, IdentityParts identity, NotificationParts parts, NoticeMails mails) {

    static final String SITE = "https://participer.exemple.fr";
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static NewsDesk in(Storage storage, TestClock clock) {
        var ids = new TimeOrderedIds(clock, new SecureRandom());
        RuntimeMessages messages = new RuntimeMessages("notification");
        IdentityParts identity =
                IdentityParts.of(storage.core(), ids, clock, PARIS, new JacksonJson(), storage::afterCommit);
        NotificationParts parts =
                NotificationParts.of(storage.core(), ids, clock, PARIS, List::of, messages, storage::afterCommit);
        NoticeLetter letter = new NoticeLetter(
                parts.words(),
                messages,
                new MailTemplates(new StoredInstance(storage.core(), clock), messages, () -> SITE),
                new UnsubscribeLinks(() -> "secret"),
                () -> "Participer",
                () -> SITE);
        return new NewsDesk(storage, clock, identity, parts, new NoticeMails(identity, parts.names(), letter, true));
    }

    void write(Consumer<Handle> work) {
        storage.core().<Boolean, RuntimeException>write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Opens an account whose address was confirmed. */
    String person(String email, Locale language) {
        return storage.core().<String, RuntimeException>write(handle -> {
            identity.mail().addresses().confirm(handle, email);
            return identity.accounts().open(handle, email, language, "").id();
        });
    }

    String person(String email) {
        return person(email, Locale.FRENCH);
    }

    void prefers(String person, String kind, Frequency frequency) {
        write(handle -> parts.preferences().set(handle, person, new Preferences.Kind("core", kind), frequency));
    }

    /** Carries everything on that can be carried on now. */
    void carryOn() {
        while (parts.fanOut().step() || mails.step()) {
            Thread.onSpinWait();
        }
    }

    long count(String sql, Object... values) {
        return storage.core()
                .<Long, RuntimeException>read(
                        handle -> handle.select(sql, values).mapTo(Long.class).one());
    }

    List<String> texts(String sql, Object... values) {
        return storage.core()
                .<List<String>, RuntimeException>read(
                        handle -> handle.select(sql, values).mapTo(String.class).list());
    }

    Optional<String> text(String sql, Object... values) {
        return texts(sql, values).stream().findFirst().map(found -> found.replace('\u00a0', ' '));
    }
}
