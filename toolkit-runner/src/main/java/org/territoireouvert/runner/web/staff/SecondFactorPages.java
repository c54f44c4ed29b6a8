package org.territoireouvert.runner.web.staff;

import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.staff.SecondFactor.Entry;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The second of two factors: without it there is no session. */
final class SecondFactorPages {

    static final String PATH = "/connexion/agents/code";
    static final String RECOVERY_PATH = "/connexion/agents/secours";

    private static final String CODE = "code";
    private static final String RECOVERY_CODE = "secours";
    private static final int LONGEST_CODE = 60;

    private final StaffParts parts;

    SecondFactorPages(StaffParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) {
        return parts.secondFactor().isExpected(request.visit())
                ? page(request, FormInput.empty())
                : new Response.Redirect(StaffPages.PATH);
    }

    Response enterCode(CoreRequest request) {
        return enter(request, CODE, false);
    }

    Response enterRecoveryCode(CoreRequest request) {
        return enter(request, RECOVERY_CODE, true);
    }

    private Response enter(CoreRequest request, String field, boolean recovery) {
        FormInput form = FormInput.of(request);
        String typed = form.required(field, LONGEST_CODE, "staff." + field + ".missing");
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        return switch (parts.secondFactor().enter(Asker.of(request), request.device(), typed, recovery)) {
            case Entry.Right right ->
                parts.web()
                        .identity()
                        .signIn()
                        .complete(request, right.account(), SignInMethod.PASSWORD_AND_CODE, true, Optional.empty());
            case Entry.Wrong wrong -> wrong(request, form, field, wrong.triesLeft());
            case Entry.NoneExpected none -> over(request, form, field, "staff.code.none", 422);
            case Entry.TooMany many -> over(request, form, field, "staff.too-many", 429);
        };
    }

    private Response wrong(CoreRequest request, FormInput form, String field, int triesLeft) {
        return triesLeft == 0
                ? over(request, form, field, "staff.code.void", 422)
                : page(request, form.error(field, "staff." + field + ".wrong", triesLeft))
                        .status(422);
    }

    private Response over(CoreRequest request, FormInput form, String field, String key, int status) {
        return page(request, form.error(field, key)).status(status);
    }

    private Page page(CoreRequest request, FormInput form) {
        request.allowPasskeys();
        return Page.of("staff/second-factor", parts.say(request, "staff.code.title"))
                .crumb(parts.say(request, "staff.title"), StaffPages.PATH)
                .with("form", form);
    }
}
