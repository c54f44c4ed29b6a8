package org.territoireouvert.runner.web.staff.own;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.NewApplication;
import org.territoireouvert.runner.web.staff.NewPassword;
import org.territoireouvert.runner.web.staff.PasswordField;
import org.territoireouvert.runner.web.staff.StaffParts;

/**
 * Changes a password, for which the one of now is asked; or, for somebody who had none, chooses one, to which an application is
 * added next.
 */
final class OwnPasswordPages {

    static final String PATH = "/admin/ma-connexion/mot-de-passe";

    private final StaffParts parts;
    private final OwnFrame frame;
    private final NewPassword newPassword;
    private final NewApplication newApplication;

    OwnPasswordPages(StaffParts parts, OwnFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.newPassword = new NewPassword(parts);
        this.newApplication = new NewApplication(parts);
    }

    Response show(CoreRequest request) {
        return hasPassword(request)
                ? page(request, true, FormInput.empty())
                : frame.whenProved(request, PATH, () -> page(request, false, FormInput.empty()));
    }

    Response save(CoreRequest request) {
        return hasPassword(request) ? change(request) : frame.whenProved(request, PATH, () -> choose(request));
    }

    private boolean hasPassword(CoreRequest request) {
        return parts.means().of(frame.account(request).id()).password();
    }

    private Response change(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String now = PasswordField.read(request, form, PasswordField.NAME, "staff.password.missing");
        Optional<String> hash = newPassword.read(request, form, about(request));
        if (hash.isEmpty()) {
            return page(request, true, form).status(422);
        }
        return switch (parts.passwordSignIn().prove(Asker.of(request), frame.account(request), now)) {
            case ACCEPTED -> {
                parts.change().password(frame.changer(request), hash.get());
                yield OwnFrame.done();
            }
            case REFUSED ->
                page(request, true, form.error(PasswordField.NAME, "staff.proof.wrong"))
                        .status(422);
            case TOO_MANY ->
                page(request, true, form.error(PasswordField.NAME, "staff.too-many"))
                        .status(429);
        };
    }

    private Response choose(CoreRequest request) {
        FormInput form = FormInput.of(request);
        Optional<String> hash = newPassword.read(request, form, about(request));
        if (hash.isEmpty()) {
            return page(request, false, form).status(422);
        }
        newApplication.begin(request.visit(), frame.account(request).id(), hash.get());
        return new Response.Redirect(OwnApplicationPages.PATH);
    }

    private List<String> about(CoreRequest request) {
        Account account = frame.account(request);
        return List.of(account.staffName(), account.pseudonym(), account.email().orElse(""));
    }

    private Page page(CoreRequest request, boolean change, FormInput form) {
        return frame.page(request, "staff/own/password", change ? "staff.password.change" : "staff.password.add", form)
                .with("change", change)
                .with("email", frame.account(request).email().orElse(""));
    }
}
