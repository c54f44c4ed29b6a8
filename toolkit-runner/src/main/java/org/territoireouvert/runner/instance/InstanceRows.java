package org.territoireouvert.runner.instance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.instance.Instance.Logo;
import org.territoireouvert.runner.instance.Instance.Text;

/** Turns the instance into rows and back; what nobody has written yet has a default that suits any authority. */
final class InstanceRows {

    /** An empty site. */
    static final Instance DEFAULT = new Instance("Participer", "", "#26485f", "#f2b632", Optional.empty(), Map.of());

    private static final String SITE_NAME = "site-name";
    private static final String AUTHORITY = "authority";
    private static final String BRAND = "brand";
    private static final String ACCENT = "accent";
    private static final String LOGO_TYPE = "logo-type";
    private static final String LOGO = "logo";

    private InstanceRows() {}

    static Map<String, String> of(Instance instance) {
        Map<String, String> rows = new HashMap<>();
        rows.put(SITE_NAME, instance.siteName());
        rows.put(AUTHORITY, instance.authority());
        rows.put(BRAND, instance.brand());
        rows.put(ACCENT, instance.accent());
        instance.logo().ifPresent(logo -> {
            rows.put(LOGO_TYPE, logo.contentType());
            rows.put(LOGO, logo.base64());
        });
        instance.texts().forEach((text, value) -> rows.put(key(text), value));
        return rows;
    }

    static Instance read(Map<String, String> rows) {
        Map<Text, String> texts = new EnumMap<>(Text.class);
        for (Text text : Text.values()) {
            String value = rows.get(key(text));
            if (value != null) {
                texts.put(text, value);
            }
        }
        return new Instance(
                rows.getOrDefault(SITE_NAME, DEFAULT.siteName()),
                rows.getOrDefault(AUTHORITY, DEFAULT.authority()),
                rows.getOrDefault(BRAND, DEFAULT.brand()),
                rows.getOrDefault(ACCENT, DEFAULT.accent()),
                logo(rows),
                texts);
    }

    private static Optional<Logo> logo(Map<String, String> rows) {
        String type = rows.get(LOGO_TYPE);
        String base64 = rows.get(LOGO);
        return type == null || base64 == null ? Optional.empty() : Optional.of(new Logo(type, base64));
    }

    private static String key(Text text) {
        return "text-" + text.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
