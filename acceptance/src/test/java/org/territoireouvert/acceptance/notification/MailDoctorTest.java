package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.identity.PostOffice;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.configuration.MailServer.Security;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.mail.doctor.Finding;
import org.territoireouvert.runner.mail.doctor.MailDoctor;
import org.territoireouvert.runner.mail.doctor.MailDoctor.Diagnosis;
import org.territoireouvert.runner.mail.doctor.SenderRecords;

/** The doctor says at which step mails stop, with what the server said. */
class MailDoctorTest {

    private static final Mail TEST = new Mail("jeanne@exemple.fr", "Essai", "Un secret de la lettre\n");

    private static Diagnosis examine(MailServer server, Optional<Mail> test) {
        return new MailDoctor(
                        server,
                        new MailTransport(server, () -> "Val-de-Lisière"),
                        new SenderRecords(name -> Optional.of(List.of())))
                .examine(test, "", Instant.EPOCH);
    }

    private static String outcome(Diagnosis seen, String subject) {
        return seen.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .map(Finding::outcome)
                .findFirst()
                .orElse("none");
    }

    @Test
    void aServerThatTakesTheTestIsWell() {
        try (PostOffice post = new PostOffice()) {
            Diagnosis seen = examine(post.settings().orElseThrow(), Optional.of(TEST));

            assertThat(outcome(seen, "resolve")).isEqualTo("ok");
            assertThat(outcome(seen, "connect")).isEqualTo("ok");
            assertThat(outcome(seen, "secure")).isEqualTo("none");
            assertThat(outcome(seen, "send")).isEqualTo("ok");
            assertThat(post.count()).isEqualTo(1);
            assertThat(seen.conversation())
                    .anyMatch(line -> line.startsWith("220"))
                    .anyMatch(line -> line.startsWith("RCPT TO"))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void aPortWithoutServerIsNamed() {
        PostOffice closed = new PostOffice();
        MailServer server = closed.settings().orElseThrow();
        closed.close();

        Diagnosis seen = examine(server, Optional.of(TEST));

        assertThat(outcome(seen, "connect")).isEqualTo("failed");
        assertThat(outcome(seen, "send")).isEqualTo("skipped");
        assertThat(seen.well()).isFalse();
    }

    @Test
    void aServerWithoutEncryptionIsToldApartFromAWrongPassword() {
        try (PostOffice post = new PostOffice()) {
            MailServer plain = post.settings().orElseThrow();
            MailServer encrypted = new MailServer(
                    plain.host(), plain.port(), Security.STARTTLS, plain.user(), plain.password(), plain.sender());

            assertThat(outcome(examine(encrypted, Optional.empty()), "secure")).isEqualTo("failed");
        }
    }

    @Test
    void whatTheServerRefusesIsQuoted() throws Exception {
        try (ScriptedServer server = new ScriptedServer(to -> "550 5.7.1 relaying denied")) {
            Diagnosis seen = examine(server.settings(), Optional.of(TEST));

            assertThat(outcome(seen, "send")).isEqualTo("failed");
            assertThat(seen.conversation()).contains("550 5.7.1 relaying denied");
        }
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        try (PostOffice post = new PostOffice()) {
            Diagnosis seen = examine(post.settings().orElseThrow(), Optional.empty());

            assertThat(outcome(seen, "send")).isEqualTo("not-asked");
            assertThat(post.count()).isZero();
        }
    }
}
