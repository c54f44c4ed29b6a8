package org.territoireouvert.runner.web.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.mail.doctor.DnsTexts;
import org.territoireouvert.runner.mail.doctor.Finding;
import org.territoireouvert.runner.mail.doctor.MailDoctor;
import org.territoireouvert.runner.mail.doctor.MailDoctor.Diagnosis;
import org.territoireouvert.runner.mail.doctor.SenderRecords;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.template.MailTemplates;

/** The mail doctor: tests the settings of mail and says in plain words what to mend. */
final class DoctorPages {

    static final String PATH = JournalPages.PATH + "/diagnostic";

    private static final String TO = "adresse";
    private static final String SELECTOR = "selecteur";
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SELECTOR = 63;
    private static final Limit TRIES = new Limit("mail-doctor", 20, Duration.ofHours(1));

    private final WebParts parts;
    private final AdminFrame frame;

    /** What was seen, in words. */
    public record Row(Badge badge, String label, String sentence, String detail, String recordName, String record) {}

    DoctorPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        String own = request.account().flatMap(Account::email).orElse("");
        return page(request, FormInput.empty().prefill(TO, own), Optional.empty());
    }

    /** Shows what was seen in the answer itself: it is true for this moment only. */
    Response examine(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String to = form.optional(TO, LONGEST_ADDRESS);
        String selector = form.optional(SELECTOR, LONGEST_SELECTOR);
        Optional<EmailAddress> address = EmailAddress.read(to);
        if (!to.isEmpty() && address.isEmpty()) {
            form.error(TO, "form.email");
        }
        if (!selector.matches("[A-Za-z0-9._-]*")) {
            form.error(SELECTOR, "mail.doctor.selector.wrong");
        }
        Optional<MailServer> server = parts.configuration().mail();
        if (server.isEmpty()) {
            form.error("", "mail.doctor.none");
        }
        if (form.isValid() && !parts.limits().admit(TRIES, "")) {
            form.error("", "mail.doctor.too-many");
        }
        if (!form.isValid()) {
            return page(request, form, Optional.empty()).status(422);
        }
        Optional<Mail> test = address.map(found -> test(found.text(), request.locale()));
        Diagnosis seen = doctor(server.orElseThrow(), request)
                .examine(test, selector, parts.clock().instant());
        return page(request, form, Optional.of(seen));
    }

    private MailDoctor doctor(MailServer server, CoreRequest request) {
        MailTransport transport = new MailTransport(
                server,
                () -> parts.instance().current().siteName(),
                new MailTemplates(parts.instance(), parts.messages(), request::siteAddress));
        return new MailDoctor(server, transport, new SenderRecords(new DnsTexts()));
    }

    private Mail test(String address, Locale locale) {
        String site = Mail.line(parts.instance().current().siteName());
        return new Mail(
                        address,
                        parts.messages().format(locale, "mail.doctor.test.subject", site),
                        parts.messages().format(locale, "mail.doctor.test.body", site))
                .as(MailKind.TEST)
                .in(locale);
    }

    private Page page(CoreRequest request, FormInput form, Optional<Diagnosis> seen) {
        Locale locale = request.locale();
        Optional<MailServer> server = parts.configuration().mail();
        return frame.page(locale, "mail/doctor", PATH, "mail.doctor.title")
                .crumb(parts.messages().format(locale, "mail.journal.title"), JournalPages.PATH)
                .with("form", form)
                .with("configured", server.isPresent())
                .with("server", server.map(one -> one.host() + ":" + one.port()).orElse(""))
                .with(
                        "security",
                        server.map(one -> parts.messages()
                                        .format(
                                                locale,
                                                "mail.doctor.security."
                                                        + one.security().name()))
                                .orElse(""))
                .with("sender", server.map(MailServer::sender).orElse(""))
                .with("examined", seen.isPresent())
                .with("rows", seen.map(one -> rows(one.findings(), locale)).orElse(List.of()))
                .with(
                        "conversation",
                        seen.map(one -> String.join("\n", one.conversation())).orElse(""));
    }

    private List<Row> rows(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> row(finding, locale)).toList();
    }

    private Row row(Finding finding, Locale locale) {
        int space = finding.record().indexOf(' ');
        String outcome =
                finding.tone() == Finding.Tone.SKIPPED && finding.outcome().equals("skipped")
                        ? "mail.doctor.skipped"
                        : "mail.doctor." + finding.subject() + "." + finding.outcome();
        return new Row(
                new Badge(
                        switch (finding.tone()) {
                            case OK -> Badge.Tone.OPEN;
                            case WARN -> Badge.Tone.WARN;
                            case ERR -> Badge.Tone.ERR;
                            case SKIPPED -> Badge.Tone.CLOSED;
                        },
                        parts.messages()
                                .format(
                                        locale,
                                        "mail.doctor.tone." + finding.tone().name())),
                parts.messages().format(locale, "mail.doctor." + finding.subject()),
                parts.messages().format(locale, outcome, finding.detail()),
                finding.detail(),
                space < 0 ? "" : finding.record().substring(0, space),
                space < 0 ? "" : finding.record().substring(space + 1));
    }
}
