package org.territoireouvert.runner.web.content.share;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.ContentCounts;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.embed.EmbedDomains;
import org.territoireouvert.runner.web.content.RequestedContent;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Cards that other sites show, if an administrator has allowed them to: one script, or a frame. */
public final class EmbedPages {

    /** Address of the script. */
    public static final String SCRIPT = "/embed.js";

    private static final String PATH = "/embed";

    /** Replaces itself by a frame; what stands in {@code noscript} is for browsers without scripts. */
    private static final String SOURCE = """
            // Shows a card of a content in the place of this script.
            (() => {
              const script = document.currentScript;
              const content = script?.dataset.contenu;
              if (!content) return;
              const site = new URL(script.src).origin;
              const frame = document.createElement("iframe");
              frame.src = `${site}/embed/${content.split("/").map(encodeURIComponent).join("/")}`;
              frame.title = script.dataset.titre ?? "Territoire ouvert";
              frame.loading = "lazy";
              frame.width = "100%";
              frame.height = script.dataset.hauteur ?? "320";
              frame.style.border = "0";
              script.replaceWith(frame);
            })();
            """;

    private final ContentParts parts;
    private final RequestedContent requested;
    private final EmbedDomains domains;
    private final Messages messages;

    /** Creates the pages. */
    public EmbedPages(ContentParts parts, RequestedContent requested, EmbedDomains domains, Messages messages) {
        this.parts = parts;
        this.requested = requested;
        this.domains = domains;
        this.messages = messages;
    }

    static String path(ContentRef ref) {
        return PATH + "/" + ref.type() + "/" + ref.id();
    }

    /** Shows the card in the frame of another site. */
    public Response card(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.EMBED);
        List<String> origins = parts.database().read(domains::origins);
        request.allowFraming(origins);
        ContentCounts counts = parts.database().read(handle -> parts.contents().counts(handle, content.ref()));
        return new Page(
                200,
                "embed/card",
                content.item().title(),
                Optional.of(content.item().summary()).filter(text -> !text.isEmpty()),
                List.of(),
                Map.of(
                        "item", content.item(),
                        "counts", counts,
                        "comments", content.offers(Feature.COMMENTS),
                        "supports", content.offers(Feature.SUPPORT),
                        "kind",
                                content.messages()
                                        .format(request.locale(), content.type().singularKey()),
                        "link", messages.format(request.locale(), "embed.read")),
                Optional.empty());
    }

    /** Gives the script that sizes the frames. */
    public Response script(CoreRequest request) {
        request.allowUseElsewhere();
        return new Response.Download(
                "embed.js",
                "text/javascript; charset=utf-8",
                stream -> stream.write(SOURCE.getBytes(StandardCharsets.UTF_8)));
    }
}
