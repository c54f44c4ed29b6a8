package org.territoireouvert.runner.web.organisation;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.organisation.StoredOrganisations;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What all pages of organisations need. */
final class OrganisationWeb {

    static final String PATH = "/organisations";

    private static final String LOGO = "runtime.organisation";
    private static final String DONE = "fait";
    private static final Set<String> ACTS = Set.of(
            "creee",
            "creee-rna",
            "modifiee",
            "demande",
            "quittee",
            "fermee",
            "rejointe",
            "declinee",
            "invite",
            "accepte",
            "refuse",
            "retire",
            "propose",
            "promu",
            "simple",
            "annule");

    final WebParts web;
    final OrganisationParts parts;
    final StoredOrganisations organisations;
    final Territories territories;

    OrganisationWeb(WebParts web) {
        this.web = web;
        this.parts = web.organisations();
        this.organisations = new StoredOrganisations(parts);
        this.territories = parts.territories();
    }

    /** Returns the organisation of the address. */
    Organisation organisation(CoreRequest request) {
        String id = request.pathParameter("id");
        return organisations
                .find(id)
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new NotFoundException("No organisation \"" + id + "\""));
    }

    /** Returns the account for which something is done; the permission of the route has seen to it that there is one. */
    static String account(CoreRequest request) {
        return accountIfAny(request)
                .orElseThrow(() -> new IllegalStateException("Nobody has signed in: " + request.actor()));
    }

    /** Returns the account for which something is done: that of the person who is helped, not of the agent who helps. */
    static Optional<String> accountIfAny(CoreRequest request) {
        return switch (request.actor()) {
            case Actor.Citizen citizen -> Optional.of(citizen.personId());
            case Actor.Agent agent -> Optional.of(agent.personId());
            case Actor.Visitor visitor -> Optional.empty();
            case Actor.PluginActor plugin -> Optional.empty();
        };
    }

    boolean mayManage(CoreRequest request) {
        return web.identity().access().allows(request.actor(), CorePermissions.MANAGE_ORGANISATIONS, "", "");
    }

    Optional<StoredFile> logo(String organisation) {
        return web.files().of("runtime").of(logoOwner(organisation)).stream().findFirst();
    }

    static ContentRef logoOwner(String organisation) {
        return new ContentRef(LOGO, organisation);
    }

    String place(Optional<String> code) {
        return code.flatMap(territories::find).map(Territory::name).orElse("");
    }

    /** Returns the names that people chose to show, by account; those that are gone are left out. */
    Map<String, String> names(Collection<String> accounts) {
        return web.identity().accounts().findAll(accounts).stream()
                .filter(account -> account.state() != Account.State.ERASED)
                .collect(Collectors.toMap(Account::id, Account::shownName));
    }

    static Response after(String path, String what) {
        return new Response.Redirect(path + "?" + DONE + "=" + what);
    }

    /** Returns the sentence about what has just been done, empty when nothing was. */
    String done(CoreRequest request) {
        return request.query(DONE)
                .filter(ACTS::contains)
                .map(what -> say(request.locale(), "organisation.done." + what))
                .orElse("");
    }

    String say(Locale locale, String key, Object... arguments) {
        return web.messages().format(locale, key, arguments);
    }
}
