package org.territoireouvert.runner;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.mail.MailLayout;
import org.territoireouvert.runner.mail.MailSender;
import org.territoireouvert.runner.mail.MailTransport;
import org.territoireouvert.runner.notification.NoticeWorker;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.notification.digest.NoticeLetter;
import org.territoireouvert.runner.notification.digest.NoticeMails;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.notification.newsletter.NewsletterLetter;
import org.territoireouvert.runner.notification.newsletter.Newsletters;
import org.territoireouvert.runner.notification.newsletter.Segments;
import org.territoireouvert.runner.notification.newsletter.SendNewsletter;
import org.territoireouvert.runner.web.template.MailTemplates;

/**
 * Carries news and mails of a served runtime to people.
 *
 * @param siteAddress without a slash at the end
 */
record Delivery(ToolkitRuntime runtime, InstanceStore instance, Supplier<String> siteAddress) {

    private static final Duration MAIL_TICK = Duration.ofSeconds(20);
    private static final Duration NEWS_TICK = Duration.ofSeconds(20);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int NEWS_MONTHS = 12;

    /** Returns who sends mails: nobody without a server for them, and nobody in the demonstration. */
    Optional<MailSender> mails() {
        return runtime.configuration()
                .mail()
                .filter(server -> !runtime.configuration().demonstration())
                .map(server -> new MailSender(
                        runtime.core(),
                        new MailTransport(server, () -> instance.current().siteName(), layout()),
                        runtime.clock(),
                        MAIL_TICK));
    }

    /** Returns who carries news on. */
    NoticeWorker news() {
        NotificationParts parts = runtime.notifications();
        UnsubscribeLinks links = new UnsubscribeLinks(() -> InstanceSecret.read(runtime.core(), runtime.clock()));
        Configuration configuration = runtime.configuration();
        NoticeMails mails = new NoticeMails(
                runtime.identity(),
                parts.names(),
                new NoticeLetter(
                        parts.words(),
                        runtime.messages(),
                        layout(),
                        links,
                        () -> instance.current().siteName(),
                        siteAddress),
                configuration.mail().isPresent() || configuration.demonstration());
        SendNewsletter newsletters = new SendNewsletter(
                runtime.identity(),
                new Newsletters(runtime.core(), runtime.ids(), runtime.clock()),
                new Segments(runtime.core(), parts.follows(), runtime::plugins, runtime.messages()),
                new NewsletterLetter(runtime.markdown(), links, siteAddress));
        return new NoticeWorker(List.of(parts.fanOut()::step, mails::step, newsletters::step), NEWS_TICK);
    }

    /** Returns what the runtime repeats. */
    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>(runtime.jobs(siteAddress));
        jobs.add(Job.daily(
                "old-news",
                NIGHT,
                () -> runtime.notifications()
                        .notices()
                        .forgetBefore(runtime.clock()
                                .instant()
                                .atZone(ZoneOffset.UTC)
                                .minusMonths(NEWS_MONTHS)
                                .toInstant())));
        return jobs;
    }

    private MailLayout layout() {
        return new MailTemplates(instance, runtime.messages(), siteAddress);
    }
}
