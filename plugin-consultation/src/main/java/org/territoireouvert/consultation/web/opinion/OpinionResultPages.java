package org.territoireouvert.consultation.web.opinion;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.grouping.export.PolisFile;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.OpinionPictures;
import org.territoireouvert.consultation.opinion.PolisFiles;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Shows what the opinions of a step come to, and gives them away in the format of Polis. */
final class OpinionResultPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final OpinionPictures pictures;

    OpinionResultPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.pictures = new OpinionPictures(context);
    }

    /** Shows the groups, what they share, what divides them, and each statement. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        return steps.page(request, "opinions-results", step, steps.say(request.locale(), "opinions.results"))
                .crumb(step.step().title(), step.path())
                .with("open", step.isOpenOn(steps.today()))
                .with("result", OpinionResultView.of(pictures.of(step)));
    }

    /** Gives away statements and opinions, without names. */
    Response export(Request request) {
        PlannedStep step = steps.requested(request);
        List<PolisFile> files =
                PolisFiles.of(step, pictures.of(step), context.clock().instant());
        return new Response.Download(
                step.consultation().slug() + "-" + step.step().number() + "-polis.zip",
                "application/zip",
                target -> write(files, target));
    }

    private static void write(List<PolisFile> files, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        for (PolisFile file : files) {
            zip.putNextEntry(new ZipEntry(file.name()));
            Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            file.body().writeTo(writer);
            writer.flush();
            zip.closeEntry();
        }
        zip.finish();
    }
}
