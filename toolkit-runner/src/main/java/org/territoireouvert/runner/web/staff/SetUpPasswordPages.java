package org.territoireouvert.runner.web.staff;

import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.staff.SetUpDraft;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.NewApplication.Waiting;

/** Sets up a password and the application that is its second factor; a right code of the application finishes. */
final class SetUpPasswordPages {

    static final String PASSWORD_PATH = "/admin/entree/mot-de-passe";
    static final String APPLICATION_PATH = "/admin/entree/application";

    /** Nobody has an account yet: what waits belongs to the visit alone. */
    private static final String NOBODY = "";

    private final StaffParts parts;
    private final SetUpPages setUp;
    private final NewPassword newPassword;
    private final NewApplication newApplication;

    SetUpPasswordPages(StaffParts parts, SetUpPages setUp) {
        this.parts = parts;
        this.setUp = setUp;
        this.newPassword = new NewPassword(parts);
        this.newApplication = new NewApplication(parts);
    }

    Response choosePassword(CoreRequest request) {
        return setUp.withDraft(request, draft -> {
            FormInput form = FormInput.of(request);
            Optional<String> hash =
                    newPassword.read(request, form, setUp.person(draft).about());
            if (hash.isEmpty()) {
                return setUp.meansPage(request, draft, form).status(422);
            }
            newApplication.begin(request.visit(), NOBODY, hash.get());
            return new Response.Redirect(APPLICATION_PATH);
        });
    }

    Response showApplication(CoreRequest request) {
        return setUp.withDraft(
                request,
                draft -> newApplication
                        .find(request.visit(), NOBODY)
                        .<Response>map(waiting -> page(request, draft, waiting, FormInput.empty()))
                        .orElseGet(() -> new Response.Redirect(SetUpPages.MEANS_PATH)));
    }

    Response finish(CoreRequest request) {
        return setUp.withDraft(
                request,
                draft -> newApplication
                        .find(request.visit(), NOBODY)
                        .map(waiting -> finish(request, draft, waiting))
                        .orElseGet(() -> new Response.Redirect(SetUpPages.MEANS_PATH)));
    }

    private Response finish(CoreRequest request, SetUpDraft draft, Waiting waiting) {
        FormInput form = FormInput.of(request);
        return newApplication
                .confirm(waiting, form)
                .map(application -> {
                    newApplication.forget(request.visit());
                    return setUp.after(
                            request, parts.setUp().finish(request.visit(), draft, waiting.passwordHash(), application));
                })
                .orElseGet(() -> page(request, draft, waiting, form).status(422));
    }

    private Page page(CoreRequest request, SetUpDraft draft, Waiting waiting, FormInput form) {
        request.holdSecret();
        return Page.of("staff/application", parts.say(request, "staff.application.title"))
                .with("form", form)
                .with("action", APPLICATION_PATH)
                .with(
                        "application",
                        newApplication.view(waiting, setUp.person(draft).email()));
    }
}
