package org.territoireouvert.participatorybudget.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.participatorybudget.project.ProjectFilter;

/** Writes a filter into an address, so that it can be shared and paged through. */
final class FilterAddress {

    private FilterAddress() {}

    static String of(ProjectFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", filter.words());
        add(parts, "lieu", filter.place());
        add(parts, "theme", filter.theme());
        add(parts, "enveloppe", filter.envelope() == 0 ? "" : Integer.toString(filter.envelope()));
        add(parts, "cout", filter.cost() == ProjectFilter.Cost.ALL ? "" : name(filter.cost()));
        add(parts, "tri", filter.sort() == ProjectFilter.Sort.BALLOT ? "" : name(filter.sort()));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
