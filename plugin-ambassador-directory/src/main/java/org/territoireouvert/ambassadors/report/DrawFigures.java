package org.territoireouvert.ambassadors.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.ledger.LedgerFigures;
import org.territoireouvert.ambassadors.ledger.LedgerLine;
import org.territoireouvert.ambassadors.ledger.LedgerRepository;
import org.territoireouvert.ambassadors.ledger.LedgerRepository.By;
import org.territoireouvert.ambassadors.meeting.MeetingRepository;

/** Draws the figures of a year as plain values, so that the page, the frozen copy and the data say the same. */
public final class DrawFigures {

    private static final int MATTERING = 5;
    private static final int MOST = 200;

    private final Desk desk;
    private final LedgerRepository counts;
    private final MeetingRepository meetings;

    /** Creates it. */
    public DrawFigures(Desk desk) {
        this.desk = desk;
        this.counts = new LedgerRepository(desk.context().database());
        this.meetings = new MeetingRepository(desk.context().database());
    }

    /** Draws them: register, requests that matter most, mandates begun and ended, meetings. */
    public Map<String, Object> draw(int year) {
        ZoneId zone = desk.context().zone();
        String text = Integer.toString(year);
        Map<String, Object> figures = new LinkedHashMap<>();
        List<LedgerLine> kinds = counts.lines(By.KIND, text, "");
        figures.put("total", line(LedgerLine.sum(kinds), ""));
        figures.put(
                "bodies",
                counts.lines(By.BODY, text, "").stream()
                        .map(one -> line(one, desk.administrations().nameOf(one.label())))
                        .toList());
        figures.put(
                "kinds",
                kinds.stream()
                        .map(one -> line(one, one.label().toLowerCase(java.util.Locale.ROOT)))
                        .toList());
        figures.put("requests", mattering(text));
        figures.put("begun", mandates("starts_on", text));
        figures.put("ended", mandates("ends_on", text));
        figures.put(
                "meetings",
                meetings
                        .between(
                                LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(),
                                LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant(),
                                MOST)
                        .stream()
                        .map(one -> Map.of(
                                "title", one.title(),
                                "day", LocalDate.ofInstant(one.startsAt(), zone).toString(),
                                "path", one.path(),
                                "present",
                                        meetings.presence(one.id(), "PRESENT").size()))
                        .toList());
        return figures;
    }

    private static Map<String, Object> line(LedgerLine line, String name) {
        LedgerFigures figures = line.figures();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("received", figures.received());
        values.put("answered", figures.answered());
        values.put("inTime", figures.inTime());
        values.put("median", days(line.delays().median()));
        values.put("ninetieth", days(line.delays().ninetieth()));
        values.put("granted", figures.granted());
        values.put("partly", figures.partly());
        values.put("refused", figures.refused());
        values.put("silent", figures.silent());
        values.put("satisfied", figures.yes());
        values.put("judged", figures.judged());
        return values;
    }

    private static Object days(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : "";
    }

    /** The public requests of the year that most people joined; their number begins with the year. */
    private List<Map<String, Object>> mattering(String year) {
        return desk.context()
                .database()
                .read(handle -> handle.createQuery("""
                        select number, title, supports, state from amb_request
                        where number >= :first and number < :last and shown = 1 and removed_at = '' and grouped_into = ''
                        order by supports desc, number limit :limit""")
                        .bind("first", year + "-")
                        .bind("last", year + ".")
                        .bind("limit", MATTERING)
                        .map((row, context) -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            values.put("number", row.getString("number"));
                            values.put("title", row.getString("title"));
                            values.put("supports", row.getInt("supports"));
                            values.put("state", row.getString("state").toLowerCase(java.util.Locale.ROOT));
                            return values;
                        })
                        .list());
    }

    private List<Map<String, Object>> mandates(String column, String year) {
        return desk.context()
                .database()
                .read(handle -> handle.createQuery("""
                        select a.slug, a.name, p.label, m.<column> as day from amb_mandate m
                        join amb_ambassador a on a.slug = m.ambassador join amb_post p on p.slug = m.post
                        where m.<column> >= :first and m.<column> <= :last order by m.<column>, a.slug limit :limit""")
                        .define("column", column)
                        .bind("first", year + "-01-01")
                        .bind("last", year + "-12-31")
                        .bind("limit", MOST)
                        .map((row, context) -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            values.put("slug", row.getString("slug"));
                            values.put("name", row.getString("name"));
                            values.put("post", row.getString("label"));
                            values.put("day", row.getString("day"));
                            return values;
                        })
                        .list());
    }
}
