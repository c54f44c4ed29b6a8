package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Component;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestSite;

/** The agenda as a page and as a calendar that programs subscribe to: both say the same. */
class AgendaTest {

    private static final String CALENDAR = "/agenda.ics";

    /** Already the next day in Paris. */
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-24T23:30:00Z"));

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = Paris.demonstration(CLOCK);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<Component> events(String path) {
        return CalendarText.events(site.get(path).body());
    }

    private static List<String> values(List<Component> events, String property) {
        return events.stream().map(event -> CalendarText.value(event, property)).toList();
    }

    private static List<String> titles(String path) {
        return site.page(path).select("main .to-row h3").eachText().stream()
                .map(PlainText::of)
                .toList();
    }

    @Test
    void programsReadTheCalendar() {
        String type = site.get(CALENDAR).headers().firstValue("Content-Type").orElse("");
        List<Component> events = events(CALENDAR);

        assertThat(type).startsWith("text/calendar");
        assertThat(events).hasSizeGreaterThan(3);
        assertThat(values(events, "DTSTAMP")).allMatch(stamp -> stamp.matches("[0-9]{8}T[0-9]{6}Z"));
        assertThat(values(events, "URL")).allMatch(url -> url.startsWith(site.address("/")));
        for (String url : values(events, "URL").stream().distinct().toList()) {
            assertThat(site.get(url.substring(site.address("").length())).statusCode())
                    .as(url)
                    .isEqualTo(200);
        }
    }

    @Test
    void idsAreUniqueAndStay() {
        List<String> first = values(events(CALENDAR), "UID");
        List<String> second = values(events(CALENDAR), "UID");

        assertThat(first).doesNotHaveDuplicates().isEqualTo(second);
    }

    @Test
    void wholeDaysAreThoseOfTheAuthority() {
        List<Component> consultations = events(CALENDAR + "?type=consultation.consultations");
        List<String> begin = site.get("/donnees-ouvertes/consultations.csv")
                .body()
                .lines()
                .skip(1)
                .flatMap(line -> java.util.Arrays.stream(line.split(",")))
                .filter(cell -> cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                .toList();
        List<Component> whole = consultations.stream()
                .filter(event -> !CalendarText.value(event, "SUMMARY").contains(" – "))
                .toList();

        assertThat(whole).isNotEmpty();
        for (Component event : whole) {
            assertThat(begin)
                    .contains(
                            CalendarText.first(event).toString(),
                            CalendarText.last(event).toString());
        }
    }

    @Test
    void aMonthShowsWhatTouchesIt() {
        List<Component> all = events(CALENDAR);

        for (int ahead = 0; ahead < 4; ahead++) {
            YearMonth month = NOW.plusMonths(ahead);
            LocalDate first = month.atDay(1);
            List<String> expected = all.stream()
                    .filter(event -> !CalendarText.first(event).isAfter(month.atEndOfMonth())
                            && !CalendarText.last(event).isBefore(first))
                    .map(event -> PlainText.of(CalendarText.value(event, "SUMMARY")))
                    .toList();

            assertThat(titles("/agenda?mois=" + month)).as(month.toString()).containsExactlyElementsOf(expected);
        }
        assertThat(titles("/agenda")).isNotEmpty().isEqualTo(titles("/agenda?mois=" + NOW));
    }

    @Test
    void kindsShareTheDatesAmongThem() {
        List<String> shown = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<String> kinds = site.page("/agenda")
                .select("select[name=type] option[value~=.]")
                .eachAttr("value");

        for (String kind : kinds) {
            String filter = "type=" + kind;
            Document page = site.page("/agenda?mois=" + NOW + "&" + filter);
            String label = page.select("option[selected]").text();
            shown.addAll(titles("/agenda?mois=" + NOW + "&" + filter));
            List<Component> events = events(CALENDAR + "?" + filter);
            written.addAll(values(events, "UID"));

            assertThat(page.select("main .to-row .to-meta span:last-child").eachText())
                    .allMatch(label::equals);
            assertThat(values(events, "CATEGORIES")).allMatch(label::equals);
            assertThat(page.select("head link[type=text/calendar]").attr("href"))
                    .contains(filter);
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(3);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(titles("/agenda"));
        assertThat(written).containsExactlyInAnyOrderElementsOf(values(events(CALENDAR), "UID"));
    }

    @Test
    void monthsAndKindsThatAreNotAreRefused() {
        for (String query : List.of(
                "mois=2026-13",
                "mois=2026-00",
                "mois=2026-1",
                "mois=1999-12",
                "mois=2101-01",
                "mois=2026-11-01",
                "mois=%D9%A2%D9%A0%D9%A2%D9%A6-11",
                "mois=hier",
                "type=rien",
                "territoire=%27",
                "inconnu=1")) {
            assertThat(site.get("/agenda?" + query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(site.get(CALENDAR + "?mois=2026-11").statusCode()).isEqualTo(400);
        assertThat(site.get(CALENDAR + "?type=rien").statusCode()).isEqualTo(400);
    }

    @Test
    void theFormOfAPageWithoutChoiceIsUnderstood() {
        assertThat(titles("/agenda?mois=" + NOW + "&type=")).isEqualTo(titles("/agenda"));
    }

    @Test
    void neighbouringMonthsAreAWayApart() {
        Document page = site.page("/agenda?mois=2026-12");

        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/agenda?mois=2026-11");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/agenda?mois=2027-01");
        assertThat(site.get("/agenda?mois=2100-12").statusCode()).isEqualTo(200);
        for (String edge : List.of("/agenda?mois=2100-12", "/agenda?mois=2000-01")) {
            assertThat(site.page(edge).select("a[rel=prev], a[rel=next]").eachAttr("href"))
                    .as(edge)
                    .allMatch(href -> site.get(href).statusCode() == 200);
        }
    }
}
