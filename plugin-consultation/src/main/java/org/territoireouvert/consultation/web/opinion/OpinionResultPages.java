package org.territoireouvert.consultation.web.opinion;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.grouping.export.CastVote;
import org.territoireouvert.consultation.grouping.export.Conversation;
import org.territoireouvert.consultation.grouping.export.PolisExport;
import org.territoireouvert.consultation.grouping.export.PublishedStatement;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.OpinionPicture;
import org.territoireouvert.consultation.opinion.OpinionPictures;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Shows what the opinions of a step come to, and gives them away in the format of Polis. */
final class OpinionResultPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final OpinionPictures pictures;
    private final SecureRandom random = new SecureRandom();

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

    /** Gives away statements and opinions; participants have numbers that are drawn anew for each file. */
    Response export(Request request) {
        PlannedStep step = steps.requested(request);
        OpinionPicture picture = pictures.of(step);
        PolisExport export =
                new PolisExport(conversation(step, picture, context.clock().instant()), picture.groups());
        return new Response.Download(
                step.consultation().slug() + "-" + step.step().number() + "-polis.zip",
                "application/zip",
                target -> write(export, target));
    }

    /** No time is kept of an opinion: the file says that of its making. */
    private Conversation conversation(PlannedStep step, OpinionPicture picture, Instant now) {
        List<Integer> numbers = new ArrayList<>(
                IntStream.range(0, picture.matrix().participants().size())
                        .boxed()
                        .toList());
        Collections.shuffle(numbers, random);
        List<String> columns = picture.matrix().statements();
        List<CastVote> votes = new ArrayList<>();
        for (int participant = 0; participant < numbers.size(); participant++) {
            String number = Integer.toString(numbers.get(participant));
            picture.matrix()
                    .eachVote(
                            participant,
                            (statement, vote) -> votes.add(new CastVote(now, number, columns.get(statement), vote)));
        }
        Collections.shuffle(votes, random);
        return new Conversation(
                step.step().title(),
                step.path(),
                step.consultation().title(),
                picture.statements().stream().map(OpinionResultPages::published).toList(),
                votes);
    }

    private static PublishedStatement published(Statement statement) {
        return new PublishedStatement(
                statement.id(), statement.createdAt(), "", PublishedStatement.Moderation.ACCEPTED, statement.text());
    }

    private interface Part {
        void write(Appendable target) throws IOException;
    }

    private static void write(PolisExport export, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        part(zip, "summary.csv", export::writeSummary);
        part(zip, "comments.csv", export::writeComments);
        part(zip, "votes.csv", export::writeVotes);
        part(zip, "participant-votes.csv", export::writeParticipantVotes);
        part(zip, "comment-groups.csv", export::writeCommentGroups);
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part.write(writer);
        writer.flush();
        zip.closeEntry();
    }
}
