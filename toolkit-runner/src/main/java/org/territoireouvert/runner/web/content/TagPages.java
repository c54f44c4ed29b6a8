package org.territoireouvert.runner.web.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.KnownContent;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.tag.Tag;
import org.territoireouvert.runner.content.tag.TagRepository;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Key words: what a content is described by, and the contents that share one. */
final class TagPages {

    static final String PATH = "/mots-cles";

    private static final String TAGS = "mots-cles";
    private static final int KEYS = 3;

    private final ContentParts parts;
    private final RequestedContent requested;
    private final ContentFrame frame;
    private final TagRights rights;
    private final Messages messages;

    TagPages(ContentParts parts, RequestedContent requested, ContentFrame frame, Messages messages) {
        this.parts = parts;
        this.requested = requested;
        this.frame = frame;
        this.rights = new TagRights(parts);
        this.messages = messages;
    }

    /** A content in the list. */
    public record Row(String kind, String title, String path, String summary) {}

    Response with(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        String slug = request.pathParameter("mot");
        Locale locale = request.locale();
        Tag tag = parts.database()
                .read(handle -> parts.tags().find(handle, slug))
                .orElseThrow(() -> new NotFoundException("No key word \"" + slug + "\""));
        Slice<KnownContent> found =
                parts.database().read(handle -> parts.tags().with(handle, slug, Keyset.of(request, KEYS)));
        return Page.of("content/tag", messages.format(locale, "tag.title", tag.label()))
                .with("tag", tag)
                .with(
                        "rows",
                        new Slice<>(
                                found.items().stream()
                                        .map(content -> row(content, locale))
                                        .toList(),
                                found.previous(),
                                found.next()))
                .with("address", PATH + "/" + slug);
    }

    private Row row(KnownContent content, Locale locale) {
        String kind = parts.known()
                .type(content.ref().type())
                .map(type -> type.messages().format(locale, type.type().singularKey()))
                .orElse("");
        return new Row(kind, content.title(), content.path(), content.summary());
    }

    Response form(CoreRequest request) {
        DeclaredContent content = described(request);
        String written = parts.database().read(handle -> parts.tags().of(handle, content.ref())).stream()
                .map(Tag::label)
                .collect(Collectors.joining(", "));
        return page(request, content, FormInput.empty().prefill(TAGS, written));
    }

    Response save(CoreRequest request) {
        DeclaredContent content = described(request);
        FormInput form = FormInput.of(request);
        List<Tag> tags = read(form.optional(TAGS, TagRepository.MOST * (Tag.LONGEST + 2)));
        if (form.isValid() && tags.size() > TagRepository.MOST) {
            form.error(TAGS, "tag.too-many", TagRepository.MOST);
        }
        tags.stream()
                .filter(tag -> tag.label().length() > Tag.LONGEST || tag.slug().equals("-"))
                .findFirst()
                .ifPresent(tag -> form.error(TAGS, "tag.wrong", tag.label(), Tag.LONGEST));
        if (!form.isValid()) {
            return page(request, content, form).status(422);
        }
        parts.database().write(handle -> {
            parts.contents().put(handle, content.ref(), content.item());
            parts.tags().replace(handle, content.ref(), tags, parts.clock().instant());
            return true;
        });
        return new Response.Redirect(content.item().path() + "#participer");
    }

    private static List<Tag> read(String written) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        Arrays.stream(written.split("[,;\n]"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .map(Tag::of)
                .forEach(tag -> tags.putIfAbsent(tag.slug(), tag));
        return List.copyOf(tags.values());
    }

    private DeclaredContent described(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.TAGS);
        if (!rights.allow(content, request.actor())) {
            throw new NotFoundException("No key words for this person to change on " + content.ref());
        }
        return content;
    }

    private Page page(CoreRequest request, DeclaredContent content, FormInput form) {
        return frame.page(request, content, "tags", "tag.form.title")
                .with("form", form)
                .with("path", Comments.base(content.ref()) + "/mots-cles");
    }
}
