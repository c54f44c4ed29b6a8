package org.territoireouvert.runner.web.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.ChangeRoles;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.access.RoleHolders.Grant;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Shows the members of staff with their roles, gives roles and takes them back. */
final class StaffRolePages {

    static final String PATH = "/admin/roles";

    private static final int SHOWN = 500;

    /**
     * A member of staff.
     *
     * @param email masked, possibly empty
     * @param roles each with where it counts, in words
     */
    public record Member(String id, String name, String email, boolean suspended, List<String> roles) {}

    /** A role that somebody holds. */
    public record Held(String id, String role, String scope, String grantedBy, Instant grantedAt) {}

    private final WebParts parts;
    private final IdentityParts identity;
    private final AdminFrame frame;
    private final RightsWords words;
    private final GrantForm grantForm;
    private final ChangeRoles change;

    StaffRolePages(WebParts parts, DeclaredRights declared, RightsWords words) {
        this.parts = parts;
        this.identity = parts.identity();
        this.frame = new AdminFrame(parts.messages());
        this.words = words;
        this.grantForm = new GrantForm(parts.messages(), declared, words);
        this.change = new ChangeRoles(parts.database(), identity.roles(), identity.sessions(), identity.audit());
    }

    Response list(CoreRequest request) {
        return frame.page(request.locale(), "people/staff", PATH, "roles.title")
                .with("members", members(request.locale()))
                .with("manages", manages(request));
    }

    private List<Member> members(Locale locale) {
        Map<String, List<Grant>> grants = identity.roles().all().stream()
                .collect(Collectors.groupingBy(Grant::accountId, LinkedHashMap::new, Collectors.toList()));
        return identity.accounts().findAll(grants.keySet().stream().limit(SHOWN).toList()).stream()
                .map(account -> new Member(
                        account.id(),
                        account.staffName(),
                        account.email().map(EmailAddress::masked).orElse(""),
                        account.state() == State.SUSPENDED,
                        grants.getOrDefault(account.id(), List.of()).stream()
                                .map(grant -> parts.messages()
                                        .format(
                                                locale,
                                                "roles.held",
                                                words.role(locale, grant.role()),
                                                words.scope(locale, grant.scope())))
                                .toList()))
                .sorted(Comparator.comparing((Member member) -> SearchText.fold(member.name())))
                .toList();
    }

    Response show(CoreRequest request) {
        return page(request, member(request), FormInput.empty());
    }

    Response grant(CoreRequest request) {
        Account person = member(request);
        FormInput form = FormInput.of(request);
        Optional<GrantForm.Chosen> chosen = grantForm.read(form);
        if (chosen.isEmpty()) {
            return page(request, person, form);
        }
        return switch (change.grant(
                agent(request), person, chosen.get().role(), chosen.get().scope())) {
            case DONE -> new Response.Redirect(path(person) + AdminFrame.DONE);
            case NOTHING, LAST_ADMINISTRATOR -> page(request, person, form.error("role", "roles.already"));
        };
    }

    Response take(CoreRequest request) {
        Account person = member(request);
        Optional<Grant> grant = identity.roles().find(person.id(), request.pathParameter("grant"));
        if (grant.isEmpty()) {
            throw new NotFoundException("role of " + person.id());
        }
        return switch (change.take(agent(request), person, grant.get())) {
            case DONE, NOTHING -> new Response.Redirect(afterwards(request, person) + AdminFrame.DONE);
            case LAST_ADMINISTRATOR -> page(request, person, FormInput.empty().error("", "roles.last-administrator"));
        };
    }

    /** Who has just given up their own right to be here is led to where they may be. */
    private String afterwards(CoreRequest request, Account person) {
        List<Grant> left = identity.roles().of(person.id());
        if (person.id().equals(agent(request).personId())) {
            return left.isEmpty() ? "/" : "/admin";
        }
        return left.isEmpty() ? PATH : path(person);
    }

    private Page page(CoreRequest request, Account person, FormInput form) {
        Locale locale = request.locale();
        Page page = frame.page(locale, "people/member", PATH, "roles.member.title", person.staffName())
                .crumb(parts.messages().format(locale, "roles.title"), PATH)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("id", person.id())
                .with("name", person.staffName())
                .with("suspended", !person.isActive())
                .with("held", held(locale, person))
                .with("manages", manages(request));
        return grantForm.offer(page, locale);
    }

    private List<Held> held(Locale locale, Account person) {
        List<Grant> grants = identity.roles().of(person.id());
        Map<String, String> names = new LinkedHashMap<>();
        identity.accounts()
                .findAll(grants.stream().map(Grant::grantedBy).distinct().toList())
                .forEach(account -> names.put(account.id(), account.staffName()));
        List<Held> held = new ArrayList<>();
        for (Grant grant : grants) {
            held.add(new Held(
                    grant.id(),
                    words.role(locale, grant.role()),
                    words.scope(locale, grant.scope()),
                    names.getOrDefault(grant.grantedBy(), parts.messages().format(locale, "roles.granted-by.operator")),
                    grant.grantedAt()));
        }
        return held;
    }

    private boolean manages(CoreRequest request) {
        return identity.access().allows(request.actor(), CorePermissions.MANAGE_ROLES, "", "");
    }

    private Account member(CoreRequest request) {
        return member(identity, request);
    }

    /** Returns the member of staff whom an address names. */
    static Account member(IdentityParts identity, CoreRequest request) {
        String id = request.pathParameter("account");
        return identity.accounts()
                .find(id)
                .filter(account -> !identity.roles().of(id).isEmpty())
                .orElseThrow(() -> new NotFoundException("member of staff " + id));
    }

    static String path(Account person) {
        return PATH + "/" + person.id();
    }

    private static Actor.Agent agent(CoreRequest request) {
        return (Actor.Agent) request.actor();
    }
}
