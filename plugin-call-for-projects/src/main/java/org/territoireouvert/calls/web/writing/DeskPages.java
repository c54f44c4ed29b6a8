package org.territoireouvert.calls.web.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.ApplicationHistory;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.AsideRepository.Aside;
import org.territoireouvert.calls.application.writing.MoveToVersion;
import org.territoireouvert.calls.application.writing.TendSection;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.CheckForm;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormProblem;
import org.territoireouvert.calls.model.form.FormSection;

/** The page of an application on which its members see how far it is. */
final class DeskPages {

    private static final int LATEST = 5;
    private static final int PART = 50;

    private final WritingFrame frame;
    private final WritingStore store;
    private final TendSection tend;

    DeskPages(WritingFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.tend = new TendSection(store);
    }

    /**
     * A section on the desk.
     *
     * @param owner name of the member in charge, empty for nobody
     * @param missing how many answers are missing
     * @param remarks how many are open
     * @param changedBy who saved it last, empty before
     */
    public record SectionRow(
            String title,
            String path,
            String owner,
            Badge progress,
            int missing,
            int remarks,
            String changedBy,
            Instant changedAt) {}

    /** A line of the history. */
    public record StepRow(String words, String who, Instant at) {}

    Response show(Request request) {
        return store.context().database().read(handle -> page(handle, request));
    }

    private Page page(Handle handle, Request request) {
        Locale locale = request.locale();
        Opened opened = frame.open(handle, request);
        String id = opened.application().id();
        List<Section> sections = store.sections().of(handle, id);
        WritingPeriod.Status status = store.status(handle, opened);
        List<Aside> aside = store.aside().of(handle, id);
        Territories territories = store.context().service(Territories.class);
        RuleReading.Said rules = frame.rules().of(handle, locale, opened);
        return frame.page(request, "writing-desk", opened.application().title(), opened)
                .with("opened", opened)
                .with(
                        "badge",
                        OwnPages.badge(frame, locale, opened.application().state()))
                .with("status", status)
                .with(
                        "left",
                        status.isOpen()
                                ? status.until()
                                        .map(end -> TimeLeft.of(frame, locale, store.now(), end))
                                        .orElse("")
                                : "")
                .with("zone", TimeLeft.zone(store.context().zone(), locale))
                .with(
                        "territory",
                        territories
                                .find(opened.application().territory())
                                .map(Territory::label)
                                .orElse(""))
                .with("rows", rows(handle, locale, opened, sections))
                .with("steps", steps(handle, locale, opened, "", LATEST))
                .with("links", frame.links())
                .with("moveDue", MoveToVersion.isDue(opened))
                .with("aside", aside)
                .with("rules", rules)
                .with("eligibility", rules.rules())
                .with(
                        "kept",
                        request.query("garde").isPresent()
                                || request.query("joint").isPresent())
                .with("begun", request.query("nouveau").isPresent())
                .with("there", request.query("deja").isPresent());
    }

    private List<SectionRow> rows(Handle handle, Locale locale, Opened opened, List<Section> sections) {
        Map<String, Section> begun = sections.stream().collect(Collectors.toMap(Section::code, Function.identity()));
        FormAnswers all = sections.stream().map(Section::answers).reduce(FormAnswers.NONE, FormAnswers::and);
        Map<String, Long> missing = CheckForm.missing(opened.sheet().form(), all).stream()
                .collect(Collectors.groupingBy(FormProblem::section, Collectors.counting()));
        Map<String, Integer> remarks =
                store.remarks().open(handle, opened.application().id());
        Map<String, String> members = opened.members().stream().collect(Collectors.toMap(Member::id, Member::name));
        Set<String> people = sections.stream().map(Section::changedBy).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> names = frame.names(locale, people);
        List<SectionRow> rows = new ArrayList<>();
        for (FormSection section : opened.sheet().form().sections()) {
            Section now = Optional.ofNullable(begun.get(section.code()))
                    .orElseGet(() -> Section.untouched(
                            section.code(), opened.application().madeAt()));
            rows.add(new SectionRow(
                    section.title(),
                    WritingFrame.sectionPath(opened, section.code()),
                    members.getOrDefault(now.owner(), ""),
                    progress(locale, now.progress()),
                    missing.getOrDefault(section.code(), 0L).intValue(),
                    remarks.getOrDefault(section.code(), 0),
                    now.revision() == 0 ? "" : names.getOrDefault(now.changedBy(), ""),
                    now.changedAt()));
        }
        return rows;
    }

    private Badge progress(Locale locale, Section.Progress progress) {
        Badge.Tone tone = switch (progress) {
            case TO_DO -> Badge.Tone.CLOSED;
            case WRITING -> Badge.Tone.SOON;
            case READY -> Badge.Tone.OPEN;
        };
        return new Badge(tone, frame.say(locale, "writing.progress." + progress.name()));
    }

    private List<StepRow> steps(Handle handle, Locale locale, Opened opened, String before, int limit) {
        List<ApplicationHistory.Line> lines =
                store.history().lines(handle, opened.application().id(), before, limit);
        Map<String, String> members = frame.memberNames(handle, opened);
        Map<String, String> names = frame.names(
                locale, lines.stream().map(ApplicationHistory.Line::personId).toList());
        return lines.stream()
                .map(line -> new StepRow(
                        frame.say(locale, "history." + line.kind(), line.detail()),
                        frame.who(
                                locale,
                                names.getOrDefault(line.personId(), ""),
                                members.getOrDefault(line.memberId(), "")),
                        line.madeAt()))
                .toList();
    }

    /** Shows all that was done, part by part. */
    Response history(Request request) {
        String before = request.query("avant").orElse("");
        return store.context().database().read(handle -> {
            Opened opened = frame.open(handle, request);
            List<ApplicationHistory.Line> lines =
                    store.history().lines(handle, opened.application().id(), before, PART);
            return frame.page(request, "writing-history", frame.say(request.locale(), "writing.history.title"), opened)
                    .with("steps", steps(handle, request.locale(), opened, before, PART))
                    .with("older", lines.size() == PART ? lines.getLast().id() : "");
        });
    }

    /** Keeps who is in charge of a section and how far it is. */
    Response tend(Request request) {
        Opened opened = frame.open(request);
        FormSection section = WritingFrame.section(request, opened);
        Section.Progress progress = request.form("avancement")
                .filter(typed -> Set.of("TO_DO", "WRITING", "READY").contains(typed))
                .map(Section.Progress::valueOf)
                .orElse(Section.Progress.WRITING);
        String owner = request.form("responsable")
                .filter(typed ->
                        opened.members().stream().anyMatch(member -> member.id().equals(typed)))
                .orElse("");
        return tend.tend(
                        request.actor(),
                        opened.application().number(),
                        section.code(),
                        owner,
                        progress,
                        WritingFrame.member(request))
                .<Response>map(status -> new Response.Problem(409, status.refusal()))
                .orElseGet(() -> new Response.Redirect(WritingFrame.sectionPath(opened, section.code()) + "?garde=1"));
    }
}
