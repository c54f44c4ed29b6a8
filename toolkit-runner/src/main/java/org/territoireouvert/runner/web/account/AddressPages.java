package org.territoireouvert.runner.web.account;

import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.signin.ChangeAddress;
import org.territoireouvert.runner.identity.signin.CodeEntry;
import org.territoireouvert.runner.identity.signin.CodePurpose;
import org.territoireouvert.runner.identity.signin.CodeSending;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.identity.signin.SignInCodes;
import org.territoireouvert.runner.web.account.AccountFrame.Done;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Changes the address of an account: proof of who asks, code to the new address, notice to the old one. */
final class AddressPages {

    static final String PATH = AccountFrame.PATH + "/adresse";
    static final String CODE_PATH = PATH + "/code";

    private static final String ADDRESS = "mel";
    private static final String CODE = "code";
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_CODE = 40;

    private final WebParts parts;
    private final AccountFrame frame;
    private final ProofPages proof;
    private final SignInCodes codes;
    private final ChangeAddress change;

    AddressPages(WebParts parts, AccountFrame frame, ProofPages proof, SignInCodes codes) {
        this.parts = parts;
        this.frame = frame;
        this.proof = proof;
        this.codes = codes;
        this.change = new ChangeAddress(
                parts.database(),
                parts.identity().accounts(),
                parts.identity().sessions(),
                parts.identity().mail(),
                parts.messages(),
                () -> parts.instance().current().siteName());
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response send(CoreRequest request) {
        Optional<Response> first = proof.before(request, ProvedAct.ADDRESS);
        if (first.isPresent()) {
            return first.get();
        }
        FormInput form = FormInput.of(request);
        String typed = form.required(ADDRESS, LONGEST_ADDRESS, "signin.address.missing");
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (form.isValid() && email.isEmpty()) {
            form.error(ADDRESS, "signin.address.wrong");
        }
        if (form.isValid() && AccountFrame.account(request).email().equals(email.map(EmailAddress::text))) {
            form.error(ADDRESS, "account.address.same");
        }
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        String account = AccountFrame.account(request).id();
        EmailAddress wanted = email.orElseThrow();
        CodeSending sending =
                codes.sendToChangeAddress(Asker.of(request), wanted, account, change.isTaken(wanted, account));
        return sending == CodeSending.TOO_MANY
                ? page(request, form.error(ADDRESS, "signin.address.too-many")).status(429)
                : new Response.Redirect(CODE_PATH);
    }

    Response askForCode(CoreRequest request) {
        return codePage(
                request, FormInput.empty().prefill(CODE, request.query(CODE).orElse("")));
    }

    Response enter(CoreRequest request) {
        Optional<Response> first = proof.before(request, ProvedAct.ADDRESS);
        if (first.isPresent()) {
            return first.get();
        }
        FormInput form = FormInput.of(request);
        String typed = form.required(CODE, LONGEST_CODE, "signin.code.missing");
        if (!form.isValid()) {
            return codePage(request, form).status(422);
        }
        Session session = AccountFrame.session(request);
        CodeEntry entry = codes.enterToChangeAddress(Asker.of(request), typed);
        if (entry instanceof CodeEntry.Right right && right.accountId().equals(session.accountId())) {
            boolean done = change.apply(session, new EmailAddress(right.email()), request.siteAddress());
            return done
                    ? AccountFrame.after(PATH, Done.ADDRESS)
                    : codePage(request, form.error(CODE, "account.address.taken"))
                            .status(422);
        }
        return codePage(request, CodeProblem.add(form, CODE, entry)).status(CodeProblem.status(entry));
    }

    private Page page(CoreRequest request, FormInput form) {
        return frame.page(request, "address")
                .with("form", form)
                .with("email", AccountFrame.account(request).email().orElse(""))
                .with(
                        "proved",
                        AccountFrame.session(request).isProvedAt(parts.clock().instant()));
    }

    private Page codePage(CoreRequest request, FormInput form) {
        return frame.page(request, "address-code")
                .crumb(frame.say(request.locale(), "account.address.title"), PATH)
                .with("form", form)
                .with(
                        "sentTo",
                        codes.sentTo(request.visit(), CodePurpose.CHANGE_ADDRESS)
                                .map(EmailAddress::masked)
                                .orElse(""))
                .with("minutes", SignInCodes.LIFETIME.toMinutes())
                .with("demonstration", parts.configuration().demonstration());
    }
}
