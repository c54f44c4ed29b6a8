package org.territoireouvert.consultation.web.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.language.SimilarText;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Extract;
import org.territoireouvert.consultation.synthesis.ExtractRepository;
import org.territoireouvert.consultation.synthesis.SortContributions;
import org.territoireouvert.consultation.synthesis.TagRepository;
import org.territoireouvert.consultation.synthesis.reading.ContributionTexts;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Staff work on one contribution: they cut it, put each piece into an idea, mark it and say what became of it. */
final class ContributionWorkPages {

    private static final String PIECES = "pieces";
    private static final String CUT = "---";
    private static final int LONGEST_TEXT = 80_000;
    private static final int LONGEST_ID = 60;
    private static final int MOST_ALIKE = 10;
    private static final int PERCENT = 100;

    private final PluginContext context;
    private final Workbench workbench;
    private final SortContributions sort;
    private final ContributionTexts texts;
    private final ContributionRepository contributions;
    private final ExtractRepository extracts = new ExtractRepository();
    private final TagRepository tags = new TagRepository();
    private final AnswerRepository answers = new AnswerRepository();

    ContributionWorkPages(PluginContext context, Workbench workbench, ContributionTexts texts) {
        this.context = context;
        this.workbench = workbench;
        this.texts = texts;
        this.sort = new SortContributions(context);
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** Shows a contribution with all that can be done to it. */
    Response show(Request request) {
        PlannedStep step = workbench.requested(request);
        return page(request, step, FormInput.empty());
    }

    private Page page(Request request, PlannedStep step, FormInput form) {
        return context.database().read(handle -> {
            Contribution contribution = contribution(handle, step, request);
            List<Extract> pieces = extracts.ofContribution(handle, step, contribution.id());
            if (form.value(PIECES).isEmpty()) {
                form.prefill(PIECES, typed(contribution, pieces));
            }
            return workbench
                    .page(
                            handle,
                            request,
                            "synthesis-contribution",
                            step,
                            Tab.CONTRIBUTIONS,
                            contribution.title(),
                            form)
                    .crumb(
                            workbench.say(request.locale(), "synthesis.contributions"),
                            step.preparationPath() + "/contributions")
                    .with("contribution", contribution)
                    .with("address", address(step, contribution.id()))
                    .with("pieces", pieces)
                    .with("alike", alike(handle, step, contribution.id()))
                    .with("themes", workbench.choices(handle, step))
                    .with(
                            "tags",
                            tags.ofContributions(handle, step, List.of(contribution.id()))
                                    .getOrDefault(contribution.id(), List.of()))
                    .with("answered", answers.to(handle, step, "", contribution.id()));
        });
    }

    /**
     * A contribution that is like the one that is shown.
     *
     * @param percent how much, 1 to 100
     */
    public record Alike(Contribution contribution, int percent, boolean nearlyTheSame) {}

    private List<Alike> alike(Handle handle, PlannedStep step, String id) {
        List<SimilarText> similar = texts.similar(step.consultation().slug(), id, MOST_ALIKE);
        Map<String, Contribution> found = contributions.findAll(
                handle, similar.stream().map(SimilarText::id).toList());
        return similar.stream()
                .flatMap(text -> Optional.ofNullable(found.get(text.id()))
                        .map(other ->
                                new Alike(other, (int) Math.ceil(PERCENT * text.likeness()), text.isNearlyTheSame()))
                        .stream())
                .toList();
    }

    private static String address(PlannedStep step, String contribution) {
        return step.preparationPath() + "/contributions/" + contribution;
    }

    private static String typed(Contribution contribution, List<Extract> pieces) {
        return pieces.isEmpty()
                ? contribution.text()
                : pieces.stream().map(Extract::text).collect(Collectors.joining("\n" + CUT + "\n"));
    }

    private Contribution contribution(Handle handle, PlannedStep step, Request request) {
        String id = request.pathParameter("contribution");
        return contributions
                .find(handle, id)
                .filter(found -> found.isPublished()
                        && found.consultation().equals(step.consultation().slug()))
                .orElseThrow(() -> new NotFoundException("No contribution " + id));
    }

    /** Cuts the contribution at the lines that staff drew. */
    Response cut(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String typed = form.required(PIECES, LONGEST_TEXT, "synthesis.pieces.missing");
        if (!form.isValid()) {
            return page(request, step, form);
        }
        List<String> pieces = Arrays.stream(typed.split("(?m)^\\s*" + CUT + "+\\s*$"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        String id = request.pathParameter("contribution");
        return switch (sort.cut(step, id, pieces)) {
            case DONE -> new Response.Redirect(address(step, id));
            case OTHER_WORDS -> page(request, step, form.error(PIECES, "synthesis.pieces.other-words"));
            case CITED -> page(request, step, form.error(PIECES, "synthesis.pieces.cited"));
            case TOO_MANY ->
                page(request, step, form.error(PIECES, "synthesis.pieces.too-many", ExtractRepository.MOST_PIECES));
            case GONE -> throw new NotFoundException("No contribution " + id);
        };
    }

    /** Puts a piece into an idea or sets it aside, and says what became of it. */
    Response put(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String extract = request.pathParameter("extract");
        String theme = form.optional("theme", LONGEST_ID);
        String reason = form.optional("reason", Extract.LONGEST_REASON);
        String became = form.optional("became", Extract.LONGEST_REASON);
        boolean put = form.isValid() && sort.put(step, extract, theme, reason) && sort.became(step, extract, became);
        return put
                ? new Response.Redirect(address(step, request.pathParameter("contribution")))
                : page(request, step, form.error("", "synthesis.theme.gone"));
    }

    /** Marks the contribution with a word. */
    Response mark(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        String tag = form.required("tag", TagRepository.LONGEST, "synthesis.tag.missing");
        String id = request.pathParameter("contribution");
        if (!form.isValid()) {
            return page(request, step, form);
        }
        sort.mark(step, List.of(id), tag);
        return new Response.Redirect(address(step, id));
    }

    /** Takes a mark away. */
    Response unmark(Request request) {
        PlannedStep step = workbench.requested(request);
        String id = request.pathParameter("contribution");
        sort.unmark(step, id, request.form("tag").orElse(""));
        return new Response.Redirect(address(step, id));
    }
}
