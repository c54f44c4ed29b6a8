package org.territoireouvert.runner.web.signin;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.identity.session.SignIn;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses by which citizens sign in and out. */
public final class SignInPages implements PageSet {

    /** Where citizens sign in. */
    public static final String PATH = "/connexion";

    private final CodePages codes;
    private final ResumePages resume;
    private final DemonstrationPages demonstration;
    private final boolean demonstrates;

    /** Creates the pages. */
    public SignInPages(WebParts parts) {
        this.codes = new CodePages(parts);
        this.resume = new ResumePages(parts);
        this.demonstration = new DemonstrationPages(parts);
        this.demonstrates = parts.configuration().demonstration();
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, READ, codes::askForAddress)
                .post(PATH, READ, codes::send)
                .get(CodePages.CODE_PATH, READ, codes::askForCode)
                .post(CodePages.CODE_PATH, READ, codes::enter)
                .get(SignIn.RESUME_PATH, READ, resume::show)
                .post(ResumePages.FORGET_PATH, READ, resume::forget)
                .get(SignIn.SUSPENDED_PATH, READ, resume::suspended);
        if (demonstrates) {
            routes.get(DemonstrationPages.PATH, READ, demonstration::roles)
                    .post(DemonstrationPages.ENTER_PATH, READ, demonstration::enter)
                    .get(DemonstrationPages.MAILBOX_PATH, READ, demonstration::mailbox);
        }
    }
}
