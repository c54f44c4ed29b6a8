package org.territoireouvert.runner.web.signin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.work.DemonstrationPerson;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.level.Residences;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.mail.Mailbox;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** In the demonstration and nowhere else: a button to enter as somebody, and the mails that would have left. */
final class DemonstrationPages {

    static final String PATH = "/demonstration";
    static final String ENTER_PATH = "/demonstration/entrer";
    static final String MAILBOX_PATH = "/demonstration/courriels";

    /** Begins the codes of people whom plugins have invented. */
    private static final String PLUGINS = "plugin/";

    private static final String DOMAIN = "@val-de-lisiere.example";
    private static final int SHOWN_MAILS = 50;
    private static final String TERRITORY = "00400";
    private static final LocalDate BIRTH_DATE = LocalDate.of(1988, 5, 14);

    /** A button. */
    public record RoleButton(String code, String name, String label, boolean staff) {}

    private final WebParts parts;
    private final IdentityParts identity;
    private final Mailbox mailbox;
    private final Residences residences;

    DemonstrationPages(WebParts parts) {
        this.parts = parts;
        this.identity = parts.identity();
        this.mailbox = new Mailbox(parts.database(), parts.clock());
        this.residences = new Residences(parts.database(), identity.accounts(), identity.trace(), parts.clock());
    }

    Response roles(CoreRequest request) {
        List<RoleButton> buttons = new ArrayList<>(Arrays.stream(DemonstrationRole.values())
                .map(role -> new RoleButton(
                        role.name(),
                        role.givenName() + " " + role.familyName(),
                        say(request, "demonstration.role." + role.name().toLowerCase(Locale.ROOT)),
                        role.staff()))
                .toList());
        ofPlugins(request)
                .forEach((person, label) -> buttons.add(new RoleButton(
                        PLUGINS + person.mailbox(), person.givenName() + " " + person.familyName(), label, false)));
        return Page.of("signin/demonstration", say(request, "demonstration.title"))
                .with(
                        "citizens",
                        buttons.stream().filter(button -> !button.staff()).toList())
                .with("staff", buttons.stream().filter(RoleButton::staff).toList());
    }

    /** Returns whom plugins have invented, with what is said of them. */
    private Map<DemonstrationPerson, String> ofPlugins(CoreRequest request) {
        Map<DemonstrationPerson, String> people = new LinkedHashMap<>();
        parts.serving()
                .forEach(plugin -> plugin.contributions().demonstrations().stream()
                        .flatMap(data -> data.people().stream())
                        .forEach(person ->
                                people.put(person, plugin.messages().format(request.locale(), person.labelKey()))));
        return people;
    }

    private Response enterAs(CoreRequest request, String mailbox) {
        Account account = ofPlugins(request).keySet().stream()
                .filter(person -> person.mailbox().equals(mailbox))
                .findFirst()
                .flatMap(person -> identity.database()
                        .read(handle -> identity.accounts().findByEmail(handle, person.mailbox() + DOMAIN)))
                .orElseThrow(() -> new NotFoundException("no such role"));
        return identity.signIn().complete(request, account, SignInMethod.DEMONSTRATION, false, Optional.empty());
    }

    Response enter(CoreRequest request) {
        Optional<String> invented = request.form("role")
                .filter(role -> role.startsWith(PLUGINS))
                .map(role -> role.substring(PLUGINS.length()));
        if (invented.isPresent()) {
            return enterAs(request, invented.get());
        }
        DemonstrationRole role = Arrays.stream(DemonstrationRole.values())
                .filter(known ->
                        request.form("role").filter(known.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no such role"));
        Account account = identity.database().write(handle -> settle(handle, role));
        return identity.signIn().complete(request, account, SignInMethod.DEMONSTRATION, role.staff(), Optional.empty());
    }

    private Account settle(Handle handle, DemonstrationRole role) {
        Account account = identity.accounts().findByEmail(handle, role.email()).orElseGet(() -> open(handle, role));
        identity.mail().addresses().confirm(handle, role.email());
        for (Role held : role.roles()) {
            identity.roles().grant(handle, account.id(), held, Scope.EVERYWHERE, "demonstration");
        }
        return identity.accounts().find(handle, account.id()).orElseThrow();
    }

    private Account open(Handle handle, DemonstrationRole role) {
        Account account = identity.accounts().open(handle, role.email(), Locale.FRENCH, "");
        identity.accounts()
                .rename(handle, account.id(), account.pseudonym(), role.givenName(), role.familyName(), role.staff());
        if (role.declared()) {
            residences.declare(account.id(), TERRITORY, BIRTH_DATE, PolicyVersion.current(parts));
        }
        return account;
    }

    Response mailbox(CoreRequest request) {
        return Page.of("signin/mailbox", say(request, "demonstration.mailbox.title"))
                .crumb(say(request, "demonstration.title"), PATH)
                .with(
                        "mails",
                        mailbox.newest(SHOWN_MAILS).stream()
                                .map(mail -> MailView.of(mail, request.siteAddress()))
                                .toList());
    }

    private String say(CoreRequest request, String key) {
        return parts.messages().format(request.locale(), key);
    }
}
