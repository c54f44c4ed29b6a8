package org.territoireouvert.runner.web.account;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Says who a person is for the site, and leads to each part of their account. */
final class OverviewPage {

    private static final int LATEST = 2;

    /** A sign-in. */
    public record SignInOfBefore(Instant at, String device) {}

    private final WebParts parts;
    private final AccountFrame frame;

    OverviewPage(WebParts parts, AccountFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        Account account = AccountFrame.account(request);
        return Page.of("account/overview", frame.say(request.locale(), "account.title"))
                .with("name", account.shownName())
                .with("pseudonym", !account.shownName().equals(account.realName()))
                .with("email", account.email().orElse(""))
                .with("level", account.level().name())
                .with("before", signInOfBefore(account.id()));
    }

    /** Returns the sign-in before this one, if any: the one that a person would not know of if it was not theirs. */
    private List<SignInOfBefore> signInOfBefore(String account) {
        return parts.identity().trace().signIns(account, Keyset.first(LATEST)).items().stream()
                .skip(1)
                .limit(1)
                .map(signIn -> new SignInOfBefore(signIn.at(), signIn.device()))
                .toList();
    }
}
