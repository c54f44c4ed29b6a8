package ${package};

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;

/** Declares what this plugin adds to the site. */
public final class ${className}Plugin implements ToolkitPlugin {

    static final Permission READ = new Permission("${artifactId}.read", Permission.Audience.ANYONE);

    @Override
    public void register(PluginContext context, Registrar registrar) {
        registrar
                .get("/${artifactId}", READ, request -> {
                    String title = context.messages().format(request.locale(), "home.title");
                    return Page.of("home", title);
                })
                .menu(new MenuEntry("home.menu", "/${artifactId}", 70));
    }
}
