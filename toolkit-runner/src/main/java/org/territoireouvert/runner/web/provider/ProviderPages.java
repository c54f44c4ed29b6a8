package org.territoireouvert.runner.web.provider;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;
import static org.territoireouvert.runner.web.route.CorePermissions.USE_ACCOUNT;

import org.territoireouvert.runner.identity.provider.Providers;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.signin.SignOut;

/** The addresses by which people go to providers of identities and come back. */
public final class ProviderPages implements PageSet {

    static final String PATH = "/connexion/fournisseur/{code}";

    private final JourneyPages journey;
    private final ConsentPages consent;
    private final IdentityPages identities;
    private final SignOut signOut;

    /** Creates the pages. */
    public ProviderPages(WebParts parts) {
        Providers providers = new Providers(parts.configuration(), parts.secret(), parts.clock());
        ProviderFrame frame = new ProviderFrame(parts, providers);
        this.journey = new JourneyPages(parts, frame);
        this.consent = new ConsentPages(parts, frame);
        this.identities = new IdentityPages(parts, providers);
        this.signOut = new SignOut(parts, providers);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.departure(PATH, READ, journey::leave)
                .get(PATH + "/retour", READ, journey::comeBack)
                .get(PATH + "/accord", READ, consent::ask)
                .post(PATH + "/accord", READ, consent::agree)
                .post(PATH + "/refus", READ, consent::decline)
                .get(IdentityPages.PATH, USE_ACCOUNT, identities::show)
                .get(IdentityPages.PATH + "/{code}/retirer", USE_ACCOUNT, identities::confirm)
                .post(IdentityPages.PATH + "/{code}/retirer", USE_ACCOUNT, identities::unlink)
                .departure(SignOut.PATH, READ, signOut::leave)
                .get(SignOut.BACK_PATH, READ, signOut::comeBack);
    }
}
