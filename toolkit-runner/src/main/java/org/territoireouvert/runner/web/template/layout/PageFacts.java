package org.territoireouvert.runner.web.template.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.JsonLd;

/** Facts of schema.org: who runs the site on the home page, what a page of a content is about. Addresses count from the page. */
public final class PageFacts {

    private static final Json JSON = new JacksonJson();

    private PageFacts() {}

    /** Returns the facts of a page for search engines, if it has any. */
    public static Optional<SafeHtml> of(Page page, Instance instance) {
        if (page.template().equals("site/home")) {
            return Optional.of(JsonLd.of(JSON, authority(instance)));
        }
        return page.about()
                .map(Page.About::item)
                .filter(ContentItem::isPublic)
                .map(item -> JsonLd.of(JSON, content(item, instance)));
    }

    private static Map<String, Object> authority(Instance instance) {
        Map<String, Object> facts = start("GovernmentOrganization");
        facts.put("name", name(instance));
        facts.put("url", "/");
        put(facts, "telephone", instance.text(Text.PHONE));
        put(facts, "email", instance.text(Text.EMAIL));
        put(facts, "address", instance.text(Text.ADDRESS));
        return facts;
    }

    private static Map<String, Object> content(ContentItem item, Instance instance) {
        Map<String, Object> facts = start("CreativeWork");
        facts.put("name", item.title());
        facts.put("url", item.path());
        put(facts, "abstract", item.summary());
        facts.put("dateModified", item.updatedAt().toString());
        facts.put("publisher", Map.of("@type", "GovernmentOrganization", "name", name(instance), "url", "/"));
        return facts;
    }

    private static Map<String, Object> start(String type) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", type);
        return facts;
    }

    private static String name(Instance instance) {
        return instance.authority().isEmpty() ? instance.siteName() : instance.authority();
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
