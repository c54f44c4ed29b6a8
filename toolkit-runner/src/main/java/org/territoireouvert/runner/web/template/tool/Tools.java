package org.territoireouvert.runner.web.template.tool;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.text.Formats;
import org.territoireouvert.runner.web.asset.Assets;

/**
 * The tools that all pages of a plugin, or of the runtime, share in a language. Safe for all threads.
 *
 * @param messages {@code $msg}
 * @param addresses {@code $url}
 * @param fields for the macros of forms
 * @param formats {@code $fmt}
 */
public record Tools(MessageTool messages, AddressTool addresses, FieldTool fields, Formats formats) {

    /**
     * Makes the tools.
     *
     * @param locale language of the pages
     * @param zone of the authority, in which instants are written
     * @param owner whose messages come first; empty for pages of the runtime
     * @param runtime messages of the runtime
     * @param assets where public files are served
     */
    public static Tools of(
            Locale locale, ZoneId zone, Optional<InstalledPlugin> owner, Messages runtime, Assets assets) {
        MessageTool messages =
                new MessageTool(locale, owner.map(InstalledPlugin::messages).orElse(null), runtime);
        String folder = owner.map(plugin -> plugin.id() + "/").orElse("");
        return new Tools(messages, new AddressTool(assets, folder), new FieldTool(messages), new Formats(locale, zone));
    }

    /** Puts them under the names that templates use. */
    public void addTo(Map<String, Object> context) {
        context.put("msg", messages);
        context.put("url", addresses);
        context.put("fmt", formats);
        context.put("to_fields", fields);
    }
}
