package org.territoireouvert.runner.notification.digest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.mail.MailLayout;
import org.territoireouvert.runner.notification.ContentNames.ContentName;
import org.territoireouvert.runner.notification.NoticeWords;
import org.territoireouvert.runner.notification.Preferences;
import org.territoireouvert.runner.notification.Told;

/**
 * Writes the mail with a person's news, in their language.
 *
 * @param words says news
 * @param messages of the runtime
 * @param layout writes HTML
 * @param links end such mails
 * @param siteName asked for each mail
 * @param siteAddress without a slash at the end, asked for each mail
 */
public record NoticeLetter(
        NoticeWords words,
        Messages messages,
        MailLayout layout,
        UnsubscribeLinks links,
        Supplier<String> siteName,
        Supplier<String> siteAddress) {

    private static final String IMMEDIATE = "immediate";
    private static final int LONGEST_SUBJECT = 150;

    /** Writes; empty for somebody without an address. */
    Optional<Mail> write(Account person, String period, List<Told> news, Map<ContentRef, ContentName> titles) {
        return person.email().map(address -> write(person, address, period, news, titles));
    }

    private Mail write(
            Account person, String address, String period, List<Told> news, Map<ContentRef, ContentName> titles) {
        Locale locale = person.language();
        String site = siteAddress.get();
        boolean alone = period.equals(IMMEDIATE) && news.size() == 1;
        List<NoticeGroup> groups = NoticeGroup.of(news, titles, words, locale, site);
        Told first = news.get(0);
        UnsubscribeLinks.Ending ending = alone
                ? new UnsubscribeLinks.Ending(person.id(), first.owner(), first.kind())
                : new UnsubscribeLinks.Ending(
                        person.id(), Preferences.EVERYTHING.owner(), Preferences.EVERYTHING.name());
        String hello = say(locale, "notification.mail.hello." + period, news.size());
        return new Mail(address, subject(locale, period, news), text(hello, groups))
                .html(layout.part(
                        "notices",
                        Map.of("hello", hello, "groups", groups, "read", say(locale, "notification.mail.read"))))
                .as(alone ? MailKind.NOTICE : MailKind.DIGEST)
                .in(locale)
                .endedAt(site + links.path(ending));
    }

    private String subject(Locale locale, String period, List<Told> news) {
        String subject = period.equals(IMMEDIATE) && news.size() == 1
                ? words.sentence(locale, news.get(0))
                : say(locale, "notification.mail.subject." + period, siteName.get(), news.size());
        String line = Mail.line(subject);
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String text(String hello, List<NoticeGroup> groups) {
        StringBuilder text = new StringBuilder(hello).append('\n');
        for (NoticeGroup group : groups) {
            if (!group.title().isEmpty()) {
                text.append('\n').append(group.title().toUpperCase(Locale.ROOT)).append('\n');
            }
            group.items()
                    .forEach(item -> text.append('\n')
                            .append(item.sentence())
                            .append('\n')
                            .append(item.address())
                            .append('\n'));
        }
        return text.toString();
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.format(locale, key, arguments);
    }
}
