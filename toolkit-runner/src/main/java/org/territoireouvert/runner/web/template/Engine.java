package org.territoireouvert.runner.web.template;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.velocity.app.VelocityEngine;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** Sets Velocity up: one loader, templates parsed once, strict references, no reflection, nothing that runs or includes text. */
final class Engine {

    private static final String LIBRARY = "macros.vm";
    private static final String CACHED_TEMPLATES = "500";
    private static final List<String> CLOSED_PACKAGES = List.of(
            "java.lang.reflect",
            "java.lang.invoke",
            "java.lang.module",
            "java.io",
            "java.net",
            "java.net.http",
            "java.nio",
            "java.nio.channels",
            "java.nio.file",
            "java.sql",
            "javax.sql",
            "javax.script",
            "javax.naming",
            "org.apache.velocity.runtime",
            "org.jdbi.v3.core",
            "org.territoireouvert.runner.plugin",
            "org.territoireouvert.runner.storage");
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("resource.loaders", "toolkit"),
            Map.entry("resource.loader.toolkit.cache", "true"),
            Map.entry("resource.loader.toolkit.modification_check_interval", "0"),
            Map.entry("resource.manager.cache.default_size", CACHED_TEMPLATES),
            Map.entry("resource.default_encoding", "UTF-8"),
            Map.entry("runtime.strict_mode.enable", "true"),
            Map.entry("velocimacro.library.path", LIBRARY),
            Map.entry("velocimacro.inline.local_scope", "true"),
            Map.entry("velocimacro.arguments.strict", "true"),
            Map.entry("parser.pool.size", "4"),
            Map.entry("introspector.uberspect.class", RecordUberspector.class.getName()));

    private Engine() {}

    static VelocityEngine start(Supplier<List<InstalledPlugin>> plugins) {
        VelocityEngine engine = new VelocityEngine();
        SETTINGS.forEach(engine::setProperty);
        engine.setProperty("resource.loader.toolkit.instance", new TemplateLoader(plugins));
        CLOSED_PACKAGES.forEach(name -> engine.addProperty("introspector.restrict.packages", name));
        engine.init();
        engine.removeDirective("evaluate");
        engine.removeDirective("include");
        return engine;
    }
}
