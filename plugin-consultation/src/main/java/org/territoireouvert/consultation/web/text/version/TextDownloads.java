package org.territoireouvert.consultation.web.text.version;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.writing.AkomaNtosoWriter;
import org.territoireouvert.consultation.text.writing.Identification;
import org.territoireouvert.consultation.text.writing.MarkdownWriter;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Everybody takes a version of a text along, consolidated, as a file that people or programs read. */
final class TextDownloads {

    private static final int LONGEST_NAME = 80;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedVersions versions;

    TextDownloads(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.versions = new RequestedVersions(context);
    }

    /** Gives a version in Markdown. */
    Response markdown(Request request) {
        PlannedStep step = steps.requested(request);
        TextVersion version = versions.requested(request, step);
        return download(step, version, ".md", "text/markdown; charset=utf-8", MarkdownWriter.write(version.text()));
    }

    /** Gives a version in Akoma Ntoso. */
    Response akomaNtoso(Request request) {
        PlannedStep step = steps.requested(request);
        TextVersion version = versions.requested(request, step);
        Identification identification = new Identification(
                "/fr" + step.path(),
                "v" + version.number(),
                LocalDate.ofInstant(version.publishedAt(), context.zone()),
                step.consultation().frame().decidedBy());
        return download(
                step,
                version,
                ".xml",
                "application/xml; charset=utf-8",
                AkomaNtosoWriter.write(version.text(), identification));
    }

    private static Response download(
            PlannedStep step, TextVersion version, String ending, String type, String content) {
        String slug = step.consultation().slug();
        String name = slug.length() <= LONGEST_NAME ? slug : slug.substring(0, LONGEST_NAME);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Response.Download(name + "-v" + version.number() + ending, type, target -> target.write(bytes));
    }
}
