package org.territoireouvert.runner.web.admin.setting;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;

import java.util.Map;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.settings.CoreSettings;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The settings of the runtime itself. */
public final class CoreSettingsPages implements PageSet {

    private static final String PATH = "/admin/reglages/fonctionnement";

    private final AdminFrame frame;
    private final SettingsForm settings;

    /** Creates the page. */
    public CoreSettingsPages(WebParts parts) {
        this.frame = new AdminFrame(parts.messages());
        this.settings = new SettingsForm(parts, CoreSettings.OWNER, CoreSettings.ALL, parts.messages());
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, ADMINISTER, this::show)
                .post(PATH, ADMINISTER, this::save)
                .post(PATH + "/defaut", ADMINISTER, this::reset);
    }

    private Response show(CoreRequest request) {
        return page(request, settings.current());
    }

    private Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        Map<String, String> values = settings.read(form);
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        settings.save(values, request.actor());
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Response reset(CoreRequest request) {
        settings.reset(request.form("reglage").orElse(""), request.actor());
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, FormInput form) {
        return frame.page(request.locale(), "admin/settings", PATH, "settings.title")
                .with("form", form)
                .with("groups", settings.groups(form, request.locale()))
                .with("action", PATH);
    }
}
