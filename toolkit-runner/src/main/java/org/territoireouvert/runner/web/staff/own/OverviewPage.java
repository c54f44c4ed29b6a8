package org.territoireouvert.runner.web.staff.own;

import java.util.List;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.staff.Means;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.staff.StaffParts;

/** The ways to sign in of who asks. */
final class OverviewPage {

    static final String TEMPLATE = "staff/own/overview";

    private final StaffParts parts;
    private final OwnFrame frame;

    OverviewPage(StaffParts parts, OwnFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        Means means = parts.means().of(frame.account(request).id());
        List<PasskeyLine> passkeys =
                means.passkeys().stream().map(PasskeyLine::of).toList();
        return frame.page(request, TEMPLATE, "staff.own.title", FormInput.empty())
                .with("email", frame.account(request).email().orElse(""))
                .with("password", means.password())
                .with("codes", means.recoveryCodes())
                .with("allCodes", RecoveryCodes.COUNT)
                .with("passkeys", passkeys)
                .with("spare", means.canSpareAPasskey())
                .with("none", means.isEmpty());
    }
}
