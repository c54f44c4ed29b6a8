package org.territoireouvert.runner.web.people;

import static org.territoireouvert.runner.web.route.CorePermissions.MANAGE_PEOPLE;
import static org.territoireouvert.runner.web.route.CorePermissions.MANAGE_ROLES;
import static org.territoireouvert.runner.web.route.CorePermissions.SEE_ROLES;
import static org.territoireouvert.runner.web.route.CorePermissions.WORK;

import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.web.counter.CounterPages;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of the administration of people, the counter included. */
public final class PeoplePages implements PageSet {

    private final PersonPages people;
    private final StaffRolePages roles;
    private final InvitationPages invitations;
    private final MatrixPages matrix;
    private final ApprovalPages approvals;
    private final CounterPages counter;

    /** Creates the pages. */
    public PeoplePages(WebParts parts) {
        DeclaredRights declared = new DeclaredRights(parts.plugins());
        RightsWords words = new RightsWords(parts.messages(), declared);
        this.people = new PersonPages(parts);
        this.roles = new StaffRolePages(parts, declared, words);
        this.invitations = new InvitationPages(parts, declared, words);
        this.matrix = new MatrixPages(parts, declared, words);
        this.approvals = new ApprovalPages(parts, declared, words);
        this.counter = new CounterPages(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PersonPages.PATH, MANAGE_PEOPLE, people::list)
                .get(PersonPages.PATH + ".csv", MANAGE_PEOPLE, people::table)
                .get(PersonPages.PATH + "/{id}", MANAGE_PEOPLE, people::show)
                .post(PersonPages.PATH + "/{id}/donnees", MANAGE_PEOPLE, people::look)
                .post(PersonPages.PATH + "/{id}/suspendre", MANAGE_PEOPLE, people::suspend)
                .post(PersonPages.PATH + "/{id}/retablir", MANAGE_PEOPLE, people::restore)
                .get(StaffRolePages.PATH, SEE_ROLES, roles::list)
                .get(InvitationPages.PATH, MANAGE_ROLES, invitations::form)
                .post(InvitationPages.PATH, MANAGE_ROLES, invitations::invite)
                .get(MatrixPages.PATH, SEE_ROLES, matrix::show)
                .post(MatrixPages.PATH, MANAGE_ROLES, matrix::save)
                .get(StaffRolePages.PATH + "/{account}", SEE_ROLES, roles::show)
                .post(StaffRolePages.PATH + "/{account}/ajouter", MANAGE_ROLES, roles::grant)
                .post(StaffRolePages.PATH + "/{account}/retirer/{grant}", MANAGE_ROLES, roles::take)
                .post(StaffRolePages.PATH + "/{account}/lien", MANAGE_ROLES, invitations::again)
                .get(ApprovalPages.PATH, WORK, approvals::list)
                .post(ApprovalPages.PATH + "/regle", MANAGE_ROLES, approvals::change)
                .post(ApprovalPages.PATH + "/{id}/approuver", WORK, approvals::approve)
                .post(ApprovalPages.PATH + "/{id}/refuser", WORK, approvals::refuse);
        counter.addTo(routes);
    }
}
