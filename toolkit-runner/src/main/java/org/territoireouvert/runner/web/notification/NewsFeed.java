package org.territoireouvert.runner.web.notification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.owasp.encoder.Encode;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.notification.FeedTokens;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.notification.Told;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** A person's news as an Atom feed (RFC 4287) under a secret address, for who wants news without mail. */
final class NewsFeed {

    static final String PATH = "/flux/notifications/{jeton}";

    private static final String ENDING = ".atom";
    private static final int ENTRIES = 50;

    private final WebParts parts;
    private final NotificationParts notifications;
    private final FeedTokens tokens;

    NewsFeed(WebParts parts) {
        this.parts = parts;
        this.notifications = parts.notifications();
        this.tokens = new FeedTokens(parts.database(), parts.clock());
    }

    static String address(String token) {
        return "/flux/notifications/" + token + ENDING;
    }

    Response show(CoreRequest request) {
        request.holdSecret();
        String name = request.pathParameter("jeton");
        Account person = (name.endsWith(ENDING)
                        ? tokens.personOf(name.substring(0, name.length() - ENDING.length()))
                        : Optional.<String>empty())
                .flatMap(parts.identity().accounts()::find)
                .filter(Account::isActive)
                .orElseThrow(() -> new NotFoundException("a feed"));
        List<Told> news =
                notifications.notices().of(person.id(), Keyset.first(ENTRIES)).items();
        return new Response.Download(
                "nouvelles.atom",
                "application/atom+xml; charset=utf-8",
                stream -> write(news, person.language(), request.siteAddress(), stream));
    }

    private void write(List<Told> news, Locale locale, String site, OutputStream stream) throws IOException {
        String siteName = parts.instance().current().siteName();
        Instant updated = news.isEmpty()
                ? parts.clock().instant().truncatedTo(ChronoUnit.DAYS)
                : news.getFirst().createdAt();
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                        + locale.getLanguage() + "\">\n");
        // Not the secret address: readers show and share the id of a feed.
        element(writer, "id", site + NewsPages.PATH);
        element(writer, "title", parts.messages().format(locale, "notification.feed", siteName));
        element(writer, "updated", updated.toString());
        writer.write("<author><name>" + Encode.forXml(siteName) + "</name></author>\n");
        for (Told told : news) {
            writer.write("<entry>\n");
            element(writer, "id", "urn:uuid:" + told.id());
            element(writer, "title", notifications.words().sentence(locale, told));
            element(writer, "updated", told.createdAt().toString());
            writer.write("<link rel=\"alternate\" type=\"text/html\" href=\""
                    + Encode.forXmlAttribute(site + told.path()) + "\"/>\n</entry>\n");
        }
        writer.write("</feed>\n");
        writer.flush();
    }

    private static void element(Writer writer, String name, String text) throws IOException {
        writer.write("<" + name + ">" + Encode.forXml(text) + "</" + name + ">\n");
    }
}
