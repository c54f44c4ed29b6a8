package org.territoireouvert.runner.web.account;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;
import static org.territoireouvert.runner.web.route.CorePermissions.USE_ACCOUNT;

import org.territoireouvert.runner.identity.signin.CodeMail;
import org.territoireouvert.runner.identity.signin.SignInCodes;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of a person's account. */
public final class AccountPages implements PageSet {

    private final OverviewPage overview;
    private final ProfilePages profile;
    private final ProofPages proof;
    private final AddressPages address;
    private final SessionPages sessions;
    private final DataPages data;
    private final ClosingPages closing;

    /** Creates the pages. */
    public AccountPages(WebParts parts) {
        AccountFrame frame = new AccountFrame(parts);
        SignInCodes codes = new SignInCodes(
                parts.database(),
                parts.clock(),
                parts.secret(),
                new CodeMail(
                        parts.identity().mail(),
                        parts.messages(),
                        () -> parts.instance().current().siteName()));
        this.overview = new OverviewPage(parts, frame);
        this.profile = new ProfilePages(parts, frame);
        this.proof = new ProofPages(parts, frame, codes);
        this.address = new AddressPages(parts, frame, proof, codes);
        this.sessions = new SessionPages(parts, frame);
        this.data = new DataPages(parts, frame, parts.people().export());
        this.closing = new ClosingPages(parts, frame, proof, parts.people().erase());
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(AccountFrame.PATH, USE_ACCOUNT, overview::show)
                .get(ProfilePages.PATH, USE_ACCOUNT, profile::show)
                .post(ProfilePages.PATH, USE_ACCOUNT, profile::save)
                .get(ProofPages.PATH, USE_ACCOUNT, proof::show)
                .post(ProofPages.PATH, USE_ACCOUNT, proof::enter)
                .post(ProofPages.SEND_PATH, USE_ACCOUNT, proof::send)
                .get(AddressPages.PATH, USE_ACCOUNT, address::show)
                .post(AddressPages.PATH, USE_ACCOUNT, address::send)
                .get(AddressPages.CODE_PATH, USE_ACCOUNT, address::askForCode)
                .post(AddressPages.CODE_PATH, USE_ACCOUNT, address::enter)
                .get(SessionPages.PATH, USE_ACCOUNT, sessions::show)
                .post(SessionPages.END_PATH, USE_ACCOUNT, sessions::end)
                .post(SessionPages.END_ALL_PATH, USE_ACCOUNT, sessions::endAll)
                .get(DataPages.PATH, USE_ACCOUNT, data::show)
                .post(DataPages.DOWNLOAD_PATH, USE_ACCOUNT, data::download)
                .get(ClosingPages.PATH, USE_ACCOUNT, closing::show)
                .post(ClosingPages.PATH, USE_ACCOUNT, closing::close)
                .get(ClosingPages.CLOSED_PATH, READ, closing::closed);
    }
}
