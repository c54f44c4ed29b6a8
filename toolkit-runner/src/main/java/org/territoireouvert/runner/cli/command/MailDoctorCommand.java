package org.territoireouvert.runner.cli.command;

import java.time.InstantSource;
import java.util.Optional;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.MailServer;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.mail.doctor.DnsTexts;
import org.territoireouvert.runner.mail.doctor.Finding;
import org.territoireouvert.runner.mail.doctor.Finding.Tone;
import org.territoireouvert.runner.mail.doctor.MailDoctor;
import org.territoireouvert.runner.mail.doctor.MailDoctor.Diagnosis;
import org.territoireouvert.runner.mail.doctor.SenderRecords;
import org.territoireouvert.runner.text.RuntimeMessages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert mail doctor}: tests the settings of mail step by step; exit code 1 when something has to be mended. */
final class MailDoctorCommand implements CoreCommand {

    private static final String TO = "--to";
    private static final String SELECTOR = "--selector";
    private static final String SITE = "ouvert";

    @Override
    public String name() {
        return "mail doctor";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(OptionSpec.builder(TO)
                .type(String.class)
                .paramLabel(messages.say("label.address"))
                .description(messages.say("option.to"))
                .build());
        spec.addOption(OptionSpec.builder(SELECTOR)
                .type(String.class)
                .paramLabel(messages.say("label.selector"))
                .description(messages.say("option.selector"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        String to = typed.matchedOptionValue(TO, "");
        Optional<EmailAddress> address = EmailAddress.read(to);
        if (!to.isEmpty() && address.isEmpty()) {
            context.terminal().err().println(context.messages().say("mail.doctor.address", to));
            return ExitCode.REQUEST;
        }
        Optional<MailServer> server = context.configuration().get().mail();
        if (server.isEmpty()) {
            context.terminal().err().println(words(context, "mail.doctor.none"));
            return ExitCode.ENVIRONMENT;
        }
        Diagnosis seen = new MailDoctor(
                        server.get(), new MailTransport(server.get(), () -> SITE), new SenderRecords(new DnsTexts()))
                .examine(
                        address.map(found -> test(context, found)),
                        typed.matchedOptionValue(SELECTOR, ""),
                        InstantSource.system().instant());
        seen.findings().forEach(finding -> write(context, finding));
        seen.conversation().forEach(line -> context.terminal().out().println("    " + line));
        return seen.well() ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }

    private static Mail test(CommandContext context, EmailAddress address) {
        return new Mail(
                address.text(),
                words(context, "mail.doctor.test.subject", SITE),
                words(context, "mail.doctor.test.body", SITE));
    }

    private static void write(CommandContext context, Finding finding) {
        String sentence = finding.tone() == Tone.SKIPPED && finding.outcome().equals("skipped")
                ? words(context, "mail.doctor.skipped")
                : words(context, "mail.doctor." + finding.subject() + "." + finding.outcome(), finding.detail());
        context.terminal()
                .out()
                .println("["
                        + words(context, "mail.doctor.tone." + finding.tone().name()) + "] "
                        + words(context, "mail.doctor." + finding.subject()) + " – " + sentence);
        if (!finding.record().isEmpty()) {
            context.terminal().out().println("    " + finding.record());
        }
    }

    private static String words(CommandContext context, String key, Object... arguments) {
        return new RuntimeMessages("notification").format(context.terminal().locale(), key, arguments);
    }
}
