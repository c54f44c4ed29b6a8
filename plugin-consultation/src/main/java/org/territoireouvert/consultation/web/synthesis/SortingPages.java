package org.territoireouvert.consultation.web.synthesis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.ArrangeThemes;
import org.territoireouvert.consultation.synthesis.Extract;
import org.territoireouvert.consultation.synthesis.SortContributions;
import org.territoireouvert.consultation.synthesis.TagRepository;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.Treatment;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.reading.ContributionTexts;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Staff go through the contributions, tick some and put them into an idea, mark them or set them aside. */
final class SortingPages {

    private static final ListFilter STATE = ListFilter.of("etat", List.of("grouped", "partly", "set-aside"));
    private static final ListFilter TAG = ListFilter.open("mot");
    private static final String TICKED = "contribution";
    private static final int MOST_TICKED = 100;

    private final Workbench workbench;
    private final PluginContext context;
    private final SortContributions sort;
    private final ArrangeThemes arrange;
    private final ContributionTexts texts;
    private final ContributionRepository contributions;
    private final TreatmentRepository treatments = new TreatmentRepository();
    private final TagRepository tags = new TagRepository();

    SortingPages(PluginContext context, Workbench workbench, ContributionTexts texts) {
        this.context = context;
        this.workbench = workbench;
        this.texts = texts;
        this.sort = new SortContributions(context);
        this.arrange = new ArrangeThemes(context);
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** A contribution in the list. */
    public record Row(Contribution contribution, List<String> tags, boolean ticked) {}

    /** Shows the contributions that wait, or those in another state, or with a mark. */
    Response list(Request request) {
        PlannedStep step = workbench.requested(request);
        workbench.takeIn(step);
        return page(request, step, FormInput.empty(), List.of());
    }

    private Page page(Request request, PlannedStep step, FormInput form, List<String> ticked) {
        ListQuery chosen = ListQuery.read(request, step.preparationPath() + "/contributions", STATE, TAG);
        return context.database().read(handle -> {
            Chosen shown = chosen.words().isEmpty()
                    ? chosen(handle, request, step, chosen)
                    : searched(request, step, chosen.words());
            ListPage<Row> list = ListPage.of(chosen, rows(handle, step, shown.ids(), ticked), shown.found())
                    .filter(
                            STATE.name(),
                            workbench.say(request.locale(), "synthesis.state"),
                            workbench.say(request.locale(), "synthesis.state.open"),
                            chosen.choices(
                                    STATE.name(),
                                    STATE.values().orElseThrow(),
                                    value -> workbench.say(request.locale(), "synthesis.state." + value)))
                    .filter(
                            TAG.name(),
                            workbench.say(request.locale(), "synthesis.tag"),
                            workbench.say(request.locale(), "synthesis.tag.any"),
                            chosen.choices(TAG.name(), tags.used(handle, step), word -> word));
            return workbench
                    .page(
                            handle,
                            request,
                            "synthesis-contributions",
                            step,
                            Tab.CONTRIBUTIONS,
                            workbench.say(request.locale(), "synthesis.contributions"),
                            form)
                    .with("list", list)
                    .with("all", shown.all())
                    .with(
                            "sortAddress",
                            new ListQuery(step.preparationPath() + "/ranger", chosen.filters(), chosen.values())
                                    .address())
                    .with("themes", workbench.choices(handle, step));
        });
    }

    /** The contributions that are shown, and how many there are. */
    private record Chosen(Slice<String> ids, int found, boolean all) {}

    private Chosen chosen(Handle handle, Request request, PlannedStep step, ListQuery chosen) {
        Treatment state = chosen.value(STATE.name(), Treatment.class).orElse(Treatment.OPEN);
        Keyset keyset = Keyset.of(request, 1);
        Slice<String> ids = chosen.value(TAG.name()).isEmpty()
                ? treatments.inState(handle, step, state, keyset)
                : tags.withTag(handle, step, chosen.value(TAG.name()), keyset);
        return new Chosen(ids, treatments.counts(handle, step).getOrDefault(state, 0), true);
    }

    private Chosen searched(Request request, PlannedStep step, String words) {
        try {
            ContributionTexts.Found found = texts.search(
                    step.consultation().slug(),
                    words,
                    Slice.SIZE,
                    request.query(Keyset.AFTER).orElse(""));
            return new Chosen(
                    new Slice<>(
                            found.texts().ids(), Optional.empty(), found.texts().next()),
                    found.texts().total(),
                    found.all());
        } catch (IllegalArgumentException madeUp) {
            throw new UnknownChoiceException(Keyset.AFTER);
        }
    }

    private Slice<Row> rows(Handle handle, PlannedStep step, Slice<String> ids, List<String> ticked) {
        Map<String, Contribution> found = contributions.findAll(handle, ids.items());
        Map<String, List<String>> marks = tags.ofContributions(handle, step, ids.items());
        return new Slice<>(
                ids.items().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(one -> new Row(one, marks.getOrDefault(one.id(), List.of()), ticked.contains(one.id())))
                        .toList(),
                ids.previous(),
                ids.next());
    }

    /** Does what was chosen to the contributions that are ticked. */
    Response sort(Request request) {
        PlannedStep step = workbench.requested(request);
        FormInput form = FormInput.of(request);
        List<String> ticked =
                request.formAll(TICKED).stream().limit(MOST_TICKED).toList();
        String act = form.optional("act", 20);
        if (ticked.isEmpty()) {
            form.error("", "synthesis.ticked.missing");
        }
        switch (act) {
            case "group" -> group(step, form, ticked);
            case "set-aside" -> {
                String reason = form.required("reason", Extract.LONGEST_REASON, "synthesis.reason.missing");
                if (form.isValid()) {
                    sort.setAside(step, ticked, reason);
                }
            }
            case "mark" -> {
                String tag = form.required("tag", TagRepository.LONGEST, "synthesis.tag.missing");
                if (form.isValid()) {
                    sort.mark(step, ticked, tag);
                }
            }
            default -> form.error("", "synthesis.act.missing");
        }
        return form.isValid()
                ? new Response.Redirect(ListQuery.read(request, step.preparationPath() + "/contributions", STATE, TAG)
                        .address())
                : page(request, step, form, ticked);
    }

    private void group(PlannedStep step, FormInput form, List<String> ticked) {
        String theme = form.optional("theme", 60);
        String title = form.optional("new-theme", Theme.LONGEST_TITLE);
        if (theme.isEmpty() && title.isEmpty()) {
            form.error("theme", "synthesis.theme.missing");
        }
        if (form.isValid()) {
            Optional<String> into = title.isEmpty() ? Optional.of(theme) : arrange.add(step, theme, title);
            if (into.isEmpty() || sort.group(step, ticked, into.get()) == 0) {
                form.error("theme", "synthesis.theme.gone");
            }
        }
    }
}
