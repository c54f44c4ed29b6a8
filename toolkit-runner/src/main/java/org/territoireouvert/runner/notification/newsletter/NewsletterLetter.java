package org.territoireouvert.runner.notification.newsletter;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;

/**
 * Writes the mail of a newsletter to one person.
 *
 * @param markdown turns its text into HTML
 * @param links end newsletters
 * @param siteAddress without a slash at the end
 */
public record NewsletterLetter(Markdown markdown, UnsubscribeLinks links, Supplier<String> siteAddress) {

    private static final Map<String, String> STYLES = Map.of(
            "h3", "margin:24px 0 8px;font-size:21px",
            "h4", "margin:24px 0 8px;font-size:19px",
            "p", "margin:0 0 16px",
            "a", "color:#1a1f24",
            "blockquote", "margin:0 0 16px;padding-left:16px;border-left:4px solid #d5dade");

    /** Writes to a person. */
    public Mail to(Newsletter newsletter, String personId, String address, Locale language) {
        Newsletter.Text text = newsletter.in(language);
        String site = siteAddress.get();
        String ending =
                site + links.path(new UnsubscribeLinks.Ending(personId, UnsubscribeLinks.NEWSLETTER, newsletter.id()));
        return new Mail(address, Mail.line(text.subject()), absolute(text.body(), site))
                .html(html(text.body()))
                .as(MailKind.NEWSLETTER)
                .in(language)
                .endedAt(ending)
                .of(newsletter.id());
    }

    /** Writes a try to the editor. */
    public Mail test(Newsletter newsletter, String address, Locale language) {
        Newsletter.Text text = newsletter.in(language);
        return new Mail(address, Mail.line(text.subject()), absolute(text.body(), siteAddress.get()))
                .html(html(text.body()))
                .as(MailKind.TEST)
                .in(language);
    }

    /** Returns its HTML with the styles that mail programs need on each element, and whole addresses. */
    public String html(String body) {
        Element root = Jsoup.parseBodyFragment(markdown.render(body).markup()).body();
        STYLES.forEach((tag, style) -> root.select(tag).attr("style", style));
        String site = siteAddress.get();
        root.select("a[href^=/]").forEach(link -> link.attr("href", site + link.attr("href")));
        return root.html();
    }

    /** Markdown reads well as plain text; only links to this site need its address. */
    private static String absolute(String body, String site) {
        return body.replaceAll("\\]\\((/[^)\\s]*)\\)", "](" + java.util.regex.Matcher.quoteReplacement(site) + "$1)");
    }
}
