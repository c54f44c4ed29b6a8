package org.territoireouvert.runner.web.staff.own;

import java.util.Set;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.staff.Means;
import org.territoireouvert.runner.identity.staff.PasskeySignIn.Entry;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.PasskeyEntrance;
import org.territoireouvert.runner.web.staff.PasswordField;
import org.territoireouvert.runner.web.staff.StaffParts;

/** Asks a member of staff to prove once more who they are. */
final class ProofPages {

    static final String PATH = "/admin/ma-connexion/preuve";
    static final String PASSKEY_PATH = "/admin/ma-connexion/preuve/cle";
    static final String CHALLENGE_PATH = "/admin/ma-connexion/preuve/cle/defi";

    /** Parameter of the address and field of the form: where the person goes on. */
    static final String BACK = "pour";

    private static final Set<String> BACK_TO =
            Set.of(OwnFrame.PATH, OwnPasswordPages.PATH, OwnApplicationPages.PATH, OwnPasskeyPages.NEW_PATH);

    private final StaffParts parts;
    private final OwnFrame frame;

    ProofPages(StaffParts parts, OwnFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty().prefill(BACK, request.query(BACK).orElse("")));
    }

    Response prove(CoreRequest request) {
        FormInput form = FormInput.of(request);
        form.optional(BACK, 200);
        String password = PasswordField.read(request, form, PasswordField.NAME, "staff.password.missing");
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        return switch (parts.passwordSignIn().prove(Asker.of(request), frame.account(request), password)) {
            case ACCEPTED -> goOn(request, form);
            case REFUSED ->
                page(request, form.error(PasswordField.NAME, "staff.proof.wrong"))
                        .status(422);
            case TOO_MANY ->
                page(request, form.error(PasswordField.NAME, "staff.too-many")).status(429);
        };
    }

    Response challenge(CoreRequest request) {
        return new Response.Json(200, parts.passkeys().askForSignature(request.visit(), parts.site(request)));
    }

    Response proveByPasskey(CoreRequest request) {
        FormInput form = FormInput.of(request);
        form.optional(BACK, 200);
        String answer = request.form(PasskeyEntrance.ANSWER).orElse("");
        Entry entry = parts.passkeySignIn().enter(Asker.of(request), request.device(), parts.site(request), answer);
        boolean own = entry instanceof Entry.Right right
                && right.account().id().equals(frame.account(request).id());
        return own
                ? goOn(request, form)
                : page(request, form.error("", "staff.passkey.wrong")).status(422);
    }

    private Response goOn(CoreRequest request, FormInput form) {
        parts.web().database().write(handle -> {
            parts.proof().give(handle, frame.session(request));
            parts.web()
                    .identity()
                    .sessions()
                    .proved(handle, frame.session(request).id());
            return true;
        });
        String back = form.value(BACK);
        return new Response.Redirect(BACK_TO.contains(back) ? back : OwnFrame.PATH);
    }

    private Page page(CoreRequest request, FormInput form) {
        request.allowPasskeys();
        Means means = parts.means().of(frame.account(request).id());
        return frame.page(request, "staff/own/proof", "staff.proof.title", form)
                .with("password", means.password())
                .with("passkeys", !means.passkeys().isEmpty())
                .with("email", frame.account(request).email().orElse(""));
    }
}
