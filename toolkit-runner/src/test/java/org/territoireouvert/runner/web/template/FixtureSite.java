package org.territoireouvert.runner.web.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.editorial.content.PlacedPages;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.text.Formats;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.asset.ServedAssets;
import org.territoireouvert.runner.web.template.layout.Frame;

/** The real renderer and assets over an instance in memory. */
final class FixtureSite implements InstanceStore {

    static final Actor VISITOR = new Actor.Visitor();
    static final Actor AGENT = new Actor.Agent("a1", "Nadia Ferrand", Set.of("administrator"));

    private volatile Instance instance = new Instance(
            "Participer en Val-de-Lisière",
            "Communauté de communes Val-de-Lisière",
            "#0d5c4b",
            "#f4b942",
            Optional.empty(),
            Map.of(
                    Text.ADDRESS, "12, place du Champ-de-Foire\n00400 Lisière-le-Bourg",
                    Text.PHONE, "01 00 00 00 00",
                    Text.ACCESSIBILITY_STATE, "partial"));
    final Assets assets;
    final VelocityRenderer renderer;

    FixtureSite(List<InstalledPlugin> plugins) {
        assets = new ServedAssets(this, () -> plugins);
        renderer = new VelocityRenderer(
                this, assets, new RuntimeMessages(), Formats.USUAL_ZONE, () -> plugins, () -> PlacedPages.NONE, false);
    }

    /** Renders one template text with a model, as the only page of a plugin. */
    static String render(String template, Map<String, Object> model, String messages) throws Exception {
        FixturePlugin plugin = new FixturePlugin("essai", Map.of("templates/page.vm", template), messages);
        Page page = new Page(200, "page", "Essai", Optional.empty(), List.of(), new HashMap<>(model), Optional.empty());
        return new FixtureSite(List.of(plugin)).show(plugin, page);
    }

    String show(InstalledPlugin plugin, Page page) {
        return renderer.render(Optional.of(plugin), page, frame(Locale.FRENCH, "/essai", VISITOR));
    }

    static Frame frame(Locale locale, String path, Actor actor) {
        return new Frame(
                locale,
                path,
                "q=é&page=2",
                actor,
                "nonce",
                "jeton-1",
                "request-1",
                "",
                0,
                (permission, plugin) -> FixtureRights.allow(actor, permission),
                Optional.empty());
    }

    /** Returns what stands inside the main part. */
    static String main(String document) {
        return document.substring(document.indexOf("id=\"contenu\">") + 13, document.indexOf("</main>"))
                .strip();
    }

    @Override
    public Instance current() {
        return instance;
    }

    @Override
    public void save(Instance changed) {
        instance = changed;
    }
}
