package org.territoireouvert.runner.web.account;

import java.util.Optional;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.data.ErasePerson;
import org.territoireouvert.runner.identity.data.ErasureOutcome;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Closes an account: what goes and what stays is said first, then the person proves who they are and chooses. */
final class ClosingPages {

    static final String PATH = ProvedAct.CLOSE.path();
    static final String CLOSED_PATH = "/compte-ferme";

    private static final String CHOICE = "choix";
    private static final String ANONYMISE = "garder";
    private static final String REMOVE = "retirer";
    private static final String WAITING = "reste";

    private final WebParts parts;
    private final AccountFrame frame;
    private final ProofPages proof;
    private final ErasePerson erase;

    ClosingPages(WebParts parts, AccountFrame frame, ProofPages proof, ErasePerson erase) {
        this.parts = parts;
        this.frame = frame;
        this.proof = proof;
        this.erase = erase;
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response close(CoreRequest request) {
        Optional<Response> first = proof.before(request, ProvedAct.CLOSE);
        if (first.isPresent()) {
            return first.get();
        }
        FormInput form = FormInput.of(request);
        Optional<Erasure> choice = switch (form.required(CHOICE, 20, "account.close.choice.missing")) {
            case ANONYMISE -> Optional.of(Erasure.ANONYMISE);
            case REMOVE -> Optional.of(Erasure.REMOVE_CONTENT);
            default -> Optional.empty();
        };
        if (form.isValid() && choice.isEmpty()) {
            form.error(CHOICE, "account.close.choice.missing");
        }
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        String account = AccountFrame.account(request).id();
        return switch (erase.erase(account, choice.orElseThrow(), request.actor())) {
            case ErasureOutcome.Done done -> closed(request, "");
            case ErasureOutcome.Waiting waiting -> closed(request, "?" + WAITING + "=1");
            // Another tab was faster.
            case ErasureOutcome.Unknown unknown -> closed(request, "");
            case ErasureOutcome.LastAdministrator last ->
                page(request, form.error("", "account.close.last-administrator"))
                        .status(422);
        };
    }

    private Response closed(CoreRequest request, String query) {
        parts.identity().interrupted().forget(request.visit());
        request.dropSession();
        return new Response.Redirect(CLOSED_PATH + query);
    }

    private Page page(CoreRequest request, FormInput form) {
        Account account = AccountFrame.account(request);
        return frame.page(request, "close")
                .with("form", form)
                .with(
                        "proved",
                        AccountFrame.session(request).isProvedAt(parts.clock().instant()))
                .with("staff", !parts.identity().roles().of(account.id()).isEmpty());
    }

    /** Says goodbye; the same for everybody, as nobody is signed in any more. */
    Response closed(CoreRequest request) {
        return Page.of("account/closed", frame.say(request.locale(), "account.closed.title"))
                .with("waiting", request.query(WAITING).isPresent());
    }
}
