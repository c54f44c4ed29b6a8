package org.territoireouvert.ambassadors.web.ledger;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.ledger.LedgerLine;
import org.territoireouvert.ambassadors.ledger.LedgerRepository;
import org.territoireouvert.ambassadors.ledger.LedgerRepository.By;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The register: what each administration got and answered, by year. */
public final class LedgerPages {

    /** Its address. */
    public static final String PATH = "/ambassadeurs/registre";

    private static final String YEAR = "annee";
    private static final String BODY = "administration";

    private final Desk desk;
    private final LedgerRepository counts;

    /** Creates the page. */
    public LedgerPages(Desk desk) {
        this.desk = desk;
        this.counts = new LedgerRepository(desk.context().database());
    }

    /** Shows it, of all years or one, of all administrations or one. */
    public Response show(Request request) {
        List<LedgerLine> years = counts.lines(By.YEAR, "", "").stream()
                .sorted((one, other) -> other.label().compareTo(one.label()))
                .toList();
        ListQuery chosen = ListQuery.read(
                request,
                PATH,
                ListFilter.of(YEAR, years.stream().map(LedgerLine::label).toList()),
                ListFilter.open(BODY));
        String year = chosen.value(YEAR);
        String body = desk.administrations().exists(chosen.value(BODY)) ? chosen.value(BODY) : "";
        Locale locale = request.locale();
        LedgerLine all = LedgerLine.sum(counts.lines(By.KIND, year, body));
        return Page.of("ledger", say(locale, "ledger.title"))
                .description(say(locale, "ledger.lead"))
                .crumb(say(locale, "menu.ambassadors"), "/ambassadeurs")
                .with("all", LedgerView.of(all, "", ""))
                .with("bodies", bodies(year, body))
                .with("kinds", kinds(year, body, locale))
                .with(
                        "years",
                        years.stream()
                                .map(one -> LedgerView.of(one, one.label(), PATH + "?annee=" + one.label()))
                                .toList())
                .with(
                        "yearChoices",
                        chosen.choices(
                                YEAR, years.stream().map(LedgerLine::label).toList(), one -> one))
                .with("bodyChoices", bodyChoices(body))
                .with("name", desk.administrations().nameOf(body))
                .with("year", year)
                .with("promised", desk.delays().now().answering());
    }

    private List<LedgerView> bodies(String year, String body) {
        return counts.lines(By.BODY, year, body).stream()
                .map(line -> LedgerView.of(
                        line,
                        desk.administrations().nameOf(line.label()),
                        "/ambassadeurs/demandes?administration=" + line.label()))
                .toList();
    }

    private List<LedgerView> kinds(String year, String body, Locale locale) {
        return counts.lines(By.KIND, year, body).stream()
                .map(line -> LedgerView.of(
                        line, say(locale, "request.kind." + line.label().toLowerCase(Locale.ROOT)), ""))
                .toList();
    }

    private List<Choice> bodyChoices(String chosen) {
        return desk.administrations().choices().stream()
                .map(one -> new Choice(one.value(), one.label(), one.value().equals(chosen)))
                .toList();
    }

    private String say(Locale locale, String key) {
        return desk.context().messages().format(locale, key);
    }
}
