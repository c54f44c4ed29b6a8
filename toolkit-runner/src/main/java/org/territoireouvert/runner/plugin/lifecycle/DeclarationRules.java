package org.territoireouvert.runner.plugin.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.settings.SettingValues;

/** Decides what a plugin may declare; each check throws {@link IllegalArgumentException} that quotes the value. */
final class DeclarationRules {

    private static final Pattern PATH = Pattern.compile("(/([A-Za-z0-9._~-]|\\{[A-Za-z][A-Za-z0-9-]*})+)+");
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> COMMANDS_OF_THE_RUNTIME = Set.of(
            "serve",
            "demo",
            "plugin",
            "backup",
            "restore",
            "doctor",
            "admin",
            "person",
            "audit",
            "help",
            "recount",
            "statistics",
            "registry");

    private final PluginDescriptor descriptor;

    DeclarationRules(PluginDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    void checkPath(String path) {
        String prefix = descriptor.addressPrefix();
        boolean below = Stream.of(prefix, "/admin" + prefix, "/api/v1" + prefix)
                .anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
        require(
                below,
                "The path \"" + path + "\" is not below \"" + prefix + "\", \"/admin" + prefix + "\" or \"/api/v1"
                        + prefix + "\"");
        require(
                PATH.matcher(path).matches() && !DOTS.matcher(path).find(),
                "The path \"" + path + "\" is wrong: write segments of letters, digits, dots and hyphens, and"
                        + " parameters in braces");
    }

    /** Returns the path without the names of its parameters: two paths of one shape are the same. */
    String shape(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    void checkCode(String kind, String code) {
        String prefix = descriptor.id() + ".";
        require(code.startsWith(prefix), "The " + kind + " \"" + code + "\" must start with \"" + prefix + "\"");
    }

    void checkName(String kind, String name) {
        require(
                NAME.matcher(name).matches(),
                "The " + kind + " \"" + name + "\" must be lower-case words joined by hyphens");
    }

    void checkSetting(Setting<?> setting) {
        Class<?> expected = switch (setting.kind()) {
            case TEXT, LONG_TEXT, CHOICE, EMAIL, URL, COLOUR -> String.class;
            case NUMBER -> Long.class;
            case FLAG -> Boolean.class;
            case DATE -> LocalDate.class;
            case MONEY -> Money.class;
            case LIST -> List.class;
        };
        require(
                setting.type() == expected && expected.isInstance(setting.defaultValue()),
                "The setting \"" + setting.key() + "\" of kind " + setting.kind() + " must hold a "
                        + expected.getSimpleName());
        require(
                SettingValues.read(setting, SettingValues.write(setting.defaultValue())) instanceof SettingValues.Value,
                "The default of the setting \"" + setting.key() + "\" is no value of it");
    }

    void checkMenu(List<MenuEntry> menu, List<Route> routes) {
        for (MenuEntry entry : menu) {
            require(
                    routes.stream()
                            .anyMatch(route -> route.method() == Method.GET && matches(route.path(), entry.path())),
                    "The menu entry \"" + entry.path() + "\" leads to no page of this plugin");
        }
    }

    private static boolean matches(String route, String path) {
        StringBuilder expression = new StringBuilder();
        for (String literal : PARAMETER.split(route, -1)) {
            expression.append(expression.isEmpty() ? "" : "[^/]+").append(Pattern.quote(literal));
        }
        return path.matches(expression.toString());
    }

    void checkPermissions(List<Route> routes) {
        Map<String, Audience> audiences = new HashMap<>();
        for (Route route : routes) {
            Audience audience = route.required().defaultAudience();
            Audience before = audiences.putIfAbsent(route.required().code(), audience);
            require(
                    before == null || before == audience,
                    "The permission \"" + route.required().code() + "\" is declared for " + before + " and for "
                            + audience);
        }
    }

    void checkObjects(List<Route> routes) {
        for (Route route : routes) {
            route.required()
                    .object()
                    .ifPresent(parameter -> require(
                            route.path().contains("{" + parameter + "}"),
                            "The path \"" + route.path() + "\" has no parameter \"" + parameter
                                    + "\", which its permission names"));
        }
    }

    void checkCommands(List<Command> commands) {
        require(
                commands.stream().map(Command::group).distinct().count() <= 1,
                "All commands of a plugin must have the same group");
        for (Command command : commands) {
            require(
                    !COMMANDS_OF_THE_RUNTIME.contains(command.group()),
                    "The command group \"" + command.group() + "\" is a command of the runtime");
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
