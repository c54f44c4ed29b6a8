package org.territoireouvert.runner.web.counter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.counter.Channel;
import org.territoireouvert.runner.identity.counter.TakeOverCode;
import org.territoireouvert.runner.identity.counter.TakeOverCodes;
import org.territoireouvert.runner.text.DrawnQrPictures;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * The sheet that a person takes home. It is the answer to the form that made the code, which nobody can read again afterwards: it has
 * no address of its own.
 */
final class Sheet {

    private final WebParts parts;
    private final AdminFrame frame;

    Sheet(WebParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
    }

    Page page(CoreRequest request, Account person, TakeOverCode code, Channel channel) {
        Locale locale = request.locale();
        ZoneId zone = parts.configuration().zone();
        LocalDate until = LocalDate.ofInstant(parts.clock().instant().plus(TakeOverCodes.LIFETIME), zone);
        String address = request.siteAddress() + TakeOverPages.PATH;
        return frame.page(locale, "counter/sheet", CounterPages.PATH, "counter.sheet.title", person.staffName())
                .crumb(parts.messages().format(locale, "counter.title"), CounterPages.PATH)
                .with("id", person.id())
                .with("name", person.staffName())
                .with("pseudonym", person.shownName())
                .with("code", code.printed())
                .with("address", address)
                .with("qr", DrawnQrPictures.of(address + "?code=" + code.printed()))
                .with("until", until)
                .with("channel", channel.code());
    }
}
