package org.territoireouvert.runner.web.admin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The texts that the obligatory pages are filled with. */
final class InstancePages {

    static final String PATH = "/admin/reglages";

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final WebParts parts;
    private final AdminFrame frame;

    InstancePages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        Instance instance = parts.instance().current();
        FormInput form = FormInput.empty();
        for (Text text : Text.values()) {
            form.prefill(field(text), instance.text(text));
        }
        return page(request, form, 200);
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        Map<Text, String> texts = new EnumMap<>(Text.class);
        for (Text text : Text.values()) {
            String value = form.optional(field(text), isLine(text) ? LONGEST_LINE : LONGEST_TEXT);
            if (!value.isEmpty()) {
                texts.put(text, value);
            }
        }
        if (!form.isValid()) {
            return page(request, form, 422);
        }
        save(request, texts);
        return new Response.Redirect("/admin" + AdminFrame.DONE);
    }

    private void save(CoreRequest request, Map<Text, String> texts) {
        Instance now = parts.instance().current();
        String changed = Arrays.stream(Text.values())
                .filter(text -> !now.text(text).equals(texts.getOrDefault(text, "")))
                .map(InstancePages::field)
                .collect(Collectors.joining(", "));
        if (changed.isEmpty()) {
            return;
        }
        parts.database().write(handle -> {
            parts.instance()
                    .save(new Instance(now.siteName(), now.authority(), now.brand(), now.accent(), now.logo(), texts));
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.TEXTS_CHANGED, request.actor(), PATH)
                                    .with("texts", changed));
            return changed;
        });
    }

    /** Returns the name of a text's field: {@code publication-director}. */
    static String field(Text text) {
        return text.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isLine(Text text) {
        return text == Text.PHONE || text == Text.EMAIL || text == Text.PUBLICATION_DIRECTOR;
    }

    private Response page(CoreRequest request, FormInput form, int status) {
        Locale locale = request.locale();
        List<Choice> states = List.of("total", "partial", "none").stream()
                .map(state ->
                        new Choice(state, parts.messages().format(locale, "admin.text.accessibility-state." + state)))
                .toList();
        return frame.page(locale, "admin/texts", PATH, "admin.texts.title")
                .status(status)
                .with("form", form)
                .with("states", states);
    }
}
