package org.territoireouvert.runner.web.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Finds templates: {@code @consultation/list.vm} is {@code templates/list.vm} of that plugin, any other name stands in the
 * runner's own folder. No name reaches out of its folder.
 */
final class TemplateLoader extends ResourceLoader {

    private static final String OWN_FOLDER = "/META-INF/toolkit/templates/";
    private static final String PLUGIN_FOLDER = "templates/";
    private static final String PLUGIN_MARK = "@";

    private final Supplier<List<InstalledPlugin>> plugins;

    TemplateLoader(Supplier<List<InstalledPlugin>> plugins) {
        this.plugins = plugins;
    }

    /** Returns the name of a plugin's template. */
    static String name(PluginId plugin, String template) {
        return PLUGIN_MARK + plugin + "/" + template + ".vm";
    }

    @Override
    public void init(ExtProperties configuration) {
        // Everything came with the constructor.
    }

    @Override
    public Reader getResourceReader(String name, String encoding) {
        try {
            InputStream stream = open(name)
                    .orElseThrow(() -> new ResourceNotFoundException("There is no template \"" + name + "\""));
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ResourceNotFoundException("The template \"" + name + "\" cannot be read", e);
        }
    }

    private Optional<InputStream> open(String name) throws IOException {
        if (name.contains("..") || name.contains("\\") || !name.endsWith(".vm")) {
            return Optional.empty();
        }
        if (!name.startsWith(PLUGIN_MARK)) {
            return Optional.ofNullable(TemplateLoader.class.getResourceAsStream(OWN_FOLDER + name));
        }
        int slash = name.indexOf('/');
        String id = name.substring(PLUGIN_MARK.length(), Math.max(slash, PLUGIN_MARK.length()));
        for (InstalledPlugin plugin : plugins.get()) {
            if (plugin.id().value().equals(id)) {
                return plugin.resources().open(PLUGIN_FOLDER + name.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    /** Templates change with their plugin, which is replaced at restart only. */
    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
