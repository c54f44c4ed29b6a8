package org.territoireouvert.runner.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.access.Scope.Kind;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** The fields by which a role is chosen and where it counts. */
final class GrantForm {

    private static final String ROLE = "role";
    private static final String SCOPE = "portee";
    private static final String OBJECT = "objet";
    private static final String EVERYWHERE = "site";
    private static final String OF_PLUGIN = "greffon:";
    private static final String OF_OBJECT = "objet:";
    private static final int LONGEST = 200;
    private static final Pattern OBJECT_SHAPE = Pattern.compile("[^\\s/?#]+");

    private final Messages messages;
    private final DeclaredRights declared;
    private final RightsWords words;

    /** A role with what it is for. */
    public record Explained(String label, String hint) {}

    /** What was chosen. */
    record Chosen(Role role, Scope scope) {}

    GrantForm(Messages messages, DeclaredRights declared, RightsWords words) {
        this.messages = messages;
        this.declared = declared;
        this.words = words;
    }

    /** Reads the fields; empty when something has to be mended, which the form then says. */
    Optional<Chosen> read(FormInput form) {
        Optional<Role> role = declared.role(form.required(ROLE, LONGEST, "roles.role.missing"));
        Optional<Scope> scope =
                scope(form, form.required(SCOPE, LONGEST, "roles.scope.missing"), form.optional(OBJECT, LONGEST));
        if (role.isEmpty() && form.errorOf(ROLE).isEmpty()) {
            form.error(ROLE, "roles.role.missing");
        }
        if (role.isPresent() && scope.isPresent()) {
            checkTogether(form, role.get(), scope.get());
        }
        return form.isValid()
                ? role.flatMap(chosen -> scope.map(where -> new Chosen(chosen, where)))
                : Optional.empty();
    }

    private Optional<Scope> scope(FormInput form, String typed, String object) {
        if (typed.equals(EVERYWHERE)) {
            return Optional.of(Scope.EVERYWHERE);
        }
        if (typed.startsWith(OF_PLUGIN)) {
            return plugin(typed, OF_PLUGIN)
                    .map(plugin -> new Scope(Kind.PLUGIN, id(plugin), ""))
                    .or(() -> unknown(form));
        }
        if (typed.startsWith(OF_OBJECT)) {
            Optional<InstalledPlugin> plugin = plugin(typed, OF_OBJECT).filter(KnownObjects::hasObjects);
            if (plugin.isPresent() && !OBJECT_SHAPE.matcher(object).matches()) {
                form.error(OBJECT, object.isEmpty() ? "roles.object.missing" : "roles.object.wrong");
                return Optional.empty();
            }
            return plugin.map(owner -> new Scope(Kind.OBJECT, id(owner), object))
                    .or(() -> unknown(form));
        }
        return unknown(form);
    }

    private static Optional<Scope> unknown(FormInput form) {
        if (form.errorOf(SCOPE).isEmpty()) {
            form.error(SCOPE, "roles.scope.missing");
        }
        return Optional.empty();
    }

    private static void checkTogether(FormInput form, Role role, Scope scope) {
        String owner = DeclaredRights.ownerOf(role.code());
        if (role.equals(Role.ADMINISTRATOR) && scope.kind() != Kind.INSTANCE) {
            form.error(SCOPE, "roles.scope.administrator");
        } else if (!owner.isEmpty()
                && scope.kind() != Kind.INSTANCE
                && !scope.plugin().equals(owner)) {
            form.error(SCOPE, "roles.scope.other-plugin");
        }
    }

    private Optional<InstalledPlugin> plugin(String typed, String start) {
        return declared.plugin(typed.substring(start.length()));
    }

    private static String id(InstalledPlugin plugin) {
        return plugin.id().value();
    }

    /** Adds to a page what the fields offer. */
    Page offer(Page page, Locale locale) {
        return page.with("roles", roles(locale))
                .with("explained", explained(locale))
                .with("scopes", scopes(locale))
                .with(
                        "objects",
                        declared.owners().stream()
                                .flatMap(plugin -> KnownObjects.of(plugin).stream())
                                .toList());
    }

    private List<Choice> roles(Locale locale) {
        return declared.roles().stream()
                .map(role -> new Choice(role.code(), words.role(locale, role.code())))
                .toList();
    }

    private List<Explained> explained(Locale locale) {
        return declared.roles().stream()
                .map(role -> new Explained(words.role(locale, role.code()), words.roleHint(locale, role.code())))
                .toList();
    }

    private List<Choice> scopes(Locale locale) {
        List<Choice> scopes = new ArrayList<>();
        scopes.add(new Choice(EVERYWHERE, messages.format(locale, "roles.scope.instance")));
        for (InstalledPlugin plugin : declared.owners()) {
            String name = words.plugin(locale, plugin);
            scopes.add(new Choice(OF_PLUGIN + id(plugin), messages.format(locale, "roles.scope.plugin", name)));
            if (KnownObjects.hasObjects(plugin)) {
                scopes.add(new Choice(OF_OBJECT + id(plugin), messages.format(locale, "roles.scope.one-object", name)));
            }
        }
        return scopes;
    }
}
