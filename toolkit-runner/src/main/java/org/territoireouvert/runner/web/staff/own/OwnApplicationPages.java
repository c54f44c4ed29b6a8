package org.territoireouvert.runner.web.staff.own;

import java.util.List;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.staff.StaffMeans.ConfirmedApplication;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.NewApplication;
import org.territoireouvert.runner.web.staff.NewApplication.Waiting;
import org.territoireouvert.runner.web.staff.StaffParts;
import org.territoireouvert.runner.web.staff.UnnotedCodes;

/** Puts another application in the place of the one of now, or finishes a new password with one. */
final class OwnApplicationPages {

    static final String PATH = "/admin/ma-connexion/application";
    static final String BEGIN_PATH = "/admin/ma-connexion/application/nouvelle";

    private static final String KEEPS_PASSWORD = "";

    private final StaffParts parts;
    private final OwnFrame frame;
    private final NewApplication newApplication;
    private final UnnotedCodes unnoted;

    OwnApplicationPages(StaffParts parts, OwnFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.newApplication = new NewApplication(parts);
        this.unnoted = new UnnotedCodes(parts);
    }

    Response begin(CoreRequest request) {
        Account account = frame.account(request);
        return frame.whenProved(request, OwnFrame.PATH, () -> {
            if (!parts.means().of(account.id()).password()) {
                return new Response.Redirect(OwnPasswordPages.PATH);
            }
            newApplication.begin(request.visit(), account.id(), KEEPS_PASSWORD);
            return new Response.Redirect(PATH);
        });
    }

    Response show(CoreRequest request) {
        return newApplication
                .find(request.visit(), frame.account(request).id())
                .map(waiting -> frame.whenProved(request, PATH, () -> page(request, waiting, FormInput.empty())))
                .orElseGet(() -> new Response.Redirect(OwnFrame.PATH));
    }

    Response confirm(CoreRequest request) {
        return newApplication
                .find(request.visit(), frame.account(request).id())
                .map(waiting -> frame.whenProved(request, PATH, () -> confirm(request, waiting)))
                .orElseGet(() -> new Response.Redirect(OwnFrame.PATH));
    }

    private Response confirm(CoreRequest request, Waiting waiting) {
        FormInput form = FormInput.of(request);
        return newApplication
                .confirm(waiting, form)
                .map(application -> save(request, waiting, application))
                .orElseGet(() -> page(request, waiting, form).status(422));
    }

    private Response save(CoreRequest request, Waiting waiting, ConfirmedApplication application) {
        newApplication.forget(request.visit());
        if (waiting.passwordHash().equals(KEEPS_PASSWORD)) {
            parts.change().application(frame.changer(request), application);
            return OwnFrame.done();
        }
        List<String> codes = parts.change().addPassword(frame.changer(request), waiting.passwordHash(), application);
        unnoted.keep(request.visit(), frame.account(request).id(), codes);
        return new Response.Redirect(UnnotedCodes.PATH);
    }

    private Page page(CoreRequest request, Waiting waiting, FormInput form) {
        Account account = frame.account(request);
        String person = account.email().orElse(account.staffName());
        return frame.page(request, "staff/application", "staff.application.title", form)
                .with("action", PATH)
                .with("application", newApplication.view(waiting, person));
    }
}
