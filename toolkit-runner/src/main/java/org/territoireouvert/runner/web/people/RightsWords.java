package org.territoireouvert.runner.web.people;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.access.DeclaredRights.DeclaredAct;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** Names roles, permissions, scopes and sensitive acts, in the words of the runtime or of the plugin that declares them. */
final class RightsWords {

    private final Messages messages;
    private final DeclaredRights declared;

    RightsWords(Messages messages, DeclaredRights declared) {
        this.messages = messages;
        this.declared = declared;
    }

    String role(Locale locale, String code) {
        return word(locale, DeclaredRights.ownerOf(code), "role." + code, code);
    }

    String roleHint(Locale locale, String code) {
        return word(locale, DeclaredRights.ownerOf(code), "role." + code + ".hint", "");
    }

    String permission(Locale locale, String owner, String code) {
        return word(locale, owner, "permission." + code, code);
    }

    String act(Locale locale, DeclaredAct act) {
        return word(
                locale,
                act.plugin().id().value(),
                "act." + act.act().code(),
                act.act().code());
    }

    /** Returns the name of an act also when its plugin is gone: its code. */
    String act(Locale locale, String code) {
        return declared.act(code).map(act -> act(locale, act)).orElse(code);
    }

    String plugin(Locale locale, InstalledPlugin plugin) {
        return plugin(locale, plugin.id().value());
    }

    String plugin(Locale locale, String id) {
        return word(locale, id, "plugin.name", id);
    }

    String scope(Locale locale, Scope scope) {
        return switch (scope.kind()) {
            case INSTANCE -> messages.format(locale, "roles.scope.instance");
            case PLUGIN -> messages.format(locale, "roles.scope.plugin", plugin(locale, scope.plugin()));
            case OBJECT ->
                messages.format(locale, "roles.scope.object", plugin(locale, scope.plugin()), scope.object());
        };
    }

    /** Returns a word of the runtime or of a plugin; something else when that plugin is gone or does not say it. */
    private String word(Locale locale, String owner, String key, String otherwise) {
        try {
            return owner.isEmpty()
                    ? messages.format(locale, key)
                    : declared.plugin(owner)
                            .map(plugin -> plugin.messages().format(locale, key))
                            .orElse(otherwise);
        } catch (IllegalArgumentException noSuchWord) {
            return otherwise;
        }
    }
}
