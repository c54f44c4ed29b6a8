package org.territoireouvert.runner.web.admin.home;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.portal.BlockChoice;
import org.territoireouvert.runner.portal.BlockKey;
import org.territoireouvert.runner.portal.FreeText;
import org.territoireouvert.runner.portal.HomeBlocks;
import org.territoireouvert.runner.portal.HomeComposition.Placed;
import org.territoireouvert.runner.portal.HomeRepository;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Texts that the authority writes for its home page. */
final class FreeTextPages {

    static final String PATH = CompositionPages.PATH + "/textes";

    private static final String TITLE = "titre";
    private static final String BODY = "texte";
    private static final String ENGLISH_TITLE = "titre-en";
    private static final String ENGLISH_BODY = "texte-en";
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_BODY = 5_000;

    private final WebParts parts;
    private final HomeBlocks blocks;
    private final HomeRepository repository;
    private final AdminFrame frame;

    FreeTextPages(WebParts parts, HomeBlocks blocks) {
        this.parts = parts;
        this.blocks = blocks;
        this.repository = new HomeRepository(parts.database());
        this.frame = new AdminFrame(parts.messages());
    }

    Response begin(CoreRequest request) {
        return page(request, Optional.empty(), FormInput.empty());
    }

    Response edit(CoreRequest request) {
        BlockChoice choice = choice(request);
        FreeText text = choice.text();
        return page(
                request,
                Optional.of(choice),
                FormInput.empty()
                        .prefill(TITLE, text.title())
                        .prefill(BODY, text.body())
                        .prefill(ENGLISH_TITLE, text.englishTitle())
                        .prefill(ENGLISH_BODY, text.englishBody()));
    }

    Response save(CoreRequest request) {
        Optional<BlockChoice> known =
                request.path().endsWith("/nouveau") ? Optional.empty() : Optional.of(choice(request));
        FormInput form = FormInput.of(request);
        FreeText text = new FreeText(
                form.required(TITLE, LONGEST_TITLE, "editorial.title.missing"),
                form.required(BODY, LONGEST_BODY, "editorial.body.missing"),
                form.optional(ENGLISH_TITLE, LONGEST_TITLE),
                form.optional(ENGLISH_BODY, LONGEST_BODY));
        if (text.englishTitle().isEmpty() != text.englishBody().isEmpty()) {
            form.error(
                    text.englishTitle().isEmpty() ? ENGLISH_TITLE : ENGLISH_BODY,
                    text.englishTitle().isEmpty()
                            ? "editorial.english.title.missing"
                            : "editorial.english.body.missing");
        }
        if (!form.isValid()) {
            return page(request, known, form).status(422);
        }
        BlockChoice choice = known.map(found -> new BlockChoice(found.key(), found.shown(), found.items(), text))
                .orElseGet(() -> new BlockChoice(
                        new BlockKey("", "text-" + parts.ids().next()), true, BlockChoice.MOST_ITEMS, text));
        parts.database().write(handle -> {
            if (known.isEmpty()) {
                // So that the text stands behind what is shown now, and not behind nothing.
                repository.save(handle, blocks.composition());
            }
            repository.saveText(handle, choice);
            record(handle, request);
            return true;
        });
        return new Response.Redirect(CompositionPages.PATH + AdminFrame.DONE);
    }

    Response remove(CoreRequest request) {
        BlockChoice choice = choice(request);
        parts.database().write(handle -> {
            repository.remove(handle, choice.key());
            record(handle, request);
            return true;
        });
        return new Response.Redirect(CompositionPages.PATH + AdminFrame.DONE);
    }

    private void record(Handle handle, CoreRequest request) {
        parts.identity()
                .audit()
                .append(handle, "", AuditEntry.of(CoreAudit.HOME_COMPOSED, request.actor(), CompositionPages.PATH));
    }

    private BlockChoice choice(CoreRequest request) {
        BlockKey key = new BlockKey("", request.pathParameter("name"));
        return blocks.composition().blocks().stream()
                .filter(block ->
                        block.key().equals(key) && block.declared().block().isEmpty())
                .findFirst()
                .map(Placed::choice)
                .orElseThrow(() -> new NotFoundException("text " + key.name()));
    }

    private Page page(CoreRequest request, Optional<BlockChoice> known, FormInput form) {
        Locale locale = request.locale();
        String path = PATH + "/" + known.map(choice -> choice.key().name()).orElse("nouveau");
        return frame.page(
                        locale,
                        "admin/home-text",
                        CompositionPages.PATH,
                        known.isPresent() ? "portal.text.edit" : "portal.text.new")
                .crumb(parts.messages().format(locale, "portal.home.title"), CompositionPages.PATH)
                .with("form", form)
                .with("path", path)
                .with("known", known.isPresent())
                .with("english", !form.value(ENGLISH_TITLE).isEmpty());
    }
}
