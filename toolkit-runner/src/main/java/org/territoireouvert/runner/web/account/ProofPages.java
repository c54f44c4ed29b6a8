package org.territoireouvert.runner.web.account;

import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.signin.CodeEntry;
import org.territoireouvert.runner.identity.signin.CodePurpose;
import org.territoireouvert.runner.identity.signin.CodeSending;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.identity.signin.SignInCodes;
import org.territoireouvert.runner.web.account.AccountFrame.Done;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * Asks a person to prove again who they are before they change their address or close their account, unless they signed in just
 * now: by a code to the address of the account. Who has no address signs in again.
 */
final class ProofPages {

    static final String PATH = AccountFrame.PATH + "/preuve";
    static final String SEND_PATH = PATH + "/code";

    private static final String GOAL = "pour";
    private static final String CODE = "code";
    private static final int LONGEST_CODE = 40;

    private final WebParts parts;
    private final AccountFrame frame;
    private final SignInCodes codes;

    ProofPages(WebParts parts, AccountFrame frame, SignInCodes codes) {
        this.parts = parts;
        this.frame = frame;
        this.codes = codes;
    }

    /** Returns the way to the proof when it is needed before a page. */
    Optional<Response> before(CoreRequest request, ProvedAct act) {
        return AccountFrame.session(request).isProvedAt(parts.clock().instant())
                ? Optional.empty()
                : Optional.of(new Response.Redirect(PATH + "?" + GOAL + "=" + act.code()));
    }

    Response show(CoreRequest request) {
        return page(
                request, FormInput.empty().prefill(CODE, request.query(CODE).orElse("")), goal(request.query(GOAL)));
    }

    Response send(CoreRequest request) {
        ProvedAct goal = goal(request.form(GOAL));
        Optional<EmailAddress> email = address(request);
        if (email.isEmpty()) {
            return page(request, FormInput.empty(), goal);
        }
        String account = AccountFrame.account(request).id();
        if (codes.sendToProve(Asker.of(request), email.get(), account) == CodeSending.TOO_MANY) {
            return page(request, FormInput.empty().error("", "signin.address.too-many"), goal)
                    .status(429);
        }
        return new Response.Redirect(PATH + "?" + GOAL + "=" + goal.code());
    }

    Response enter(CoreRequest request) {
        ProvedAct goal = goal(request.form(GOAL));
        FormInput form = FormInput.of(request);
        String typed = form.required(CODE, LONGEST_CODE, "signin.code.missing");
        if (!form.isValid()) {
            return page(request, form, goal).status(422);
        }
        Session session = AccountFrame.session(request);
        CodeEntry entry = codes.enterToProve(Asker.of(request), typed);
        if (entry instanceof CodeEntry.Right right && right.accountId().equals(session.accountId())) {
            parts.database().write(handle -> {
                parts.identity().sessions().proved(handle, session.id());
                return true;
            });
            return AccountFrame.after(goal.path(), Done.PROVED);
        }
        return page(request, CodeProblem.add(form, CODE, entry), goal).status(CodeProblem.status(entry));
    }

    private Page page(CoreRequest request, FormInput form, ProvedAct goal) {
        boolean sent = codes.sentTo(request.visit(), CodePurpose.PROVE).isPresent();
        return frame.page(request, "proof")
                .with("form", form)
                .with("goal", goal.code())
                .with("email", address(request).map(EmailAddress::masked).orElse(""))
                .with("sent", sent)
                .with("minutes", SignInCodes.LIFETIME.toMinutes())
                .with("demonstration", parts.configuration().demonstration());
    }

    private static Optional<EmailAddress> address(CoreRequest request) {
        return AccountFrame.account(request).email().flatMap(EmailAddress::read);
    }

    private static ProvedAct goal(Optional<String> code) {
        return ProvedAct.of(code.orElse(""));
    }
}
