package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.territoireouvert.acceptance.identity.PostOffice;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailAddresses;
import org.territoireouvert.runner.mail.MailJournal;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.mail.MailSender;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.web.template.MailTemplates;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** What a server refuses for good is not tried again; what it refuses for now is; who refuses mail is left in peace. */
class MailRefusalTest {

    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String UNKNOWN = "inconnue@exemple.fr";

    private final TestClock clock = new TestClock();

    private static void await(BooleanSupplier condition) {
        for (int turn = 0; turn < 500 && !condition.getAsBoolean(); turn++) {
            LockSupport.parkNanos(TICK.toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private MailSender sender(Storage storage, MailServer server) {
        MailSender sender = new MailSender(
                storage.core(),
                new MailTransport(server, () -> "Val-de-Lisière", Optional.empty(), PATIENCE),
                clock,
                TICK);
        sender.start();
        return sender;
    }

    private static void store(NewsDesk desk, Mail mail) {
        desk.write(handle -> desk.identity().mail().add(handle, mail));
    }

    private static Mail letter(String to) {
        return new Mail(to, "Sujet", "Texte\n").as(MailKind.NOTICE);
    }

    private static String state(NewsDesk desk, String to) {
        return desk.text("select state from core_mail where recipient = ? order by id desc", to)
                .orElse("none");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void oneRefusedRecipientKeepsNobodyElseWaiting(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person(UNKNOWN);
        desk.person("jeanne@exemple.fr");

        try (ScriptedServer server = new ScriptedServer(
                        to -> to.equals(UNKNOWN) ? "550 5.1.1 <" + to + "> unknown user" : "250 OK");
                MailSender sender = sender(storage, server.settings())) {
            store(desk, letter(UNKNOWN));
            store(desk, letter("jeanne@exemple.fr"));
            await(() -> state(desk, UNKNOWN).equals("failed")
                    && state(desk, "jeanne@exemple.fr").equals("sent"));

            assertThat(server.taken()).containsExactly("jeanne@exemple.fr");
        }
        assertThat(desk.text("select outcome from core_mail_attempt where outcome <> 'sent'"))
                .contains("permanent");
        assertThat(desk.text("select answer from core_mail_attempt where outcome = 'permanent'")
                        .orElseThrow())
                .contains("550", "unknown user")
                .doesNotContain("inconnue");
    }

    @BothDatabases
    void aMailOfAListNeedsNoAccountButAnAddressThatTakesMail(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.write(handle ->
                handle.execute("insert into core_mail_address (email, refusals, last_answer, blocked_at) values ('"
                        + UNKNOWN + "', 3, '550', '2026-11-24T09:00:00.000000Z')"));

        store(desk, letter("observatrice@exemple.fr").as(MailKind.LIST));
        store(desk, letter(UNKNOWN).as(MailKind.LIST));

        assertThat(state(desk, "observatrice@exemple.fr")).isEqualTo("waiting");
        assertThat(state(desk, UNKNOWN)).isEqualTo("none");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aServerThatIsBusyIsTriedAgain(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person(UNKNOWN);

        try (ScriptedServer server = new ScriptedServer(to -> "451 4.7.1 greylisted, try again later");
                MailSender sender = sender(storage, server.settings())) {
            store(desk, letter(UNKNOWN));
            await(() -> desk.count("select count(*) from core_mail_attempt") == 1);
        }

        assertThat(desk.text("select outcome from core_mail_attempt")).contains("temporary");
        assertThat(state(desk, UNKNOWN)).isEqualTo("waiting");
        assertThat(desk.count("select count(*) from core_mail_address where refusals > 0"))
                .isZero();
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aServerThatSaysNothingIsGivenUpForNow(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person(UNKNOWN);

        try (ScriptedServer server = new ScriptedServer(to -> "");
                MailSender sender = sender(storage, server.settings())) {
            store(desk, letter(UNKNOWN));
            await(() -> desk.count("select count(*) from core_mail_attempt") == 1);
        }

        assertThat(state(desk, UNKNOWN)).isEqualTo("waiting");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void anAddressThatRefusesThreeTimesGetsNothingButCodesUntilItIsConfirmedAgain(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person(UNKNOWN);
        try (ScriptedServer server = new ScriptedServer(to -> "550 5.1.1 unknown user");
                MailSender sender = sender(storage, server.settings())) {
            for (int number = 1; number <= 3; number++) {
                long attempts = number;
                store(desk, letter(UNKNOWN));
                await(() -> desk.count("select count(*) from core_mail_attempt") == attempts);
            }
        }

        store(desk, letter(UNKNOWN));
        assertThat(desk.count("select count(*) from core_mail"))
                .as("nothing more")
                .isEqualTo(3);

        store(desk, new Mail(UNKNOWN, "Votre code", "1234 5678"));
        assertThat(desk.count("select count(*) from core_mail")).as("a code").isEqualTo(4);

        desk.write(handle -> desk.identity().mail().addresses().confirm(handle, UNKNOWN));
        store(desk, letter(UNKNOWN));
        assertThat(desk.count("select count(*) from core_mail")).as("confirmed").isEqualTo(5);
    }

    @BothDatabases
    void anAddressOfNobodyIsForgotten(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person("jeanne@exemple.fr");
        desk.write(handle -> desk.identity().mail().addresses().confirm(handle, UNKNOWN));

        desk.write(MailAddresses::forgetUnknown);

        assertThat(desk.texts("select email from core_mail_address")).containsExactly("jeanne@exemple.fr");
    }

    @BothDatabases
    @SuppressWarnings("try")
    void whatAProcessHadInHandWhenItDiedIsSentByAnother(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person("jeanne@exemple.fr");
        store(desk, letter("jeanne@exemple.fr"));
        // What a process that was killed has left behind: a lease, and no word of what became of the mail.
        String soon = PortableInstant.text(clock.instant().plus(Duration.ofMinutes(2)));
        desk.write(handle -> handle.execute("update core_mail set lease_until = ?", soon));

        try (ScriptedServer server = new ScriptedServer(to -> "250 OK");
                MailSender sender = sender(storage, server.settings())) {
            LockSupport.parkNanos(TICK.multipliedBy(10).toNanos());
            assertThat(server.taken()).isEmpty();

            clock.advance(Duration.ofMinutes(3));
            await(() -> state(desk, "jeanne@exemple.fr").equals("sent"));
        }
    }

    @BothDatabases
    void aCodeOvertakesANewsletter(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person("jeanne@exemple.fr");
        for (int number = 0; number < 5; number++) {
            store(desk, letter("jeanne@exemple.fr").as(MailKind.NEWSLETTER));
        }
        store(desk, new Mail("martin@exemple.fr", "Votre code", "1234 5678"));

        try (ScriptedServer server = new ScriptedServer(to -> "250 OK");
                MailSender sender = sender(storage, server.settings())) {
            await(() -> server.taken().size() == 6);

            assertThat(server.taken().get(0)).isEqualTo("martin@exemple.fr");
            sender.wake();
        }
    }

    @BothDatabases
    @SuppressWarnings("try")
    void aMailHasTextAndHtmlAndOneClickToEndIt(Storage storage) throws Exception {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person("jeanne@exemple.fr");
        RuntimeMessages messages = new RuntimeMessages("notification");
        store(
                desk,
                letter("jeanne@exemple.fr")
                        .in(Locale.ENGLISH)
                        .endedAt("https://participer.exemple.fr/desabonnement/abc.def"));

        try (PostOffice post = new PostOffice();
                MailSender sender = new MailSender(
                        storage.core(),
                        new MailTransport(
                                post.settings().orElseThrow(),
                                () -> "Val-de-Lisière",
                                new MailTemplates(
                                        new StoredInstance(storage.core(), clock), messages, () -> NewsDesk.SITE)),
                        clock,
                        TICK)) {
            sender.start();
            MimeMessage letter = post.letter(1);

            assertThat(letter.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://participer.exemple.fr/desabonnement/abc.def>");
            assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            Multipart parts = (Multipart) letter.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("Texte", "Stop mails of this kind", "/desabonnement/abc.def");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("<p", "Texte", "Stop mails of this kind")
                    .doesNotContain("<script", "<img", "http-equiv");
        }
    }

    @BothDatabases
    void aMailThatFailedIsSentOnceMoreAndOneThatWaitsCanBeCancelled(Storage storage) {
        NewsDesk desk = NewsDesk.in(storage, clock);
        desk.person("jeanne@exemple.fr");
        store(desk, letter("jeanne@exemple.fr"));
        MailJournal journal = new MailJournal(storage.core(), clock);
        String id = desk.text("select id from core_mail").orElseThrow();

        desk.write(handle -> assertThat(journal.cancel(handle, id)).isTrue());
        desk.write(handle -> assertThat(journal.cancel(handle, id)).isFalse());
        assertThat(state(desk, "jeanne@exemple.fr")).isEqualTo("cancelled");

        desk.write(handle -> assertThat(journal.resend(handle, id)).isTrue());
        assertThat(state(desk, "jeanne@exemple.fr")).isEqualTo("waiting");
        assertThat(journal.find(id).orElseThrow().subject())
                .as("somebody else’s news")
                .isEmpty();
    }
}
