package org.territoireouvert.runner.web.admin;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;
import static org.territoireouvert.runner.web.route.CorePermissions.READ_MESSAGES;
import static org.territoireouvert.runner.web.route.CorePermissions.WORK;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of the administration. */
public final class AdminPages implements PageSet {

    private final MessagePages letters;
    private final SetUpPage setUp;
    private final DashboardPage dashboard;
    private final PluginPages plugins;
    private final PluginSettingsPages pluginSettings;
    private final AppearancePages appearance;
    private final InstancePages texts;
    private final RetentionPages retention;

    /**
     * Creates the pages.
     *
     * @param pluginsChanged called after a plugin was switched on or off
     */
    public AdminPages(WebParts parts, Runnable pluginsChanged) {
        AdminFrame frame = new AdminFrame(parts.messages());
        this.letters = new MessagePages(parts, frame);
        this.setUp = new SetUpPage(parts, frame);
        this.dashboard = new DashboardPage(parts, frame, setUp);
        this.plugins = new PluginPages(parts, frame, pluginsChanged);
        this.pluginSettings = new PluginSettingsPages(parts, frame);
        this.appearance = new AppearancePages(parts, frame);
        this.texts = new InstancePages(parts, frame);
        this.retention = new RetentionPages(parts, frame);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get("/admin", WORK, dashboard::show)
                .get(SetUpPage.PATH, ADMINISTER, setUp::show)
                .get(PluginPages.PATH, ADMINISTER, plugins::list)
                .get(PluginPages.PATH + ".csv", ADMINISTER, plugins::table)
                .post("/admin/plugins/redemarrer", ADMINISTER, plugins::restart)
                .post("/admin/plugins/{id}/allumer", ADMINISTER, plugins::enable)
                .post("/admin/plugins/{id}/eteindre", ADMINISTER, plugins::disable)
                .get("/admin/plugins/{id}/reglages", ADMINISTER, pluginSettings::show)
                .post("/admin/plugins/{id}/reglages", ADMINISTER, pluginSettings::save)
                .post("/admin/plugins/{id}/reglages/defaut", ADMINISTER, pluginSettings::reset)
                .get(AppearancePages.PATH, ADMINISTER, appearance::show)
                .post(AppearancePages.PATH, ADMINISTER, appearance::save)
                .get(InstancePages.PATH, ADMINISTER, texts::show)
                .post(InstancePages.PATH, ADMINISTER, texts::save)
                .get(RetentionPages.PATH, ADMINISTER, retention::show)
                .post(RetentionPages.PATH, ADMINISTER, retention::save)
                .get(MessagePages.PATH, READ_MESSAGES, letters::list)
                .get(MessagePages.PATH + ".csv", READ_MESSAGES, letters::table)
                .post(MessagePages.PATH + "/{id}/lu", READ_MESSAGES, letters::markRead);
    }
}
