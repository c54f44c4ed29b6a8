package org.territoireouvert.runner.web.staff.own;

import static org.territoireouvert.runner.web.route.CorePermissions.WORK;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.staff.StaffParts;

/** The addresses below {@code /admin/ma-connexion}. */
public final class OwnPages implements PageSet {

    private final OverviewPage overview;
    private final RecoveryCodePages codes;
    private final ProofPages proof;
    private final OwnPasswordPages password;
    private final OwnApplicationPages application;
    private final OwnPasskeyPages passkeys;

    /** Creates the pages. */
    public OwnPages(WebParts web) {
        StaffParts parts = StaffParts.of(web);
        OwnFrame frame = new OwnFrame(parts);
        this.overview = new OverviewPage(parts, frame);
        this.codes = new RecoveryCodePages(parts, frame);
        this.proof = new ProofPages(parts, frame);
        this.password = new OwnPasswordPages(parts, frame);
        this.application = new OwnApplicationPages(parts, frame);
        this.passkeys = new OwnPasskeyPages(parts, frame);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(OwnFrame.PATH, WORK, overview::show)
                .get(ProofPages.PATH, WORK, proof::show)
                .post(ProofPages.PATH, WORK, proof::prove)
                .post(ProofPages.PASSKEY_PATH, WORK, proof::proveByPasskey)
                .post(ProofPages.CHALLENGE_PATH, WORK, proof::challenge)
                .get(OwnPasswordPages.PATH, WORK, password::show)
                .post(OwnPasswordPages.PATH, WORK, password::save)
                .get(OwnApplicationPages.PATH, WORK, application::show)
                .post(OwnApplicationPages.PATH, WORK, application::confirm)
                .post(OwnApplicationPages.BEGIN_PATH, WORK, application::begin)
                .get(RecoveryCodePages.PATH, WORK, codes::show)
                .post(RecoveryCodePages.PATH, WORK, codes::renew)
                .post(RecoveryCodePages.NOTED_PATH, WORK, codes::forget)
                .get(OwnPasskeyPages.NEW_PATH, WORK, passkeys::showNew)
                .post(OwnPasskeyPages.NEW_PATH, WORK, passkeys::add)
                .post(OwnPasskeyPages.CHALLENGE_PATH, WORK, passkeys::challenge)
                .get(OwnPasskeyPages.PATH + "/{id}", WORK, passkeys::show)
                .post(OwnPasskeyPages.PATH + "/{id}", WORK, passkeys::rename)
                .post(OwnPasskeyPages.PATH + "/{id}/retirer", WORK, passkeys::remove);
    }
}
