package org.territoireouvert.runner.web.counter;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.counter.TakeOver;
import org.territoireouvert.runner.identity.counter.TakeOver.Outcome;
import org.territoireouvert.runner.identity.counter.TakeOverCodes;
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

/**
 * A person takes over the account that an agent made for them: with the code on paper and, unless they have signed in, with an address
 * that a second code proves. Nobody does it while they work as an agent.
 */
final class TakeOverPages {

    static final String PATH = "/connexion/reprise";
    static final String CODE_PATH = PATH + "/code";
    static final String DONE_PATH = PATH + "/fait";

    private static final String PAPER_CODE = "reprise";
    private static final String ADDRESS = "mel";
    private static final String MAIL_CODE = "code";
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_ADDRESS = 254;

    private final WebParts parts;
    private final TakeOver takeOver;
    private final SignInCodes mailCodes;

    TakeOverPages(WebParts parts, TakeOverCodes codes) {
        this.parts = parts;
        this.takeOver = new TakeOver(parts.identity(), codes, parts.limits(), parts.plugins());
        this.mailCodes = new SignInCodes(
                parts.database(),
                parts.clock(),
                parts.secret(),
                new CodeMail(
                        parts.identity().mail(),
                        parts.messages(),
                        () -> parts.instance().current().siteName()));
    }

    /** Asks for the code; the picture on the sheet fills it in and the button sends it. */
    Response form(CoreRequest request) {
        return page(
                request,
                FormInput.empty().prefill(PAPER_CODE, request.query("code").orElse("")));
    }

    Response ask(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String typed = form.required(PAPER_CODE, LONGEST_CODE, "take-over.code.missing");
        String address = form.optional(ADDRESS, LONGEST_ADDRESS);
        if (isAtWork(request)) {
            return page(request, form.error("", "take-over.at-work"));
        }
        if (request.actor() instanceof Actor.Citizen person) {
            return form.isValid()
                    ? answer(request, form, takeOver.intoAccount(typed, request.clientAddress(), person.personId()))
                    : page(request, form);
        }
        Optional<EmailAddress> email = EmailAddress.read(address);
        if (email.isEmpty()) {
            form.error(ADDRESS, address.isEmpty() ? "signin.address.missing" : "signin.address.wrong");
        }
        if (!form.isValid()) {
            return page(request, form);
        }
        Optional<Outcome> obstacle = takeOver.check(typed, request.clientAddress());
        if (obstacle.isPresent()) {
            return answer(request, form, obstacle.get());
        }
        // Who follows the link of the mail instead signs in, and comes back here.
        parts.identity().interrupted().keep(request.visit(), Interrupted.Work.page(PATH));
        if (mailCodes.sendToSignIn(Asker.of(request), email.orElseThrow()) == CodeSending.TOO_MANY) {
            return page(request, form.error(ADDRESS, "signin.address.too-many")).status(429);
        }
        return codePage(request, FormInput.empty().prefill(PAPER_CODE, typed));
    }

    Response restart(CoreRequest request) {
        return new Response.Redirect(PATH);
    }

    /** Takes the code of the mail and, when it is right, gives the account. */
    Response confirm(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String paper = form.optional(PAPER_CODE, LONGEST_CODE);
        String typed = form.required(MAIL_CODE, LONGEST_CODE, "signin.code.missing");
        if (isAtWork(request)) {
            return page(request, form.error("", "take-over.at-work"));
        }
        if (!form.isValid()) {
            return codePage(request, form);
        }
        return switch (mailCodes.enter(Asker.of(request), typed)) {
            case CodeEntry.Right right ->
                answer(
                        request,
                        form,
                        takeOver.byAddress(paper, request.clientAddress(), new EmailAddress(right.email())));
            case CodeEntry.Wrong wrong ->
                codePage(
                        request,
                        wrong.triesLeft() > 0
                                ? form.error(MAIL_CODE, "signin.code.wrong", wrong.triesLeft())
                                : form.error(MAIL_CODE, "signin.code.void"));
            case CodeEntry.Expired expired -> codePage(request, form.error(MAIL_CODE, "signin.code.expired"));
            case CodeEntry.NoneAsked none -> codePage(request, form.error(MAIL_CODE, "signin.code.none"));
            case CodeEntry.TooMany many ->
                codePage(request, form.error(MAIL_CODE, "signin.code.too-many")).status(429);
        };
    }

    private Response answer(CoreRequest request, FormInput form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> signIn(request, taken.account());
            case Outcome.WrongCode wrong -> page(request, form.error(PAPER_CODE, "take-over.code.wrong"));
            case Outcome.TooMany many ->
                page(request, form.error(PAPER_CODE, "take-over.too-many")).status(429);
            case Outcome.Refused refused -> page(request, form.error("", "take-over.refused"));
            case Outcome.Later later ->
                page(request, form.error("", "take-over.later")).status(503);
        };
    }

    /** A new session begins, as after every proof of who somebody is. */
    private Response signIn(CoreRequest request, Account account) {
        parts.identity().interrupted().keep(request.visit(), Interrupted.Work.page(DONE_PATH));
        return parts.identity().signIn().complete(request, account, SignInMethod.TAKE_OVER, false, Optional.empty());
    }

    Response done(CoreRequest request) {
        Locale locale = request.locale();
        return Page.of("counter/taken-over", say(locale, "take-over.done.title"))
                .with("signedIn", request.actor() instanceof Actor.Citizen);
    }

    /** Tells whether an agent asks, or stands for somebody whom they help. */
    private static boolean isAtWork(CoreRequest request) {
        return request.actor() instanceof Actor.Agent
                || request.actor() instanceof Actor.Citizen person
                        && person.helpedBy().isPresent();
    }

    private Page page(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        return Page.of("counter/take-over", say(locale, "take-over.title"))
                .crumb(say(locale, "signin.title"), "/connexion")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("atWork", isAtWork(request))
                .with("account", request.account().map(Account::shownName).orElse(""));
    }

    private Page codePage(CoreRequest request, FormInput form) {
        Locale locale = request.locale();
        return Page.of("counter/take-over-code", say(locale, "signin.code.title"))
                .crumb(say(locale, "take-over.title"), PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("paperCode", form.value(PAPER_CODE))
                .with(
                        "sentTo",
                        mailCodes
                                .sentTo(request.visit())
                                .map(EmailAddress::masked)
                                .orElse(""))
                .with("minutes", SignInCodes.LIFETIME.toMinutes())
                .with("demonstration", parts.configuration().demonstration());
    }

    private String say(Locale locale, String key) {
        return parts.messages().format(locale, key);
    }
}
