package org.territoireouvert.runner.identity.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CorePermissions;

/** All roles, permissions and sensitive acts that the runtime and the plugins declare now. Safe for all threads. */
public final class DeclaredRights {

    private final Supplier<List<InstalledPlugin>> plugins;

    /**
     * A plugin's sensitive act.
     *
     * @param plugin that declares it
     */
    public record DeclaredAct(InstalledPlugin plugin, SensitiveAct act) {}

    /** Reads what these plugins declare, each time anew. */
    public DeclaredRights(Supplier<List<InstalledPlugin>> plugins) {
        this.plugins = plugins;
    }

    /** Returns the plugins that declare permissions, in the order of the menu. */
    public List<InstalledPlugin> owners() {
        return plugins.get().stream()
                .filter(plugin -> !permissions(plugin.id().value()).isEmpty())
                .toList();
    }

    /**
     * Returns the roles of an owner, in the order of declaration.
     *
     * @param owner plugin id, or empty for the runtime
     */
    public List<Role> roles(String owner) {
        return owner.isEmpty()
                ? Role.OF_THE_RUNTIME
                : plugin(owner).map(plugin -> plugin.contributions().roles()).orElse(List.of());
    }

    /** Returns every role that can be given, those of the runtime first. */
    public List<Role> roles() {
        List<Role> roles = new ArrayList<>(Role.OF_THE_RUNTIME);
        plugins.get().forEach(plugin -> roles.addAll(plugin.contributions().roles()));
        return roles;
    }

    /** Returns a role that can be given. */
    public Optional<Role> role(String code) {
        return roles().stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /** Returns who declares a role: a plugin id, or empty for the runtime. */
    public static String ownerOf(String roleCode) {
        int dot = roleCode.indexOf('.');
        return dot < 0 ? "" : roleCode.substring(0, dot);
    }

    /**
     * Returns the permissions of an owner, each once, in the order of declaration.
     *
     * @param owner plugin id, or empty for the runtime
     */
    public List<Permission> permissions(String owner) {
        if (owner.isEmpty()) {
            return CorePermissions.ALL;
        }
        Map<String, Permission> permissions = new LinkedHashMap<>();
        plugin(owner).ifPresent(plugin -> {
            plugin.contributions()
                    .routes()
                    .forEach(route -> permissions.putIfAbsent(route.required().code(), route.required()));
            plugin.contributions()
                    .sensitiveActs()
                    .forEach(act -> permissions.putIfAbsent(act.required().code(), act.required()));
        });
        return List.copyOf(permissions.values());
    }

    /** Returns the sensitive acts of all plugins. */
    public List<DeclaredAct> acts() {
        return plugins.get().stream()
                .flatMap(plugin ->
                        plugin.contributions().sensitiveActs().stream().map(act -> new DeclaredAct(plugin, act)))
                .toList();
    }

    /** Returns a sensitive act, empty when its plugin is not there any more. */
    public Optional<DeclaredAct> act(String code) {
        return acts().stream()
                .filter(declared -> declared.act().code().equals(code))
                .findFirst();
    }

    /** Returns an installed plugin. */
    public Optional<InstalledPlugin> plugin(String id) {
        return plugins.get().stream()
                .filter(plugin -> plugin.id().value().equals(id))
                .findFirst();
    }
}
