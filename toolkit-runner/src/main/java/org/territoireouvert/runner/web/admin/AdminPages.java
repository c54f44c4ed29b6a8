package org.territoireouvert.runner.web.admin;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;
import static org.territoireouvert.runner.web.route.CorePermissions.READ_MESSAGES;
import static org.territoireouvert.runner.web.route.CorePermissions.WORK;

import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.ContactMessages;

/** The addresses of the administration. */
public final class AdminPages implements PageSet {

    private static final String MESSAGES_PATH = "/admin/messages";

    private final ContactMessages letters;
    private final AdminFrame frame;
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
        this.letters = new ContactMessages(parts.database(), parts.ids(), parts.clock());
        this.frame = new AdminFrame(parts.messages());
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
                .get(MESSAGES_PATH, READ_MESSAGES, this::showLetters)
                .post(MESSAGES_PATH + "/{id}/lu", READ_MESSAGES, this::markRead);
    }

    private Response showLetters(CoreRequest request) {
        return frame.page(request.locale(), "admin/messages", MESSAGES_PATH, "admin.messages.title")
                .with("letters", letters.newest())
                .with("unread", letters.unread());
    }

    private Response markRead(CoreRequest request) {
        letters.markRead(request.pathParameter("id"));
        return new Response.Redirect(MESSAGES_PATH + AdminFrame.DONE);
    }
}
