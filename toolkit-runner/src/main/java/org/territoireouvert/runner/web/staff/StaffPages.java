package org.territoireouvert.runner.web.staff;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses by which members of staff set up their way to sign in, and sign in. */
public final class StaffPages implements PageSet {

    /** Where members of staff sign in. */
    public static final String PATH = "/connexion/agents";

    private final EntrancePages entrance;
    private final SecondFactorPages secondFactor;
    private final PasskeyEntrance passkeyEntrance;
    private final SetUpPages setUp;
    private final SetUpPasswordPages setUpPassword;

    /** Creates the pages. */
    public StaffPages(WebParts web) {
        StaffParts parts = StaffParts.of(web);
        this.entrance = new EntrancePages(parts);
        this.secondFactor = new SecondFactorPages(parts);
        this.passkeyEntrance = new PasskeyEntrance(parts, entrance);
        this.setUp = new SetUpPages(parts);
        this.setUpPassword = new SetUpPasswordPages(parts, setUp);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        addEntrance(routes);
        addSetUp(routes);
    }

    private void addEntrance(RouteTable.Builder routes) {
        routes.get(PATH, READ, entrance::show)
                .post(PATH, READ, entrance::enter)
                .get(SecondFactorPages.PATH, READ, secondFactor::show)
                .post(SecondFactorPages.PATH, READ, secondFactor::enterCode)
                .post(SecondFactorPages.RECOVERY_PATH, READ, secondFactor::enterRecoveryCode)
                .post(PasskeyEntrance.PATH, READ, passkeyEntrance::enter)
                .post(PasskeyEntrance.CHALLENGE_PATH, READ, passkeyEntrance::challenge);
    }

    private void addSetUp(RouteTable.Builder routes) {
        routes.get(StaffLinks.PATH, READ, setUp::open)
                .post(StaffLinks.PATH, READ, setUp::begin)
                .get(SetUpPages.MEANS_PATH, READ, setUp::choose)
                .post(SetUpPages.CHALLENGE_PATH, READ, setUp::challenge)
                .post(SetUpPages.PASSKEY_PATH, READ, setUp::finishWithPasskey)
                .post(SetUpPasswordPages.PASSWORD_PATH, READ, setUpPassword::choosePassword)
                .get(SetUpPasswordPages.APPLICATION_PATH, READ, setUpPassword::showApplication)
                .post(SetUpPasswordPages.APPLICATION_PATH, READ, setUpPassword::finish);
    }
}
