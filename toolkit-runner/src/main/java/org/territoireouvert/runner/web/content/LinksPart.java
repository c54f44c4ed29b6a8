package org.territoireouvert.runner.web.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.link.ContentLink;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.template.layout.Section;

/** Where a content came from and what became of it: its links to other contents, both ways. */
final class LinksPart implements ContentPart {

    private final ContentParts parts;
    private final Messages messages;

    LinksPart(ContentParts parts, Messages messages) {
        this.parts = parts;
        this.messages = messages;
    }

    /** Links of one kind and direction. */
    public record Group(String label, List<Linked> linked) {}

    /** A content at the other end. */
    public record Linked(String kind, String title, String path) {}

    @Override
    public Optional<Section> of(DeclaredContent content, CoreRequest request) {
        List<ContentLink> links = parts.database().read(handle -> parts.links().of(handle, content.ref()));
        boolean mayLink = parts.identity().access().allows(request.actor(), CorePermissions.EDIT_CONTENTS, "", "");
        if (links.isEmpty() && !mayLink) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "content/links",
                Map.of(
                        "groups",
                        groups(links, request.locale()),
                        "change",
                        mayLink ? Comments.base(content.ref()) + "/liens" : "")));
    }

    private List<Group> groups(List<ContentLink> links, Locale locale) {
        Map<String, List<Linked>> groups = new LinkedHashMap<>();
        for (ContentLink link : links) {
            groups.computeIfAbsent(label(messages, locale, link.kind(), link.outgoing()), key -> new ArrayList<>())
                    .add(new Linked(
                            kind(link.other().ref().type(), locale),
                            link.other().title(),
                            link.other().path()));
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Says how a content is linked to another, seen from the end that the link starts from or from the other. */
    static String label(Messages messages, Locale locale, LinkKind kind, boolean outgoing) {
        return messages.format(
                locale, "link." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (outgoing ? "" : ".from"));
    }

    private String kind(String type, Locale locale) {
        return parts.known().type(type).map(known -> kind(known, locale)).orElse("");
    }

    private static String kind(KnownContents.DeclaredType type, Locale locale) {
        return type.messages().format(locale, type.type().singularKey());
    }
}
