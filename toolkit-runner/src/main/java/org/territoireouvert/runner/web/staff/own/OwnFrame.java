package org.territoireouvert.runner.web.staff.own;

import java.util.function.Supplier;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.staff.ChangeMeans.Changer;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.StaffParts;

/** What the pages of this package have in common: title, way up, and the demand for a fresh proof. */
final class OwnFrame {

    static final String PATH = "/admin/ma-connexion";

    private final StaffParts parts;
    private final AdminFrame frame;

    OwnFrame(StaffParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.web().messages());
    }

    /** Starts a page of this section; {@code form} is what its form holds. */
    Page page(CoreRequest request, String template, String titleKey, FormInput form) {
        Page page = frame.page(request.locale(), template, PATH, titleKey).with("form", form);
        return template.equals(OverviewPage.TEMPLATE) ? page : page.crumb(parts.say(request, "staff.own.title"), PATH);
    }

    /** Returns who asks; the route lets members of staff alone in. */
    Changer changer(CoreRequest request) {
        return new Changer(account(request), session(request));
    }

    Account account(CoreRequest request) {
        return request.account().orElseThrow();
    }

    Session session(CoreRequest request) {
        return request.session().orElseThrow();
    }

    /** Goes on when there is a fresh proof, and asks for one when there is none. */
    Response whenProved(CoreRequest request, String back, Supplier<Response> next) {
        return parts.proof().isFresh(session(request))
                ? next.get()
                : new Response.Redirect(ProofPages.PATH + "?" + ProofPages.BACK + "=" + back);
    }

    /** Returns to the overview, which says that it is done. */
    static Response done() {
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }
}
