package org.territoireouvert.runner.web.organisation;

import static org.territoireouvert.runner.web.route.CorePermissions.JOIN_ORGANISATIONS;
import static org.territoireouvert.runner.web.route.CorePermissions.MANAGE_ORGANISATIONS;
import static org.territoireouvert.runner.web.route.CorePermissions.READ;
import static org.territoireouvert.runner.web.route.CorePermissions.USE_ACCOUNT;

import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** Everything about organisations. */
public final class OrganisationPages implements PageSet {

    private static final String ONE = OrganisationWeb.PATH + "/{id}";
    private static final String DESK = OrganisationDeskPages.PATH + "/{id}";

    private final OrganisationListPage list;
    private final OrganisationPage page;
    private final RegistrationPages registration;
    private final MemberPages members;
    private final InvitationPages invitations;
    private final OwnOrganisationsPage own;
    private final OrganisationDeskPages desk;
    private final OrganisationFiles files;

    /** Creates the pages. */
    public OrganisationPages(WebParts parts) {
        OrganisationWeb web = new OrganisationWeb(parts);
        this.list = new OrganisationListPage(web);
        this.page = new OrganisationPage(web);
        this.registration = new RegistrationPages(web);
        this.members = new MemberPages(web);
        this.invitations = new InvitationPages(web);
        this.own = new OwnOrganisationsPage(web);
        this.desk = new OrganisationDeskPages(web, new AdminFrame(parts.messages()));
        this.files = new OrganisationFiles(web);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(OrganisationWeb.PATH, READ, list::show)
                .get(OrganisationWeb.PATH + "/popolo.json", READ, files::popolo)
                .get(ONE, READ, page::show)
                .get(InvitationPages.PATH, READ, invitations::show)
                .post(InvitationPages.PATH + "/accepter", JOIN_ORGANISATIONS, invitations::accept)
                .post(InvitationPages.PATH + "/decliner", READ, invitations::decline)
                .get(OwnOrganisationsPage.PATH, USE_ACCOUNT, own::show);
        routes.get(RegistrationPages.NEW, JOIN_ORGANISATIONS, registration::start)
                .post(RegistrationPages.NEW, JOIN_ORGANISATIONS, registration::create)
                .get(ONE + "/modifier", JOIN_ORGANISATIONS, registration::show)
                .post(ONE + "/modifier", JOIN_ORGANISATIONS, registration::change)
                .post(ONE + "/rejoindre", JOIN_ORGANISATIONS, page::join)
                .post(ONE + "/quitter", JOIN_ORGANISATIONS, page::leave)
                .post(ONE + "/fermer", JOIN_ORGANISATIONS, page::close);
        routes.get(ONE + "/membres", JOIN_ORGANISATIONS, members::show)
                .post(ONE + "/membres/inviter", JOIN_ORGANISATIONS, members::invite)
                .post(ONE + "/membres/annuler", JOIN_ORGANISATIONS, members::takeBack)
                .post(ONE + "/membres/simple", JOIN_ORGANISATIONS, members::stepDown)
                .post(ONE + "/membres/{compte}/accepter", JOIN_ORGANISATIONS, members::accept)
                .post(ONE + "/membres/{compte}/refuser", JOIN_ORGANISATIONS, members::refuse)
                .post(ONE + "/membres/{compte}/promouvoir", JOIN_ORGANISATIONS, members::promote)
                .post(ONE + "/membres/{compte}/retirer", JOIN_ORGANISATIONS, members::remove);
        routes.get(OrganisationDeskPages.PATH, MANAGE_ORGANISATIONS, desk::list)
                .get(DESK, MANAGE_ORGANISATIONS, desk::show)
                .post(DESK + "/verifier", MANAGE_ORGANISATIONS, desk::verify)
                .post(DESK + "/inviter", MANAGE_ORGANISATIONS, desk::invite)
                .post(DESK + "/fusionner", MANAGE_ORGANISATIONS, desk::merge)
                .post(DESK + "/fermer", MANAGE_ORGANISATIONS, desk::close)
                .post(DESK + "/membres/{compte}/promouvoir", MANAGE_ORGANISATIONS, desk::promote)
                .post(DESK + "/membres/{compte}/retirer", MANAGE_ORGANISATIONS, desk::remove);
    }
}
