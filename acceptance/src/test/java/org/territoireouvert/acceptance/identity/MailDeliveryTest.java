package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailSender;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.mail.Mailbox;
import org.territoireouvert.runner.mail.StoredMail;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Mails leave after the commit, once, also when the server of mails was away for a while. */
class MailDeliveryTest {

    private static final Mail LETTER =
            new Mail("jeanne@exemple.fr", "Votre code – à bientôt", "Bonjour,\n\nÀ bientôt.\n");
    private static final Duration TICK = Duration.ofMillis(20);

    private final TestClock clock = new TestClock();

    private void store(Storage storage, Mail mail) {
        storage.core().<Integer, RuntimeException>write(handle -> {
            outbox().add(handle, mail);
            return 1;
        });
    }

    private StoredMail outbox() {
        return new StoredMail(() -> UUID.randomUUID().toString(), clock, Runnable::run);
    }

    private MailSender sender(Storage storage, MailServer server) {
        MailSender sender =
                new MailSender(storage.core(), new MailTransport(server, () -> "Val-de-Lisière"), clock, TICK);
        sender.start();
        return sender;
    }

    private static void await(BooleanSupplier condition) {
        for (int turn = 0; turn < 500 && !condition.getAsBoolean(); turn++) {
            LockSupport.parkNanos(TICK.toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String column(Storage storage, String name) {
        return storage.core()
                .<String, RuntimeException>read(handle -> handle.createQuery("select " + name + " from core_mail")
                        .mapTo(String.class)
                        .one());
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aLetterLeavesWithItsSenderAndItsAccents(Storage storage) throws Exception {
        store(storage, LETTER);

        try (PostOffice post = new PostOffice();
                MailSender sender = sender(storage, post.settings().orElseThrow())) {
            Message letter = post.letter(1);

            assertThat(letter.getFrom()[0].toString()).contains("site@val-de-lisiere.example");
            assertThat(letter.getSubject()).isEqualTo("Votre code – à bientôt");
            assertThat(letter.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(LETTER.body().strip());
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void nothingLeavesWhenTheTransactionIsRolledBack(Storage storage) {
        assertThatThrownBy(() -> storage.core().<Integer, IllegalStateException>write(handle -> {
                    outbox().add(handle, LETTER);
                    throw new IllegalStateException("changed one’s mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(new Mailbox(storage.core(), clock).newest(10)).isEmpty();
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aLetterWaitsForAServerThatIsAway(Storage storage) {
        PostOffice closed = new PostOffice();
        MailServer server = closed.settings().orElseThrow();
        closed.close();
        store(storage, LETTER);

        try (MailSender sender = sender(storage, server)) {
            await(() -> !column(storage, "attempts").equals("0"));
            assertThat(column(storage, "state")).isEqualTo("waiting");
            assertThat(column(storage, "coalesce(last_error, '')")).isNotEmpty().doesNotContain("jeanne");

            try (PostOffice post = new PostOffice(server.port())) {
                clock.advance(Duration.ofMinutes(2));
                post.letter(1);
                await(() -> column(storage, "state").equals("sent"));
            }
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void twoProcessesSendALetterOnce(Storage storage) {
        for (int number = 0; number < 20; number++) {
            store(storage, new Mail("personne" + number + "@exemple.fr", "Sujet", "Texte\n"));
        }

        try (PostOffice post = new PostOffice();
                MailSender one = sender(storage, post.settings().orElseThrow());
                MailSender two = sender(storage, post.settings().orElseThrow())) {
            post.letter(20);
            await(() -> storage.core()
                            .<Integer, RuntimeException>read(
                                    handle -> handle.createQuery("select count(*) from core_mail where state = 'sent'")
                                            .mapTo(Integer.class)
                                            .one())
                    == 20);

            assertThat(post.count()).isEqualTo(20);
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void theWordsOfALetterThatHasLeftAreNotKept(Storage storage) {
        store(storage, LETTER);

        try (PostOffice post = new PostOffice();
                MailSender sender = sender(storage, post.settings().orElseThrow())) {
            post.letter(1);
            await(() -> column(storage, "state").equals("sent"));
        }

        assertThat(column(storage, "body")).isEmpty();
    }

    @BothDatabases
    void lettersAreForgottenAfterThirtyDays(Storage storage) {
        store(storage, LETTER);

        clock.advance(Duration.ofDays(31));
        store(storage, new Mail("martin@exemple.fr", "Sujet", "Texte"));

        assertThat(column(storage, "recipient")).isEqualTo("martin@exemple.fr");
    }

    @Test
    void headersCannotBeAdded() {
        for (String wrong : List.of("Sujet\r\nBcc: autre@exemple.fr", "Sujet\nX: y", "Sujet\u0000")) {
            assertThatThrownBy(() -> new Mail("jeanne@exemple.fr", wrong, "Texte"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Mail("jeanne@exemple.fr\r\nBcc: x@y.fr", "Sujet", "Texte"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
