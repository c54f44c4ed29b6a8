package org.territoireouvert.runner.web.account;

import java.time.Duration;
import java.util.Locale;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.data.PersonExport;
import org.territoireouvert.runner.identity.data.PersonKeys;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Hands a person all that the site keeps about them, while it is made: no copy, no link that somebody else could open. */
final class DataPages {

    static final String PATH = AccountFrame.PATH + "/donnees";
    static final String DOWNLOAD_PATH = PATH + "/telecharger";

    private static final Limit EXPORTS = new Limit("person-export", 5, Duration.ofHours(1));

    private final WebParts parts;
    private final AccountFrame frame;
    private final PersonExport export;

    DataPages(WebParts parts, AccountFrame frame, PersonExport export) {
        this.parts = parts;
        this.frame = frame;
        this.export = export;
    }

    Response show(CoreRequest request) {
        return frame.page(request, "data").with("problem", "");
    }

    Response download(CoreRequest request) {
        PersonKeys person = PersonKeys.of(AccountFrame.account(request));
        if (!parts.limits().admit(EXPORTS, person.accountId())) {
            return frame.page(request, "data")
                    .status(429)
                    .with("problem", frame.say(request.locale(), "account.data.too-many"));
        }
        Locale language = request.locale();
        return new Response.Download(
                "mes-donnees.zip",
                "application/zip",
                stream -> export.writeZip(person, language, parts.json(), stream));
    }
}
