package org.territoireouvert.calls.web.sending;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.eligibility.EligibilityFacts;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** Writes all that stands in the document of an application for people who read it. */
public final class DocumentWords {

    private final PluginContext context;
    private final Locale locale;
    private final CallSheet sheet;
    private final SentApplication sent;

    /** A part of the document. */
    public record Part(String title, List<Line> lines) {
        /** Copies the lines. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a part.
     *
     * @param key the same in all versions of a document
     * @param values paragraphs, none when nothing was said
     */
    public record Line(String key, String label, List<String> values) {
        /** Copies the values. */
        public Line {
            values = List.copyOf(values);
        }

        /** Returns the values below each other. */
        public String text() {
            return String.join("\n", values);
        }
    }

    private DocumentWords(PluginContext context, Locale locale, CallSheet sheet, SentApplication sent) {
        this.context = context;
        this.locale = locale;
        this.sheet = sheet;
        this.sent = sent;
    }

    /** Returns the parts of a document. */
    static List<Part> of(PluginContext context, Locale locale, CallSheet sheet, SentApplication sent) {
        return new DocumentWords(context, locale, sheet, sent).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(say("sending.part.application"), head()));
        parts.add(new Part(
                say("sending.part.members"),
                sent.members().stream().map(this::member).toList()));
        sheet.form().sections().forEach(section -> section(section).ifPresent(parts::add));
        if (!sent.budget().lines().isEmpty()) {
            parts.add(new Part(
                    say("sending.part.budget"),
                    sent.members().stream()
                            .flatMap(partner -> budget(partner).stream())
                            .toList()));
        }
        if (!sent.files().isEmpty()) {
            parts.add(new Part(
                    say("sending.part.files"),
                    sent.files().stream().map(this::file).toList()));
        }
        return parts;
    }

    private List<Line> head() {
        return List.of(
                new Line("title", say("sending.title"), filled(sent.title())),
                new Line("summary", say("sending.summary"), filled(sent.summary())),
                new Line("territory", say("sending.territory"), filled(territory(sent.territory()))),
                new Line("collective", say("sending.collective"), filled(sent.collective())),
                new Line(
                        "call",
                        say("sending.call"),
                        List.of(say("sending.call.version", sheet.subject().title(), sent.callVersion()))));
    }

    private Line member(Partner partner) {
        List<String> known = new ArrayList<>();
        known.add(kind(partner.classification()));
        if (!partner.siret().isEmpty()) {
            known.add("SIRET " + partner.siret());
        }
        if (!partner.rna().isEmpty()) {
            known.add("RNA " + partner.rna());
        }
        return new Line("member." + partner.id(), partner.name(), known);
    }

    /** Says a kind of member. */
    private String kind(String code) {
        return kind(context, locale, code);
    }

    static String kind(PluginContext context, Locale locale, String code) {
        if (code.equals(EligibilityFacts.PERSON)) {
            return context.messages().format(locale, "sending.kind.person");
        }
        return Classification.of(code)
                .map(kind -> context.messages().format(locale, "sending.kind." + kind.code()))
                .orElseGet(() -> context.messages().format(locale, "sending.kind.unknown"));
    }

    private Optional<Part> section(FormSection section) {
        List<Line> lines = new ArrayList<>();
        section.fields().stream()
                .filter(field -> field.kind() != FieldKind.EXPLANATION && field.kind() != FieldKind.BUDGET)
                .filter(field -> field.isAsked(sent.answers()))
                .forEach(field -> lines.addAll(field(field)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Part(section.title(), lines));
    }

    private List<Line> field(FormField field) {
        if (field.kind() != FieldKind.ROWS) {
            return List.of(new Line(field.code(), field.label(), values(field, field.code())));
        }
        List<Line> rows = new ArrayList<>();
        for (int row = 0; row < sent.answers().rows(field.code()); row++) {
            List<String> cells = new ArrayList<>();
            for (FormField column : field.columns()) {
                String given = String.join(", ", values(column, FormAnswers.inRow(field.code(), row, column.code())));
                if (!given.isEmpty()) {
                    cells.add(say("sending.pair", column.label(), given));
                }
            }
            rows.add(new Line(field.code() + "." + row, say("sending.row", field.label(), row + 1), cells));
        }
        return rows.isEmpty() ? List.of(new Line(field.code(), field.label(), List.of())) : rows;
    }

    private List<String> values(FormField field, String code) {
        return sent.answers().of(code).stream()
                .map(value -> value(field.kind(), value))
                .toList();
    }

    private String value(FieldKind kind, String value) {
        return switch (kind) {
            case MONEY -> money(value);
            case DATE -> date(value);
            case NUMBER -> locale.getLanguage().equals("en") ? value : value.replace('.', ',');
            case YES_NO -> value.equals(FormAnswers.YES) ? say("sending.yes") : say("sending.no");
            case COMMUNE -> territory(value);
            case FILE ->
                sent.files().stream()
                        .filter(file -> file.id().equals(value))
                        .map(SentFile::name)
                        .findFirst()
                        .orElse(value);
            case EXPLANATION,
                    TEXT,
                    LONG_TEXT,
                    CHOICE,
                    CHOICES,
                    EMAIL,
                    PHONE,
                    LINK,
                    SIRET,
                    RNA,
                    IBAN,
                    PLACE,
                    ROWS,
                    BUDGET -> value;
        };
    }

    private String money(String value) {
        return value.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
                ? say("sending.plain", Money.of(new BigDecimal(value)))
                : value;
    }

    private String date(String value) {
        try {
            return say("sending.plain", LocalDate.parse(value));
        } catch (DateTimeException asItIs) {
            return value;
        }
    }

    private String territory(String code) {
        return context.service(Territories.class)
                .find(code)
                .map(Territory::label)
                .orElse(code);
    }

    private List<Line> budget(Partner partner) {
        List<Line> lines = new ArrayList<>();
        for (BudgetLine.Side side : BudgetLine.Side.values()) {
            List<String> written = sent.budget().of(partner.id()).lines().stream()
                    .filter(line -> line.side() == side)
                    .map(line -> say(
                            "sending.budget.line", category(context, locale, sheet, line), line.label(), line.amount()))
                    .toList();
            lines.add(new Line(
                    "budget." + partner.id() + "." + side,
                    say("sending.budget.of." + side.name().toLowerCase(Locale.ROOT), partner.name()),
                    written));
        }
        return lines;
    }

    /** Says what kind of cost, or where money comes from. */
    static String category(PluginContext context, Locale locale, CallSheet sheet, BudgetLine line) {
        if (line.side() == BudgetLine.Side.COST) {
            return sheet.funding()
                    .rules()
                    .category(line.category())
                    .map(known -> known.label())
                    .orElse(line.category());
        }
        for (BudgetLine.Source source : BudgetLine.Source.values()) {
            if (source.name().equals(line.category())) {
                return context.messages().format(locale, SourceWords.key(source));
            }
        }
        return line.category();
    }

    private Line file(SentFile file) {
        return new Line(
                "file." + file.id(),
                file.name(),
                List.of(say("sending.file", file.bytes()), "SHA-256 " + file.sha256()));
    }

    private static List<String> filled(String text) {
        return text.isBlank()
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
