package org.territoireouvert.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;

/**
 * A page in the site's frame, written by a Velocity template of the plugin. Immutable.
 *
 * <p>Besides the model, a template finds {@code $msg} (messages), {@code $fmt} (amounts, numbers, dates), {@code $url}
 * (addresses) and {@code $page} (title, crumbs); every value is escaped when it is written. The template writes what stands in
 * {@code <main>}, its {@code <h1>} included.
 *
 * @param status 200, or 422 when a form is shown again with its errors
 * @param template name below {@code META-INF/toolkit/templates/}, without {@code .vm}
 * @param title of the browser window, without the site's name
 * @param description one sentence for search engines, if any
 * @param crumbs links to the pages above this one, from the section down, without the home page
 * @param model what the template shows: records, text, numbers, lists, maps, optionals
 * @param about the content that the page is about, if it is one: what its type offers is shown below the template
 */
public record Page(
        int status,
        String template,
        String title,
        Optional<String> description,
        List<Link> crumbs,
        Map<String, Object> model,
        Optional<About> about)
        implements Response {

    /**
     * What a page is about.
     *
     * @param type one that the plugin declared
     * @param item as it is now
     */
    public record About(ContentType type, ContentItem item) {}

    /** Copies list and map. */
    public Page {
        crumbs = List.copyOf(crumbs);
        model = Map.copyOf(model);
    }

    /** Starts a page with status 200. */
    public static Page of(String template, String title) {
        return new Page(200, template, title, Optional.empty(), List.of(), Map.of(), Optional.empty());
    }

    /** Returns this page with another status. */
    public Page status(int newStatus) {
        return new Page(newStatus, template, title, description, crumbs, model, about);
    }

    /** Returns this page with a description. */
    public Page description(String sentence) {
        return new Page(status, template, title, Optional.of(sentence), crumbs, model, about);
    }

    /** Returns this page with one more crumb. */
    public Page crumb(String label, String path) {
        List<Link> more = new ArrayList<>(crumbs);
        more.add(new Link(label, path));
        return new Page(status, template, title, description, more, model, about);
    }

    /** Returns this page with one more value in its model. */
    public Page with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(model);
        more.put(name, value);
        return new Page(status, template, title, description, crumbs, more, about);
    }

    /** Returns this page, about a content. */
    public Page about(ContentType type, ContentItem item) {
        return new Page(status, template, title, description, crumbs, model, Optional.of(new About(type, item)));
    }
}
