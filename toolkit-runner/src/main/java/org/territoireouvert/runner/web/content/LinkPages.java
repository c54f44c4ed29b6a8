package org.territoireouvert.runner.web.content;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.link.ContentLink;
import org.territoireouvert.runner.search.SearchHit;
import org.territoireouvert.runner.search.SearchQuery;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Staff say how a content is linked to others: they search the other by its words and choose it. */
final class LinkPages {

    private static final String KIND = "sorte";
    private static final String WORDS = "autre";
    private static final String CHOSEN = "choix";
    private static final int LONGEST = 150;
    private static final int LONGEST_REF = 200;
    private static final int MOST_OFFERED = 8;

    private final ContentParts parts;
    private final RequestedContent requested;
    private final ContentFrame frame;
    private final Messages messages;

    LinkPages(ContentParts parts, RequestedContent requested, ContentFrame frame, Messages messages) {
        this.parts = parts;
        this.requested = requested;
        this.frame = frame;
        this.messages = messages;
    }

    /** What can be chosen. */
    public record Choice(String value, String label, String kind) {}

    /** A link that can be undone. */
    public record Row(String kind, String label, String ref, String title, String path) {}

    Response form(CoreRequest request) {
        return page(request, requested.of(request), FormInput.empty(), List.of());
    }

    Response add(CoreRequest request) {
        DeclaredContent content = requested.of(request);
        FormInput form = FormInput.of(request);
        Optional<LinkKind> kind = kind(form.required(KIND, LONGEST, "link.kind.missing"));
        if (kind.isEmpty() && form.errorOf(KIND).isEmpty()) {
            form.error(KIND, "link.kind.missing");
        }
        Optional<DeclaredContent> other =
                other(form.optional(CHOSEN, LONGEST_REF)).filter(found -> isOther(content, found));
        String words = form.optional(WORDS, LONGEST);
        if (other.isEmpty() && words.isEmpty() && form.errorOf(WORDS).isEmpty()) {
            form.error(WORDS, "link.other.missing");
        }
        if (form.isValid() && kind.isPresent() && other.isPresent()) {
            link(content, kind.get(), other.get());
            return new Response.Redirect(content.item().path() + "#liens");
        }
        return page(request, content, form, offered(request.locale(), content, form, words));
    }

    private static boolean isOther(DeclaredContent content, DeclaredContent other) {
        return !other.ref().equals(content.ref());
    }

    private static Optional<LinkKind> kind(String code) {
        return Arrays.stream(LinkKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst();
    }

    private Optional<DeclaredContent> other(String chosen) {
        int slash = chosen.indexOf('/');
        try {
            return slash < 0
                    ? Optional.empty()
                    : requested.visible(new ContentRef(chosen.substring(0, slash), chosen.substring(slash + 1)));
        } catch (IllegalArgumentException noContent) {
            return Optional.empty();
        }
    }

    /** Makes both known in one order, so that who links them the other way round at the same time does not wait in a circle. */
    private void link(DeclaredContent content, LinkKind kind, DeclaredContent other) {
        parts.database().write(handle -> {
            Stream.of(content, other)
                    .sorted(Comparator.comparing(one -> value(one.ref())))
                    .forEach(one -> parts.contents().put(handle, one.ref(), one.item()));
            parts.links()
                    .add(handle, content.ref(), kind, other.ref(), parts.clock().instant());
            return true;
        });
    }

    /** Returns what the words may mean; says so in the form when it is nothing, or when one has to be chosen. */
    private List<Choice> offered(Locale locale, DeclaredContent content, FormInput form, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        List<Choice> offered = parts.search().find(SearchQuery.of(words)).hits().stream()
                .map(SearchHit::ref)
                .map(requested::visible)
                .flatMap(Optional::stream)
                .filter(found -> isOther(content, found))
                .limit(MOST_OFFERED)
                .map(found -> new Choice(value(found.ref()), found.item().title(), kind(locale, found)))
                .toList();
        if (form.isValid()) {
            form.error(WORDS, offered.isEmpty() ? "link.other.none" : "link.other.choose", words);
        }
        return offered;
    }

    private static String kind(Locale locale, DeclaredContent content) {
        return content.messages().format(locale, content.type().singularKey());
    }

    Response remove(CoreRequest request) {
        DeclaredContent content = requested.of(request);
        FormInput form = FormInput.of(request);
        Optional<LinkKind> kind = kind(form.optional(KIND, LONGEST));
        String other = form.optional(CHOSEN, LONGEST_REF);
        parts.database().write(handle -> {
            parts.links().of(handle, content.ref()).stream()
                    .filter(ContentLink::outgoing)
                    .filter(link -> kind.filter(link.kind()::equals).isPresent())
                    .filter(link -> value(link.other().ref()).equals(other))
                    .forEach(link -> parts.links()
                            .remove(
                                    handle,
                                    content.ref(),
                                    link.kind(),
                                    link.other().ref()));
            return true;
        });
        return new Response.Redirect(content.item().path() + "#liens");
    }

    private static String value(ContentRef ref) {
        return ref.type() + "/" + ref.id();
    }

    private Page page(CoreRequest request, DeclaredContent content, FormInput form, List<Choice> offered) {
        Locale locale = request.locale();
        List<Choice> kinds = Arrays.stream(LinkKind.values())
                .map(kind -> new Choice(kind.name(), LinksPart.label(messages, locale, kind, true), ""))
                .toList();
        List<Row> rows = parts.database().read(handle -> parts.links().of(handle, content.ref())).stream()
                .filter(ContentLink::outgoing)
                .map(link -> new Row(
                        link.kind().name(),
                        LinksPart.label(messages, locale, link.kind(), true),
                        value(link.other().ref()),
                        link.other().title(),
                        link.other().path()))
                .toList();
        return frame.page(request, content, "link-form", "link.form.title")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("kinds", kinds)
                .with("offered", offered)
                .with("rows", rows);
    }
}
