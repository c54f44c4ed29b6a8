package org.territoireouvert.consultation.web.text;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.BlockId;
import org.territoireouvert.consultation.text.SectionId;

/** Finds the article or the section of a text that an address names. */
final class RequestedBlocks {

    private final PluginContext context;
    private final TextRepository texts;
    private final String parameter;

    private RequestedBlocks(PluginContext context, String parameter) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
        this.parameter = parameter;
    }

    /** Finds articles by the parameter {@code article}. */
    static RequestedBlocks articles(PluginContext context) {
        return new RequestedBlocks(context, "article");
    }

    /** Finds sections by the parameter {@code section}. */
    static RequestedBlocks sections(PluginContext context) {
        return new RequestedBlocks(context, "section");
    }

    /** An article or a section in the version in which it is read. */
    record Read(TextVersion version, Block block) {}

    /** Returns what is named in the last version. */
    Read last(Handle handle, PlannedStep step, Request request) {
        String named = request.pathParameter(parameter);
        return BlockId.read(named)
                .filter(id -> path(step, id).endsWith("/" + parameter + "s/" + named))
                .flatMap(id -> texts.last(handle, step)
                        .flatMap(version -> version.text().block(id).map(block -> new Read(version, block))))
                .orElseThrow(() -> new NotFoundException("No " + parameter + " " + named));
    }

    /** Returns the address of an article or a section. */
    static String path(PlannedStep step, BlockId block) {
        String kind = switch (block) {
            case ArticleId article -> "/articles/";
            case SectionId section -> "/sections/";
        };
        return step.path() + kind + block.value();
    }

    /** Returns what it is called on pages. */
    String title(Locale locale, Block block) {
        return block.title().isEmpty() ? context.messages().format(locale, "texts.untitled") : block.title();
    }
}
