package org.territoireouvert.runner.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
 * Carries news and mails of a served site to people.
 *
 * @param services of the instance
 * @param instance texts and look of the site
 */
public record Delivery(Services services, InstanceStore instance) {

    private static final Duration MAIL_TICK = Duration.ofSeconds(20);
    private static final Duration NEWS_TICK = Duration.ofSeconds(20);

    /** Returns who sends mails: nobody without a server for them, and nobody in the demonstration. */
    public Optional<MailSender> mails() {
        return foundation()
                .configuration()
                .mail()
                .filter(server -> !foundation().configuration().demonstration())
                .map(server -> new MailSender(
                        foundation().database(),
                        new MailTransport(server, () -> instance.current().siteName(), layout()),
                        foundation().clock(),
                        MAIL_TICK));
    }

    /** Returns who carries news on. */
    public NoticeWorker news() {
        NotificationParts parts = services.notifications();
        UnsubscribeLinks links = new UnsubscribeLinks(
                () -> InstanceSecret.read(foundation().database(), foundation().clock()));
        Configuration configuration = foundation().configuration();
        NoticeMails mails = new NoticeMails(
                services.identity(),
                parts.names(),
                new NoticeLetter(
                        parts.words(),
                        foundation().messages(),
                        layout(),
                        links,
                        () -> instance.current().siteName(),
                        services.address()),
                configuration.mail().isPresent() || configuration.demonstration());
        SendNewsletter newsletters = new SendNewsletter(
                services.identity(),
                new Newsletters(
                        foundation().database(),
                        foundation().ids(),
                        foundation().clock()),
                new Segments(
                        foundation().database(),
                        parts.follows(),
                        foundation().plugins(),
                        foundation().messages()),
                new NewsletterLetter(foundation().markdown(), links, services.address()));
        return new NoticeWorker(List.of(parts.fanOut()::step, mails::step, newsletters::step), NEWS_TICK);
    }

    private Foundation foundation() {
        return services.foundation();
    }

    private MailLayout layout() {
        return new MailTemplates(instance, foundation().messages(), services.address());
    }
}
