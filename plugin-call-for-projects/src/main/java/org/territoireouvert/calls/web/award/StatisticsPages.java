package org.territoireouvert.calls.web.award;

import java.util.List;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.GrantRepository;
import org.territoireouvert.calls.funded.FundedList;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.opendata.ApplicantFigures;

/** Who applies, with whom, and who is funded, of one call or of all. */
final class StatisticsPages {

    static final String PATH = Call.PATH + "/statistiques";

    private static final String CALL = "appel";

    private final AwardStore store;
    private final ApplicantFigures figures;
    private final FundedList funded;

    StatisticsPages(AwardStore store, ApplicantFigures figures, FundedList funded) {
        this.store = store;
        this.figures = figures;
        this.funded = funded;
    }

    /** A line of a table. */
    public record Row(String label, long applications, long funded) {}

    /** Two kinds that apply together. */
    public record Pair(String one, String other, ApplicantFigures.Together together) {}

    /** A kind of members. */
    public record Kind(String label, ApplicantFigures.OfKind figures) {}

    Response show(Request request) {
        ListQuery.refuseOthers(request, CALL);
        GrantWords words = new GrantWords(store.context(), request.locale());
        String call = request.query(CALL).orElse("");
        if (!call.isEmpty() && store.calls().find(call).isEmpty()) {
            throw new NotFoundException("No call for projects \"" + call + "\"");
        }
        List<GrantRepository.Option> calls = store.grants().calls();
        return Page.of("call-figures", words.text("award.figures.title"))
                .description(words.text("award.figures.lead"))
                .crumb(words.text("menu.calls"), Call.PATH)
                .with(
                        "calls",
                        calls.stream()
                                .map(one -> new Choice(
                                        one.code(), one.title(), one.code().equals(call)))
                                .toList())
                .with("total", figures.total(call))
                .with("years", call.isEmpty() && funded.hasPast() ? funded.years() : List.of())
                .with(
                        "kinds",
                        figures.kinds(call).stream()
                                .map(one -> new Kind(words.kind(one.kind()), one))
                                .toList())
                .with(
                        "together",
                        figures.together(call).stream()
                                .map(one -> new Pair(words.kind(one.one()), words.kind(one.other()), one))
                                .toList())
                .with(
                        "sizes",
                        figures.sizes(call).stream()
                                .map(one -> new Row(one.key(), one.applications(), one.funded()))
                                .toList())
                .with(
                        "territories",
                        figures.territories(call).stream()
                                .map(one -> new Row(
                                        one.key().isEmpty()
                                                ? words.text("award.figures.nowhere")
                                                : words.place(one.key()),
                                        one.applications(),
                                        one.funded()))
                                .toList());
    }
}
