package org.territoireouvert.runner.web.history;

import static org.territoireouvert.runner.web.route.CorePermissions.USE_ACCOUNT;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.data.WithdrawConsent;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.opendata.DatasetWriter;
import org.territoireouvert.runner.web.account.AccountFrame;
import org.territoireouvert.runner.web.account.AccountFrame.Done;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** What was done with a person's data: sign-ins, consents, looks by agents, acts done for them at a counter. */
public final class HistoryPages implements PageSet {

    private static final String PATH = AccountFrame.PATH + "/journal";
    private static final String PART_PATH = PATH + "/{part}";
    private static final String WITHDRAW_PATH = PATH + "/consentements/{consent}/retirer";
    private static final String POLICY_PATH = PATH + "/politique/{version}";
    private static final String CSV_PATH = PATH + "/telecharger";

    private static final int SHOWN_TOGETHER = 10;

    private final WebParts parts;
    private final AccountFrame frame;
    private final Trace trace;
    private final Words words;
    private final WithdrawConsent withdraw;

    /** Creates the pages. */
    public HistoryPages(WebParts parts) {
        this.parts = parts;
        this.frame = new AccountFrame(parts);
        this.trace = parts.identity().trace();
        this.words = new Words(parts);
        this.withdraw = new WithdrawConsent(parts.database(), parts.identity().accounts(), trace, parts.clock());
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, USE_ACCOUNT, this::show)
                .get(CSV_PATH, USE_ACCOUNT, this::download)
                .get(PART_PATH, USE_ACCOUNT, this::part)
                .post(WITHDRAW_PATH, USE_ACCOUNT, this::withdraw)
                .get(POLICY_PATH, USE_ACCOUNT, this::policy);
    }

    /** Shows the newest of each part. */
    private Response show(CoreRequest request) {
        return overview(request, FormInput.empty());
    }

    private Page overview(CoreRequest request, FormInput form) {
        Page page = frame.page(request, "history").with("form", form).with("only", "");
        for (HistoryPart part : HistoryPart.values()) {
            page = page.with(part.model(), read(part, request, Keyset.first(SHOWN_TOGETHER)));
        }
        return page;
    }

    /** Shows one part of the history, page by page. */
    private Response part(CoreRequest request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        HistoryPart part = HistoryPart.of(request.pathParameter("part"));
        Page page = frame.page(request, "history")
                .crumb(frame.say(request.locale(), "account.history.title"), PATH)
                .with("form", FormInput.empty())
                .with("only", part.code());
        for (HistoryPart other : HistoryPart.values()) {
            page = page.with(
                    other.model(),
                    other == part
                            ? read(part, request, Keyset.of(request, 1))
                            : new Slice<>(List.of(), Optional.empty(), Optional.empty()));
        }
        return page;
    }

    private Slice<?> read(HistoryPart part, CoreRequest request, Keyset keyset) {
        String account = AccountFrame.account(request).id();
        HistoryRows rows = new HistoryRows(words, request.locale());
        return switch (part) {
            case SIGN_INS -> map(trace.signIns(account, keyset), rows::of);
            case CONSENTS -> map(trace.consents(account, keyset), rows::of);
            case LOOKS -> map(trace.looks(account, keyset), rows::of);
            case HELPED -> map(trace.helpedActs(account, keyset), rows::of);
        };
    }

    private static <A, B> Slice<B> map(Slice<A> slice, Function<A, B> change) {
        return new Slice<>(slice.items().stream().map(change).toList(), slice.previous(), slice.next());
    }

    private Response withdraw(CoreRequest request) {
        String account = AccountFrame.account(request).id();
        return switch (withdraw.apply(account, request.pathParameter("consent"))) {
            case DONE, NOTHING -> AccountFrame.after(PATH, Done.WITHDRAWN);
            case LAST_WAY_IN ->
                overview(request, FormInput.empty().error("", "account.history.last-way-in"))
                        .status(422);
        };
    }

    /** Shows what a version of the page on personal data said. */
    private Response policy(CoreRequest request) {
        String version = request.pathParameter("version");
        PolicyVersion.Policy policy = PolicyVersion.find(parts, version)
                .orElseThrow(() -> new NotFoundException("version " + version + " of the page on personal data"));
        return frame.page(request, "policy")
                .crumb(frame.say(request.locale(), "account.history.title"), PATH)
                .with("since", policy.since())
                .with("lines", policy.lines());
    }

    /** Hands the whole history out as a table. */
    private Response download(CoreRequest request) {
        String account = AccountFrame.account(request).id();
        HistoryRows rows = new HistoryRows(words, request.locale());
        HistoryTable table = new HistoryTable(trace, rows, parts.configuration().zone());
        List<String> columns = List.of("date", "what", "who", "detail").stream()
                .map(column -> frame.say(request.locale(), "account.history.column." + column))
                .toList();
        List<String> kinds = List.of(HistoryPart.values()).stream()
                .map(part -> frame.say(request.locale(), "account.history.kind." + part.code()))
                .toList();
        return new Response.Download("journal.csv", "text/csv; charset=utf-8", stream -> {
            try {
                DatasetWriter.writeTable(columns, table.of(account, kinds), stream);
            } catch (IOException gone) {
                throw gone;
            } catch (Exception failure) {
                throw new IOException(failure);
            }
        });
    }
}
