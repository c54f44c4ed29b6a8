package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.territory.PlacePicker;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.FormInput.FieldError;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.AnswerWords;
import org.territoireouvert.calls.application.writing.FileRepository.ApplicationFile;
import org.territoireouvert.calls.application.writing.JoinFile;
import org.territoireouvert.calls.application.writing.RemarkRepository.Remark;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.form.AskedFields;
import org.territoireouvert.calls.model.form.CheckForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormProblem;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.web.writing.FieldView.FileView;

/** Draws the page of a section. */
final class SectionView {

    private final WritingFrame frame;
    private final WritingStore store;
    private final JoinFile join;

    SectionView(WritingFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.join = new JoinFile(store);
    }

    /** What a section is drawn from, read in one snapshot. */
    record Basis(
            Opened opened,
            FormSection section,
            Section stored,
            FormAnswers all,
            WritingPeriod.Status status,
            List<Section> sections,
            List<ApplicationFile> files,
            List<Remark> remarks,
            Map<String, String> memberNames,
            long megabytesLeft,
            RuleReading.Said rules) {}

    /** A remark as it is shown. */
    public record RemarkView(Remark remark, String about, String who, String settledBy, boolean own) {}

    /** A question with its answer, read only. */
    public record AnswerView(String label, String words) {}

    /** A section in the row of all sections. */
    public record SectionLink(int number, String title, String path, boolean current, boolean done) {}

    Basis basis(Request request) {
        return store.context().database().read(handle -> {
            Opened opened = frame.open(handle, request);
            FormSection section = WritingFrame.section(request, opened);
            String id = opened.application().id();
            List<Section> sections = store.sections().of(handle, id);
            Section stored = sections.stream()
                    .filter(one -> one.code().equals(section.code()))
                    .findFirst()
                    .orElseGet(() -> Section.untouched(
                            section.code(), opened.application().madeAt()));
            FormAnswers all = sections.stream().map(Section::answers).reduce(FormAnswers.NONE, FormAnswers::and);
            return new Basis(
                    opened,
                    section,
                    stored,
                    all,
                    store.status(handle, opened),
                    sections,
                    store.files().of(handle, id),
                    store.remarks().of(handle, id, section.code()),
                    frame.memberNames(handle, opened),
                    join.left(handle, id),
                    frame.rules().of(handle, request.locale(), opened));
        });
    }

    /** Draws the answers as they are kept. */
    Page filled(Request request, Basis basis, FormInput form) {
        FillForm fill = new FillForm(store.context().service(Territories.class));
        Map<String, Integer> rows = new HashMap<>();
        for (FormField field : basis.section().fields()) {
            fill.fill(form, field, basis.stored().answers());
            if (field.kind() == FieldKind.ROWS) {
                rows.put(field.code(), basis.stored().answers().rows(field.code()));
            }
        }
        return page(
                request,
                basis,
                form,
                basis.all(),
                rows,
                Map.of(),
                basis.stored().revision());
    }

    /** Draws a form that was sent; fields that it did not show are filled with what is kept. */
    Page sent(
            Request request,
            Basis basis,
            FormInput form,
            SectionForm.Read read,
            Map<String, Integer> rows,
            int revision) {
        FillForm fill = new FillForm(store.context().service(Territories.class));
        Map<String, Integer> shown = new HashMap<>(rows);
        for (FormField field : basis.section().fields()) {
            if (!read.fields().contains(field.code())) {
                fill.fill(form, field, basis.stored().answers());
                shown.put(field.code(), basis.stored().answers().rows(field.code()));
            }
        }
        return page(request, basis, form, basis.all().and(read.typed()), shown, read.choices(), revision);
    }

    private Page page(
            Request request,
            Basis basis,
            FormInput form,
            FormAnswers all,
            Map<String, Integer> rows,
            Map<String, List<Territory>> choices,
            int revision) {
        Locale locale = request.locale();
        FormSection section = basis.section();
        Map<String, String> people = people(locale, basis);
        List<FormField> asked = AskedFields.of(section, all);
        Map<String, Integer> open = basis.remarks().stream()
                .filter(Remark::isOpen)
                .collect(Collectors.toMap(Remark::field, remark -> 1, Integer::sum));
        FieldViews views = new FieldViews(
                frame, locale, form, all, new FieldViews.Shown(rows, choices, files(locale, basis, people), open));
        return frame.sectionPage(request, "writing-section", section.title(), basis.opened(), section)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("kept", false)
                .with("refusals", List.of())
                .with("joined", 0)
                .with("merged", MergedView.Merged.NOTHING)
                .with("writable", basis.status().isOpen())
                .with("status", basis.status())
                .with("fields", asked.stream().map(views::of).toList())
                .with("answers", basis.status().isOpen() ? List.of() : answers(locale, basis))
                .with(
                        "shown",
                        asked.stream()
                                .filter(field -> field.kind() != FieldKind.EXPLANATION)
                                .map(FormField::code)
                                .collect(Collectors.joining(" ")))
                .with("revision", revision)
                .with("stored", basis.stored())
                .with("changedBy", people.getOrDefault(basis.stored().changedBy(), ""))
                .with("takesFiles", asked.stream().anyMatch(field -> field.kind() == FieldKind.FILE))
                .with("left", basis.megabytesLeft())
                .with("rules", basis.rules())
                .with("eligibility", basis.rules().rules())
                .with(
                        "picker",
                        store.context().service(Territories.class).boundary().map(PlacePicker::of))
                .with("communes", store.context().service(Territories.class).ofAuthority())
                .with("missing", missing(basis))
                .with("sections", links(basis))
                .with("members", members(basis.opened()))
                .with("progresses", progresses(locale))
                .with(
                        "remarks",
                        remarks(
                                locale,
                                basis,
                                people,
                                WritingStore.person(request.actor()).orElse("")))
                .with(
                        "openRemarks",
                        open.values().stream().mapToInt(Integer::intValue).sum())
                .with("abouts", abouts(section))
                .with("links", frame.links());
    }

    private Map<String, String> people(Locale locale, Basis basis) {
        Set<String> ids = new HashSet<>();
        ids.add(basis.stored().changedBy());
        basis.files().forEach(file -> ids.add(file.personId()));
        basis.remarks().forEach(remark -> {
            ids.add(remark.personId());
            ids.add(remark.settledBy());
        });
        return frame.names(locale, ids);
    }

    private Map<String, List<FileView>> files(Locale locale, Basis basis, Map<String, String> people) {
        Files stored = store.context().service(Files.class);
        Map<String, List<FileView>> files = new LinkedHashMap<>();
        for (ApplicationFile file : basis.files()) {
            Optional<StoredFile> kept = stored.find(file.id());
            String who = frame.who(
                    locale,
                    people.getOrDefault(file.personId(), ""),
                    basis.memberNames().getOrDefault(file.memberId(), ""));
            files.computeIfAbsent(file.field(), field -> new ArrayList<>())
                    .add(new FileView(
                            file.id(),
                            file.name(),
                            file.bytes(),
                            kept.map(StoredFile::path).orElse(""),
                            kept.map(StoredFile::alternative).orElse(""),
                            who,
                            file.madeAt()));
        }
        return files;
    }

    private List<AnswerView> answers(Locale locale, Basis basis) {
        AnswerWords words = frame.words(locale, basis.files());
        return AskedFields.of(basis.section(), basis.all()).stream()
                .filter(field -> field.kind() != FieldKind.EXPLANATION && field.kind() != FieldKind.BUDGET)
                .map(field -> new AnswerView(
                        field.label(), words.of(field, basis.stored().answers())))
                .toList();
    }

    private static List<FieldError> missing(Basis basis) {
        return CheckForm.missing(basis.section(), basis.all()).stream()
                .map(SectionView::link)
                .toList();
    }

    private static FieldError link(FormProblem problem) {
        return new FieldError(SectionForm.name(problem.field()), problem.messageKey(), problem.arguments());
    }

    private static List<SectionLink> links(Basis basis) {
        Set<String> ready = basis.sections().stream()
                .filter(section -> section.progress() == Section.Progress.READY)
                .map(Section::code)
                .collect(Collectors.toSet());
        List<SectionLink> links = new ArrayList<>();
        for (FormSection section : basis.opened().sheet().form().sections()) {
            links.add(new SectionLink(
                    links.size() + 1,
                    section.title(),
                    WritingFrame.sectionPath(basis.opened(), section.code()),
                    section.code().equals(basis.section().code()),
                    ready.contains(section.code())));
        }
        return links;
    }

    static List<Choice> members(Opened opened) {
        return opened.members().stream()
                .map(member -> new Choice(member.id(), member.name()))
                .toList();
    }

    private List<Choice> progresses(Locale locale) {
        return List.of(Section.Progress.values()).stream()
                .map(one -> new Choice(one.name(), frame.say(locale, "writing.progress." + one.name())))
                .toList();
    }

    private static List<Choice> abouts(FormSection section) {
        return section.fields().stream()
                .filter(field -> field.kind() != FieldKind.EXPLANATION)
                .map(field -> new Choice(field.code(), field.label()))
                .toList();
    }

    private List<RemarkView> remarks(Locale locale, Basis basis, Map<String, String> people, String reader) {
        Map<String, String> labels =
                basis.section().fields().stream().collect(Collectors.toMap(FormField::code, FormField::label));
        return basis.remarks().stream()
                .map(remark -> new RemarkView(
                        remark,
                        labels.getOrDefault(remark.field(), ""),
                        frame.who(
                                locale,
                                people.getOrDefault(remark.personId(), ""),
                                basis.memberNames().getOrDefault(remark.memberId(), "")),
                        remark.isOpen() ? "" : people.getOrDefault(remark.settledBy(), ""),
                        remark.personId().equals(reader)))
                .toList();
    }
}
