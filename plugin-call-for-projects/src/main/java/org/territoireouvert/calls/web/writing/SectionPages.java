package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.FormInput.FieldError;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.AnswerWords;
import org.territoireouvert.calls.application.writing.JoinFile;
import org.territoireouvert.calls.application.writing.SaveSection;
import org.territoireouvert.calls.application.writing.SaveSection.Saving;
import org.territoireouvert.calls.model.form.AnswerParts;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.web.writing.SectionView.Basis;

/** The page on which a section is written. */
final class SectionPages {

    private static final String ACT = "acte";
    private static final String BACK = "revenir";
    private static final String JOIN = "joindre-";
    private static final String LEAVE = "enlever-";
    private static final String CHOICE = "choix.";
    private static final String OPEN = "ouverts";
    private static final String BASE = "base";
    private static final String THEIRS = "autre";
    private static final String TEXT = ".texte";
    private static final String REVISION = "revision";
    private static final int LONGEST_TEXT = 300;
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|webp)");

    private final WritingFrame frame;
    private final SectionView view;
    private final SaveSection save;
    private final JoinFile join;
    private final SectionForm reading;

    SectionPages(WritingFrame frame) {
        this.frame = frame;
        this.view = new SectionView(frame);
        this.save = new SaveSection(frame.store());
        this.join = new JoinFile(frame.store());
        this.reading = new SectionForm(frame.store().context().service(Territories.class));
    }

    Response show(Request request) {
        Basis basis = view.basis(request);
        return view.filled(request, basis, FormInput.empty())
                .with("kept", request.query("garde").isPresent())
                .with("joined", number(request.query("joint").orElse("0")))
                .with("merged", new MergedView(frame).of(request, basis));
    }

    Response receive(Request request) {
        Basis basis = view.basis(request);
        FormInput form = FormInput.of(request);
        form.optional(WritingFrame.MEMBER, LONGEST_TEXT);
        SectionForm.Read read = reading.read(request, form, basis.section());
        for (FormField field : basis.section().fields()) {
            if (field.kind() == FieldKind.FILE) {
                form.optional(SectionForm.name(field.code()) + TEXT, LONGEST_TEXT);
            }
        }
        int revision = number(request.form(REVISION).orElse("0"));
        Optional<RowAct> act = RowAct.of(request.form(ACT).orElse(""), basis.section());
        if (act.isPresent()) {
            FormInput next = act.get().copy(form, basis.section(), read.rows());
            return view.sent(request, basis, next, read, act.get().rows(read.rows()), revision);
        }
        if (!form.isValid()) {
            return view.sent(request, basis, form, read, read.rows(), revision);
        }
        List<String> open = List.of(request.form(OPEN).orElse("").split(" "));
        boolean undecided = open.stream()
                .anyMatch(code -> !code.isEmpty() && request.form(CHOICE + code).isEmpty());
        if (undecided) {
            // Against what was read at first, so that what both changed is asked again.
            revision = number(request.form(BASE).orElse("0"));
        }
        Set<String> fields = new HashSet<>(read.fields());
        fields.removeIf(
                code -> request.form(CHOICE + code).filter(THEIRS::equals).isPresent());
        SaveSection.Typed typed = new SaveSection.Typed(revision, read.answers(), fields, WritingFrame.member(request));
        Saving saving = save.save(
                request.actor(),
                basis.opened().application().number(),
                basis.section().code(),
                typed);
        return switch (saving) {
            case Saving.Closed closed -> closedPage(request, basis, closed.status(), true);
            case Saving.Conflict conflict -> conflict(request, basis, conflict, revision, undecided);
            case Saving.Kept kept -> afterwards(request, basis, revision, kept);
        };
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** Joins the files that came with the form, once what was typed is kept. */
    private Response afterwards(Request request, Basis basis, int revision, Saving.Kept kept) {
        String act = request.form(ACT).orElse("");
        if (act.startsWith(LEAVE)) {
            Optional<WritingPeriod.Status> refused = join.leave(
                    request.actor(),
                    basis.opened().application().number(),
                    act.substring(LEAVE.length()),
                    WritingFrame.member(request));
            if (refused.isPresent()) {
                return closedPage(request, basis, refused.get(), false);
            }
        }
        FormInput problems = FormInput.empty();
        List<Refusal> refusals = new ArrayList<>();
        int joined = 0;
        for (FormField field : basis.section().fields()) {
            if (field.kind() != FieldKind.FILE) {
                continue;
            }
            if (request.uploads(SectionForm.name(field.code())).isEmpty() && act.equals(JOIN + field.code())) {
                problems.error(SectionForm.name(field.code()), "writing.file.choose");
            }
            Joined of = join(request, basis, field, problems);
            joined += of.files();
            refusals.addAll(of.refusals());
            if (of.closed().isPresent()) {
                return closedPage(request, basis, of.closed().get(), false).with("joined", joined);
            }
        }
        if (!problems.isValid()) {
            return view.filled(request, view.basis(request), problems)
                    .with("kept", true)
                    .with("refusals", joined + refusals.size() > 1 ? refusals : List.of())
                    .with("joined", joined);
        }
        String path = act.equals(BACK)
                ? basis.opened().application().path()
                : WritingFrame.sectionPath(basis.opened(), basis.section().code());
        String merged = kept.theirs() > revision ? "&depuis=" + revision + "&jusque=" + kept.theirs() : "";
        return new Response.Redirect(path + (joined > 0 ? "?joint=" + joined : "?garde=1") + merged);
    }

    /** A file that was not joined, and why. */
    public record Refusal(String file, FieldError why) {}

    /** How many files of a field were joined, until time was over. */
    private record Joined(int files, List<Refusal> refusals, Optional<WritingPeriod.Status> closed) {}

    /** Joins the files of a field, one after the other; of each that is refused the reason is said with its name. */
    private Joined join(Request request, Basis basis, FormField field, FormInput problems) {
        String name = SectionForm.name(field.code());
        String text = request.form(name + TEXT).orElse("");
        JoinFile.Place place = new JoinFile.Place(
                basis.opened().application().number(),
                basis.section().code(),
                field.code(),
                WritingFrame.member(request));
        List<Upload> uploads = request.uploads(name);
        List<Refusal> refusals = new ArrayList<>();
        int files = 0;
        boolean described = false;
        for (Upload upload : uploads) {
            boolean picture = PICTURE.matcher(upload.name()).matches();
            // The words about a picture are about one picture: the next one is sent with its own.
            JoinFile.Joining joining = picture && described
                    ? new JoinFile.Joining.Refused("writing.file.one-picture", List.of())
                    : join.join(request.actor(), place, upload, text);
            described |= picture;
            switch (joining) {
                case JoinFile.Joining.Joined done -> files++;
                case JoinFile.Joining.Refused refused ->
                    refusals.add(new Refusal(
                            upload.name(), new FieldError(name, refused.messageKey(), refused.arguments())));
                case JoinFile.Joining.Closed closed -> {
                    return new Joined(files, refusals, Optional.of(closed.status()));
                }
            }
        }
        if (!refusals.isEmpty()) {
            problems.prefill(name + TEXT, text);
            FieldError first = refusals.getFirst().why();
            if (uploads.size() == 1) {
                problems.error(name, first.messageKey(), first.arguments().toArray());
            } else {
                problems.error(name, "writing.file.refusals", refusals.size());
            }
        }
        return new Joined(files, refusals, Optional.empty());
    }

    private Page conflict(Request request, Basis basis, Saving.Conflict conflict, int base, boolean undecided) {
        AnswerWords words = frame.words(request.locale(), basis.files());
        TextDiff diff = frame.store().context().service(TextDiff.class);
        List<ChangeView> changes = conflict.merge().open().stream()
                .map(code -> ChangeView.of(
                        basis.section(),
                        code,
                        conflict.stored().answers(),
                        conflict.mine(),
                        conflict.base(),
                        words,
                        diff))
                .toList();
        String by = conflict.stored().changedBy();
        return frame.sectionPage(
                        request,
                        "writing-conflict",
                        frame.say(request.locale(), "writing.conflict.title"),
                        basis.opened(),
                        basis.section())
                .status(409)
                .with("changes", changes)
                .with("by", frame.names(request.locale(), List.of(by)).getOrDefault(by, ""))
                .with("at", conflict.stored().changedAt())
                .with("typed", typed(basis, conflict))
                .with("member", WritingFrame.member(request))
                .with("revision", conflict.stored().revision())
                .with("base", base)
                .with("open", String.join(" ", conflict.merge().open()))
                .with("undecided", undecided)
                .with("shown", request.form(SectionForm.SHOWN).orElse(""));
    }

    /** All that was typed, to be sent again with the choices; what only others changed is theirs in it. */
    private List<Map.Entry<String, String>> typed(Basis basis, Saving.Conflict conflict) {
        FormAnswers answers = conflict.merge().merged();
        for (String code : conflict.merge().open()) {
            answers = AnswerParts.take(answers, code, conflict.mine());
        }
        return HiddenFields.of(
                basis.section(), answers, new FillForm(frame.store().context().service(Territories.class)));
    }

    private Page closedPage(Request request, Basis basis, WritingPeriod.Status status, boolean aside) {
        return frame.sectionPage(
                        request,
                        "writing-closed",
                        frame.say(request.locale(), "writing.closed.title"),
                        basis.opened(),
                        basis.section())
                .status(409)
                .with("refusal", status.refusal())
                .with("joined", 0)
                .with("until", status.until())
                .with("aside", aside);
    }
}
