package org.territoireouvert.runner.web.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.AccountSearch;
import org.territoireouvert.runner.identity.counter.CounterDay;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Where an agent begins: looks for a person, registers one, and reads what they did today. */
final class CounterHomePage {

    private static final int LONGEST_QUERY = 254;

    /** Something that the agent did today. */
    public record DoneRow(Instant at, String person, String act, String path, String channel) {}

    private final WebParts parts;
    private final AdminFrame frame;
    private final AccountSearch search;
    private final CounterDay day;

    CounterHomePage(WebParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.search = new AccountSearch(parts.database());
        this.day = new CounterDay(parts.database());
    }

    Response show(CoreRequest request) {
        ListQuery.refuseOthers(request, "q", Keyset.BEFORE, Keyset.AFTER);
        String typed = request.query("q")
                .filter(text -> text.length() <= LONGEST_QUERY)
                .orElse("");
        Slice<Account> found = search.find(typed, Keyset.of(request, 2));
        Slice<PersonChoice> rows =
                new Slice<>(found.items().stream().map(PersonChoice::of).toList(), found.previous(), found.next());
        return frame.page(request.locale(), "counter/home", CounterPages.PATH, "counter.title")
                .with("q", typed)
                .with("rows", rows)
                .with("done", done(request));
    }

    private List<DoneRow> done(CoreRequest request) {
        Locale locale = request.locale();
        ZoneId zone = parts.configuration().zone();
        Instant midnight = LocalDate.ofInstant(parts.clock().instant(), zone)
                .atStartOfDay(zone)
                .toInstant();
        List<CounterDay.Done> today = day.since(midnight, ((Actor.Agent) request.actor()).personId());
        Map<String, String> names = parts
                .identity()
                .accounts()
                .findAll(today.stream()
                        .map(CounterDay.Done::accountId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::staffName));
        return today.stream()
                .map(done -> new DoneRow(
                        done.at(),
                        names.getOrDefault(done.accountId(), ""),
                        parts.messages().format(locale, "counter.done." + done.act()),
                        done.act().equals("form") ? done.path() : "",
                        parts.messages().format(locale, "counter.channel." + done.channel())))
                .toList();
    }
}
