package org.territoireouvert.runner.web.staff.own;

import java.util.List;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.SignIn;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.StaffParts;
import org.territoireouvert.runner.web.staff.UnnotedCodes;

/** Makes recovery codes anew and shows them until the person says that they have noted them. */
final class RecoveryCodePages {

    static final String PATH = UnnotedCodes.PATH;
    static final String NOTED_PATH = UnnotedCodes.PATH + "/notes";

    private final StaffParts parts;
    private final OwnFrame frame;
    private final UnnotedCodes unnoted;

    RecoveryCodePages(StaffParts parts, OwnFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.unnoted = new UnnotedCodes(parts);
    }

    Response show(CoreRequest request) {
        return unnoted.find(request.visit(), frame.account(request).id())
                .<Response>map(codes -> frame.page(request, "staff/own/codes", "staff.codes.title", FormInput.empty())
                        .with("codes", codes))
                .orElseGet(() -> new Response.Redirect(OwnFrame.PATH));
    }

    Response renew(CoreRequest request) {
        Account account = frame.account(request);
        return frame.whenProved(request, OwnFrame.PATH, () -> {
            if (!parts.means().of(account.id()).password()) {
                return new Response.Redirect(OwnFrame.PATH);
            }
            List<String> codes = parts.change().renewCodes(frame.changer(request));
            unnoted.keep(request.visit(), account.id(), codes);
            return new Response.Redirect(PATH);
        });
    }

    Response forget(CoreRequest request) {
        unnoted.forget(request.visit());
        boolean settingUp = frame.session(request).method() == SignInMethod.SET_UP;
        return new Response.Redirect(settingUp ? SignIn.RESUME_PATH : OwnFrame.PATH);
    }
}
