package org.territoireouvert.runner.web.template;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.VelocityException;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.editorial.content.PlacedPages;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.text.Languages;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.template.layout.Alternate;
import org.territoireouvert.runner.web.template.layout.Frame;
import org.territoireouvert.runner.web.template.layout.LayoutView;
import org.territoireouvert.runner.web.template.layout.MenuItem;
import org.territoireouvert.runner.web.template.layout.PageFacts;
import org.territoireouvert.runner.web.template.layout.PlacedMenu;
import org.territoireouvert.runner.web.template.layout.Section;
import org.territoireouvert.runner.web.template.layout.Shell;
import org.territoireouvert.runner.web.template.tool.Tools;

/**
 * Writes pages with Velocity: the layout down to the main part, the page's template, the rest of the layout. Each has a context
 * of its own, so that a template changes nothing around it.
 */
public final class VelocityRenderer implements Renderer {

    private static final String TOP = "layout/top.vm";
    private static final String BOTTOM = "layout/bottom.vm";
    private static final String CARD_TOP = "layout/card-top.vm";
    private static final String CARD_BOTTOM = "layout/card-bottom.vm";
    private static final int USUAL_SIZE = 24_576;

    private final InstanceStore instances;
    private final Assets assets;
    private final Messages runtimeMessages;
    private final ZoneId zone;
    private final Supplier<List<InstalledPlugin>> plugins;
    private final Supplier<PlacedPages.Links> placed;
    private final boolean demonstration;
    private final VelocityEngine engine;
    private final Escaping escaping = new Escaping();
    private volatile @Nullable PluginSet pluginSet;
    private volatile @Nullable Shell shell;

    /**
     * Starts the template engine.
     *
     * @param instances names, texts, colours
     * @param assets addresses of style sheet, theme and logo
     * @param runtimeMessages words of the runtime
     * @param zone of the authority, in which pages write instants
     * @param plugins all that are installed, asked at each page
     * @param placed pages of the authority that menu and footer link to
     * @param demonstration whether every page says that its data are invented
     */
    public VelocityRenderer(
            InstanceStore instances,
            Assets assets,
            Messages runtimeMessages,
            ZoneId zone,
            Supplier<List<InstalledPlugin>> plugins,
            Supplier<PlacedPages.Links> placed,
            boolean demonstration) {
        this.instances = instances;
        this.assets = assets;
        this.runtimeMessages = runtimeMessages;
        this.zone = zone;
        this.plugins = plugins;
        this.placed = placed;
        this.demonstration = demonstration;
        this.engine = Engine.start(plugins);
    }

    @Override
    public String render(Optional<InstalledPlugin> owner, Page page, List<Section> sections, Frame frame) {
        PluginSet set = pluginSet();
        Tools tools = tools(set, owner, frame.locale());
        String style = owner.map(plugin -> "p-" + plugin.id()).orElse("");
        PlacedMenu links = new PlacedMenu(placed.get(), frame.locale());
        LayoutView layout = new LayoutView(
                frame,
                page,
                shell(),
                links.behind(menu(set, frame), tools.messages()),
                links,
                set.administrationIn(frame.locale()),
                tools.messages(),
                style,
                demonstration,
                feeds(set, owner, page, frame),
                PageFacts.of(page, shell().instance()));

        Map<String, Object> outer = new HashMap<>();
        outer.put("page", page);
        outer.put("to_layout", layout);
        tools.addTo(outer);
        Map<String, Object> inner = new HashMap<>(page.model());
        inner.putAll(outer);
        String template = owner.map(plugin -> TemplateLoader.name(plugin.id(), page.template()))
                .orElseGet(() -> page.template() + ".vm");

        TemplateText document = new TemplateText(USUAL_SIZE);
        merge(layout.card() ? CARD_TOP : TOP, outer, document);
        merge(template, inner, document);
        if (!sections.isEmpty()) {
            write(sections, outer, tools(set, Optional.empty(), frame.locale()), document);
        }
        merge(layout.card() ? CARD_BOTTOM : BOTTOM, outer, document);
        return document.toString();
    }

    /** The pages of a plugin name its feeds, the home page those of all. */
    private static List<Alternate> feeds(PluginSet set, Optional<InstalledPlugin> owner, Page page, Frame frame) {
        boolean home = page.template().equals("site/home");
        return owner.isPresent() || home ? set.feedsIn(frame.locale(), owner) : List.of();
    }

    private void write(List<Section> sections, Map<String, Object> outer, Tools ownTools, TemplateText document) {
        for (Section section : sections) {
            Map<String, Object> values = new HashMap<>(section.model());
            values.putAll(outer);
            ownTools.addTo(values);
            merge(section.template() + ".vm", values, document);
        }
    }

    private void merge(String template, Map<String, Object> values, TemplateText document) {
        VelocityContext context = new VelocityContext(values);
        // One for each context: Velocity locks it at every reference.
        EventCartridge handlers = new EventCartridge();
        handlers.addReferenceInsertionEventHandler(escaping);
        handlers.attachToContext(context);
        try {
            engine.getTemplate(template).merge(context, document);
        } catch (VelocityException e) {
            throw new TemplateException("The template \"" + template + "\" failed: " + e.getMessage(), e);
        }
    }

    private List<MenuItem> menu(PluginSet set, Frame frame) {
        List<MenuItem> all = set.menuIn(frame.locale());
        for (MenuItem item : all) {
            if (!item.opensTo(frame)) {
                return all.stream().filter(entry -> entry.opensTo(frame)).toList();
            }
        }
        return all;
    }

    private Tools tools(PluginSet set, Optional<InstalledPlugin> owner, Locale asked) {
        Locale locale = Languages.of(asked);
        String id = owner.map(plugin -> plugin.id().value()).orElse("");
        return set.tools()
                .computeIfAbsent(
                        locale.getLanguage() + "/" + id, key -> Tools.of(locale, zone, owner, runtimeMessages, assets));
    }

    private PluginSet pluginSet() {
        List<InstalledPlugin> installed = plugins.get();
        PluginSet known = pluginSet;
        if (known != null && known.suits(installed)) {
            return known;
        }
        PluginSet computed = new PluginSet(installed);
        pluginSet = computed;
        return computed;
    }

    private Shell shell() {
        Instance instance = instances.current();
        Shell known = shell;
        if (known != null && known.instance() == instance) {
            return known;
        }
        Shell computed = Shell.of(instance, assets);
        shell = computed;
        return computed;
    }
}
