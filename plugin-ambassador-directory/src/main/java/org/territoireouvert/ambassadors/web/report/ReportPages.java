package org.territoireouvert.ambassadors.web.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.practice.Note;
import org.territoireouvert.ambassadors.practice.NoteRepository;
import org.territoireouvert.ambassadors.report.DrawFigures;
import org.territoireouvert.ambassadors.report.PrintedReport;
import org.territoireouvert.ambassadors.report.ReportRepository;
import org.territoireouvert.ambassadors.report.YearReport;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The yearly report: as a page, as data, and as a draft of which staff write the foreword. */
public final class ReportPages {

    /** The list of reports. */
    public static final String PATH = "/ambassadeurs/rapports";

    private static final String STAFF_PATH = "/admin/ambassadeurs/rapports";
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 10;

    private final Desk desk;
    private final ReportRepository reports;
    private final DrawFigures figures;
    private final NoteRepository notes;

    /** Creates the pages. */
    public ReportPages(Desk desk) {
        this.desk = desk;
        this.reports = new ReportRepository(desk.context());
        this.figures = new DrawFigures(desk);
        this.notes = new NoteRepository(desk.context().database());
    }

    /** Declares them. */
    public void declare(Registrar registrar, Permission read, Permission staff) {
        registrar
                .get(PATH, read, this::list)
                .get(PATH + "/{year}", read, this::show)
                .get(PATH + "/{year}/rapport.pdf", read, this::print)
                .get(STAFF_PATH + "/{year}", staff, this::draft)
                .post(STAFF_PATH + "/{year}", staff, this::keep)
                .api(new ApiRoute(
                        "/api/v1" + PATH + "/{year}",
                        "Returns the published report of a year: register, requests, mandates and meetings.",
                        List.of(new ApiRoute.Parameter("year", ApiRoute.In.PATH, "Year of four digits.")),
                        Map.of("type", "object"),
                        read,
                        this::data));
    }

    private Response list(Request request) {
        int current = LocalDate.ofInstant(
                        desk.context().clock().instant(), desk.context().zone())
                .getYear();
        return Page.of("report-list", say(request, "report.title.all"))
                .crumb(say(request, "menu.ambassadors"), "/ambassadeurs")
                .with(
                        "years",
                        reports.published().stream().map(Object::toString).toList())
                .with("current", Integer.toString(current))
                .with(
                        "staff",
                        desk.handlers()
                                .of(request.actor())
                                .filter(one -> one.isStaff())
                                .isPresent());
    }

    private Response show(Request request) {
        YearReport report = published(request);
        return page(request, report, "report")
                .with("foreword", desk.context().service(Markdown.class).render(report.foreword()))
                .with("notes", notes(report));
    }

    /** Notes are not frozen: those who wrote them may take them back. */
    private List<Note> notes(YearReport report) {
        ZoneId zone = desk.context().zone();
        LocalDate first = LocalDate.of(report.year(), 1, 1);
        return notes.shownBetween(
                first.atStartOfDay(zone).toInstant(),
                first.plusYears(1).atStartOfDay(zone).toInstant());
    }

    private Response print(Request request) {
        YearReport report = published(request);
        byte[] file = new PrintedReport(desk.context(), report, notes(report), request.locale()).pdf();
        return new Response.Download(
                "rapport-ambassadeurs-" + report.year() + ".pdf", Documents.PDF, out -> out.write(file));
    }

    private YearReport published(Request request) {
        return reports.find(year(request))
                .filter(one -> one.publishedAt().isPresent())
                .orElseThrow(() -> missing(request));
    }

    private Page page(Request request, YearReport report, String template) {
        return Page.of(template, say(request, "report.title", Integer.toString(report.year())))
                .crumb(say(request, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(request, "report.title.all"), PATH)
                .with("report", report)
                .with("figures", dated(report.figures()));
    }

    /** Returns the figures with days that a template can write in words. */
    private static Map<String, Object> dated(Map<String, Object> figures) {
        Map<String, Object> dated = new LinkedHashMap<>();
        figures.forEach((name, value) -> dated.put(name, dated(value)));
        return dated;
    }

    private static Object dated(Object value) {
        return switch (value) {
            case List<?> lines -> lines.stream().map(ReportPages::dated).toList();
            case Map<?, ?> line -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                line.forEach((name, cell) ->
                        copy.put(name.toString(), name.equals("day") ? LocalDate.parse(cell.toString()) : dated(cell)));
                yield copy;
            }
            default -> value;
        };
    }

    private Response draft(Request request) {
        YearReport report = drafted(request);
        return draft(request, report, FormInput.empty().prefill("foreword", report.foreword()));
    }

    private Page draft(Request request, YearReport report, FormInput form) {
        return page(request, report, "report-edit")
                .status(form.isValid() ? 200 : 422)
                .with("action", STAFF_PATH + "/" + report.year())
                .with("form", form);
    }

    /** Returns the report with the figures as they are now. */
    private YearReport drafted(Request request) {
        int year = year(request);
        Optional<YearReport> kept = reports.find(year);
        return new YearReport(
                year,
                kept.map(YearReport::foreword).orElse(""),
                figures.draw(year),
                kept.flatMap(YearReport::publishedAt),
                kept.map(YearReport::revision).orElse(0));
    }

    private Response keep(Request request) {
        YearReport draft = drafted(request);
        FormInput form = FormInput.of(request);
        String foreword = form.optional("foreword", LONGEST_TEXT);
        String revision = form.optional("revision", LONGEST_NUMBER);
        boolean publish = request.form("publish").isPresent();
        if (!form.isValid()) {
            return draft(request, draft, form);
        }
        Optional<YearReport> kept = reports.find(draft.year());
        YearReport report = new YearReport(
                draft.year(),
                foreword,
                publish ? draft.figures() : kept.map(YearReport::figures).orElse(Map.of()),
                publish ? Optional.of(desk.context().clock().instant()) : draft.publishedAt(),
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1);
        boolean done = desk.context()
                .database()
                .write(handle ->
                        reports.keep(handle, report, desk.context().clock().instant()));
        if (!done) {
            return draft(request, drafted(request), form.error("", "report.changed"));
        }
        return new Response.Redirect(publish ? report.path() : STAFF_PATH + "/" + report.year() + "?ok=1");
    }

    private Response data(Request request) {
        YearReport report = published(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("year", report.year());
        body.put("publishedAt", report.publishedAt().map(Object::toString).orElse(""));
        body.put("foreword", report.foreword());
        body.putAll(report.figures());
        return new Response.Json(200, body);
    }

    private int year(Request request) {
        String typed = request.pathParameter("year");
        int now = LocalDate.ofInstant(
                        desk.context().clock().instant(), desk.context().zone())
                .getYear();
        if (!typed.matches("20[0-9]{2}") || Integer.parseInt(typed) > now) {
            throw missing(request);
        }
        return Integer.parseInt(typed);
    }

    private static NotFoundException missing(Request request) {
        return new NotFoundException("No report of \"" + request.pathParameter("year") + "\"");
    }

    private String say(Request request, String key, Object... arguments) {
        return desk.context().messages().format(request.locale(), key, arguments);
    }
}
