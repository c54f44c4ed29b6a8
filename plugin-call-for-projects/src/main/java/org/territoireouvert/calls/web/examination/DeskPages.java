package org.territoireouvert.calls.web.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.examination.desk.DeskLine;
import org.territoireouvert.calls.examination.desk.DeskRepository;
import org.territoireouvert.calls.examination.desk.DeskSearch;
import org.territoireouvert.calls.examination.desk.DeskSearch.Care;
import org.territoireouvert.calls.examination.desk.DeskSearch.Order;
import org.territoireouvert.calls.examination.desk.WaitingWork;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Assessor;
import org.territoireouvert.calls.model.examination.WeightedTotal;

/** The desk: calls that are examined, and the applications of one. */
final class DeskPages {

    /** From how many points of a hundred between two assessors on they should meet. */
    static final Setting<Long> DISAGREEMENT = Setting.number("disagreement-points", 25);

    private static final long OF_HUNDRED = WeightedTotal.HIGHEST / 100;
    private static final List<String> BANDS = List.of("0-20", "20-40", "40-60", "60-80", "80-100");
    private static final List<ApplicationState> READ = java.util.Arrays.stream(ApplicationState.values())
            .filter(ApplicationState::isReadByFunder)
            .toList();

    private final ExaminationFrame frame;
    private final DeskRepository desk;
    private final WaitingWork work;

    DeskPages(ExaminationFrame frame, DeskRepository desk) {
        this.frame = frame;
        this.desk = desk;
        this.work = new WaitingWork(frame.room().calls());
    }

    /**
     * A call in the list of those that are examined.
     *
     * @param work what waits in it, as sentences; none when nothing does
     */
    public record CallRow(String path, String title, long sent, List<Badge> work) {}

    /** An application in the list of a call. */
    public record Row(
            DeskLine line, String path, String collective, Badge badge, String place, String score, List<Badge> care) {}

    /** A state with how many applications stand in it. */
    public record Count(String label, int value) {}

    long disagreement() {
        return frame.room().context().settings().get(DISAGREEMENT) * OF_HUNDRED;
    }

    /** Declares what waits for those who lead examinations. */
    List<StaffTask> tasks() {
        return List.of(
                task("applications", work::toLookAt),
                task("corrections", work::corrected),
                task("decisions", handle -> work.decidable(handle, frame.room().today())));
    }

    private StaffTask task(String name, Function<Handle, Long> count) {
        return new StaffTask(
                "examination-" + name,
                "task.examination-" + name,
                ExaminationFrame.DESK,
                CallRights.EXAMINE,
                () -> frame.room().context().database().read(count::apply));
    }

    /** Shows the calls that have applications, and what waits in each. */
    Response calls(Request request) {
        ListQuery.refuseOthers(request);
        List<CallRow> rows =
                frame
                        .room()
                        .context()
                        .database()
                        .read(handle -> work.calls(handle, frame.room().today()))
                        .stream()
                        .map(of -> new CallRow(
                                ExaminationFrame.DESK + "/" + of.slug(), of.title(), of.sent(), waiting(request, of)))
                        .toList();
        return Page.of("examination-calls", frame.say(request, "examination.desk.all"))
                .crumb(frame.say(request, "menu.calls"), Call.PATH)
                .with("rows", rows);
    }

    private List<Badge> waiting(Request request, WaitingWork.Of of) {
        List<Badge> badges = new ArrayList<>();
        if (of.toLookAt() > 0) {
            badges.add(new Badge(Badge.Tone.SOON, frame.say(request, "examination.waiting.look", of.toLookAt())));
        }
        if (of.corrected() > 0) {
            badges.add(new Badge(Badge.Tone.SOON, frame.say(request, "examination.waiting.corrected", of.corrected())));
        }
        if (of.decidable()) {
            badges.add(new Badge(Badge.Tone.OPEN, frame.say(request, "examination.waiting.decide")));
        }
        return badges;
    }

    /** Shows the applications of a call. */
    Response list(Request request) {
        Call call = frame.call(request);
        boolean masked = frame.masked(request, call);
        ListQuery chosen = ListQuery.read(
                request,
                ExaminationFrame.DESK + "/" + call.slug(),
                ListFilter.of("etat", READ.stream().map(ListFilter::value).toList()),
                ListFilter.open("lot"),
                ListFilter.open("territoire"),
                ListFilter.open("evaluateur"),
                ListFilter.of("note", BANDS),
                ListFilter.of("a-voir", Care.class),
                ListFilter.of("tri", Order.class));
        DeskSearch search = search(call, chosen, ExaminationFrame.agent(request).personId());
        int wanted = call.sheet().selection().assessors();
        Keyset keyset = Keyset.of(request, search.order() == Order.NUMBER ? 1 : 2);
        Slice<Row> rows =
                desk.list(search, keyset, wanted, disagreement()).map(line -> row(request, call, line, wanted, masked));
        return frame.desk(request, "examination-desk", call, call.title())
                .with("counts", counts(request, call))
                .with("masked", masked)
                .with("peers", call.sheet().selection().peers() > 0)
                .with("list", filters(request, call, chosen, rows, desk.found(search, wanted, disagreement())));
    }

    private static DeskSearch search(Call call, ListQuery chosen, String agent) {
        String band = chosen.value("note");
        Optional<Integer> from = band.isEmpty() ? Optional.empty() : Optional.of(BANDS.indexOf(band));
        return new DeskSearch(
                call.slug(),
                chosen.words(),
                chosen.value("etat", ApplicationState.class),
                chosen.value("lot"),
                chosen.value("territoire"),
                chosen.value("evaluateur"),
                from,
                chosen.value("a-voir", Care.class),
                chosen.value("tri", Order.class).orElse(Order.NUMBER),
                agent);
    }

    private List<Count> counts(Request request, Call call) {
        List<Count> counts = new ArrayList<>();
        desk.states(call.slug()).forEach((state, number) -> counts.add(new Count(state(request, state), number)));
        return counts;
    }

    private String state(Request request, ApplicationState state) {
        return frame.say(request, "examination.state." + state.code());
    }

    private ListPage<Row> filters(Request request, Call call, ListQuery chosen, Slice<Row> rows, int found) {
        List<String> batches = desk.batches(call.slug());
        List<String> territories = desk.territories(call.slug());
        List<String> assessors =
                frame
                        .room()
                        .context()
                        .database()
                        .read(handle -> frame.room().assessors().of(handle, call.slug()))
                        .stream()
                        .map(Assessor::personId)
                        .toList();
        Map<String, String> names = frame.assessors(assessors, request.locale());
        ListPage<Row> page = ListPage.of(chosen, rows, found)
                .filter(
                        "etat",
                        frame.say(request, "examination.filter.state"),
                        frame.say(request, "examination.filter.all"),
                        chosen.choices(
                                "etat",
                                READ.stream().map(ListFilter::value).toList(),
                                value -> frame.say(request, "examination.state." + value)));
        if (batches.size() > 1) {
            page = offer(request, page, "lot", chosen.choices("lot", batches, value -> value));
        }
        if (territories.size() > 1) {
            page = offer(request, page, "territoire", chosen.choices("territoire", territories, frame::territory));
        }
        if (!assessors.isEmpty()) {
            page = offer(
                    request,
                    page,
                    "evaluateur",
                    chosen.choices("evaluateur", assessors, id -> names.getOrDefault(id, id)));
        }
        page = offer(request, page, "note", chosen.choices("note", BANDS, value -> value.replace("-", " – ")));
        page = offer(
                request,
                page,
                "a-voir",
                chosen.choices("a-voir", Care.class, one -> frame.say(request, "examination.care." + code(one))));
        return page.filter(
                "tri",
                frame.say(request, "examination.filter.order"),
                frame.say(request, "examination.order.usual"),
                chosen.choices("tri", Order.class, one -> frame.say(request, "examination.order." + code(one))));
    }

    private ListPage<Row> offer(Request request, ListPage<Row> page, String name, List<Choice> choices) {
        return page.filter(
                name,
                frame.say(request, "examination.filter." + name),
                frame.say(request, "examination.filter.all"),
                choices);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Row row(Request request, Call call, DeskLine line, int wanted, boolean masked) {
        List<Badge> care = new ArrayList<>();
        if (line.conflicts() > 0) {
            care.add(new Badge(Badge.Tone.WARN, frame.say(request, "examination.care.conflict")));
        }
        if (line.finals() > 1 && line.spread() >= disagreement() && !line.moderated()) {
            care.add(new Badge(Badge.Tone.WARN, frame.say(request, "examination.care.disagreement")));
        }
        if (line.corrected()) {
            care.add(new Badge(Badge.Tone.SOON, frame.say(request, "examination.care.corrected")));
        }
        return new Row(
                line,
                ExaminationFrame.DESK + "/" + call.slug() + "/dossiers/" + line.number(),
                masked ? "" : line.collective(),
                Badges.of(line.state(), state(request, line.state())),
                frame.territory(line.territory()),
                Scores.said(line.score(), request.locale()),
                care);
    }
}
