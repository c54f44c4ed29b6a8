package org.territoireouvert.runner.web.signin;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Interrupted;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.signin.CodeEntry;
import org.territoireouvert.runner.identity.signin.CodeMail;
import org.territoireouvert.runner.identity.signin.CodeSending;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.identity.signin.SignInCodes;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Signs citizens in by a code that is sent to their mailbox. */
final class CodePages {

    static final String CODE_PATH = "/connexion/code";

    private static final String ADDRESS = "mel";
    private static final String CODE = "code";
    private static final String BACK = "retour";
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_CODE = 40;

    private final WebParts parts;
    private final SignInCodes codes;

    CodePages(WebParts parts) {
        this.parts = parts;
        this.codes = new SignInCodes(
                parts.database(),
                parts.clock(),
                parts.secret(),
                new CodeMail(
                        parts.identity().mail(),
                        parts.messages(),
                        () -> parts.instance().current().siteName()));
    }

    /** Asks for the address; somebody who has signed in already goes on. */
    Response askForAddress(CoreRequest request) {
        if (request.session().isPresent() && request.query(BACK).isEmpty()) {
            return new Response.Redirect("/mon-compte");
        }
        return addressPage(
                request, FormInput.empty().prefill(BACK, request.query(BACK).orElse("")));
    }

    Response send(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String typed = form.required(ADDRESS, LONGEST_ADDRESS, "signin.address.missing");
        String back = form.optional(BACK, 2_000);
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (form.isValid() && email.isEmpty()) {
            form.error(ADDRESS, "signin.address.wrong");
        }
        if (!form.isValid()) {
            return addressPage(request, form).status(422);
        }
        if (isLocal(back)) {
            parts.identity().interrupted().keep(request.visit(), Interrupted.Work.page(back));
        }
        if (codes.sendToSignIn(Asker.of(request), email.orElseThrow()) == CodeSending.TOO_MANY) {
            form.error(ADDRESS, "signin.address.too-many");
            return addressPage(request, form).status(429);
        }
        return new Response.Redirect(CODE_PATH);
    }

    /** Asks for the code; a link from the mail fills it in and the button sends it. */
    Response askForCode(CoreRequest request) {
        return codePage(
                request, FormInput.empty().prefill(CODE, request.query(CODE).orElse("")));
    }

    Response enter(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String typed = form.required(CODE, LONGEST_CODE, "signin.code.missing");
        if (!form.isValid()) {
            return codePage(request, form).status(422);
        }
        return switch (codes.enter(Asker.of(request), typed)) {
            case CodeEntry.Right right -> signIn(request, right.email());
            case CodeEntry.Wrong wrong -> wrong(request, form, wrong.triesLeft());
            case CodeEntry.Expired expired -> refuse(request, form, "signin.code.expired");
            case CodeEntry.NoneAsked none -> refuse(request, form, "signin.code.none");
            case CodeEntry.TooMany many ->
                codePage(request, form.error(CODE, "signin.code.too-many")).status(429);
        };
    }

    private Page wrong(CoreRequest request, FormInput form, int triesLeft) {
        return triesLeft == 0
                ? refuse(request, form, "signin.code.void")
                : codePage(request, form.error(CODE, "signin.code.wrong", triesLeft))
                        .status(422);
    }

    private Page refuse(CoreRequest request, FormInput form, String key) {
        return codePage(request, form.error(CODE, key)).status(422);
    }

    private Response signIn(CoreRequest request, String email) {
        Account account = parts.database()
                .write(handle -> parts.identity()
                        .accounts()
                        .findByEmail(handle, email)
                        .orElseGet(() -> parts.identity().accounts().open(handle, email, request.locale(), "")));
        return parts.identity().signIn().complete(request, account, SignInMethod.EMAIL_CODE, false, Optional.empty());
    }

    private static boolean isLocal(String path) {
        if (path.isEmpty()) {
            return false;
        }
        try {
            return !new Response.Redirect(path).path().startsWith(SignInPages.PATH);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Page addressPage(CoreRequest request, FormInput form) {
        return Page.of("signin/address", say(request.locale(), "signin.title"))
                .with("form", form)
                .with("interrupted", isInterrupted(request))
                .with("mails", parts.configuration().sendsMails())
                .with("buttons", ProviderButton.of(parts.configuration().providers(), false))
                .with("demonstration", parts.configuration().demonstration());
    }

    private boolean isInterrupted(CoreRequest request) {
        return parts.identity()
                .interrupted()
                .find(request.visit())
                .filter(Interrupted.Work::isForm)
                .isPresent();
    }

    private Page codePage(CoreRequest request, FormInput form) {
        return Page.of("signin/code", say(request.locale(), "signin.code.title"))
                .crumb(say(request.locale(), "signin.title"), SignInPages.PATH)
                .with("form", form)
                .with(
                        "sentTo",
                        codes.sentTo(request.visit()).map(EmailAddress::masked).orElse(""))
                .with("minutes", SignInCodes.LIFETIME.toMinutes())
                .with("demonstration", parts.configuration().demonstration());
    }

    private String say(Locale locale, String key) {
        return parts.messages().format(locale, key);
    }
}
