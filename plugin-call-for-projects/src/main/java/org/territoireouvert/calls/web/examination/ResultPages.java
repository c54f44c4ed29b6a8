package org.territoireouvert.calls.web.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.DistributePeers;
import org.territoireouvert.calls.examination.ranking.Decision;
import org.territoireouvert.calls.examination.ranking.DecisionRepository;
import org.territoireouvert.calls.examination.ranking.RankingRepository;
import org.territoireouvert.calls.examination.ranking.RankingSettings;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.FunderShares;
import org.territoireouvert.calls.model.examination.Outcome;

/** The results of a call for everybody: who is funded, how much, how it was chosen. */
public final class ResultPages {

    private final ExaminationFrame frame;
    private final RankingRepository rankings;
    private final DecisionRepository decisions;
    private final DistributePeers peers;

    ResultPages(
            ExaminationFrame frame, RankingRepository rankings, DecisionRepository decisions, DistributePeers peers) {
        this.frame = frame;
        this.rankings = rankings;
        this.decisions = decisions;
        this.peers = peers;
    }

    /**
     * A project.
     *
     * @param score empty when the rule of the call keeps it for who applied
     * @param reason of the panel, by the same rule
     */
    public record Row(
            int place,
            String title,
            String summary,
            String collective,
            String territory,
            Badge badge,
            Money granted,
            boolean partial,
            String score,
            String tie,
            String reason) {}

    /** A draw that anybody can do again. */
    public record Draw(String batch, String seed, String source) {}

    /** Returns the batches of a call whose results are public. */
    private List<RankingSettings> published(Handle handle, String slug) {
        return rankings.all(handle, slug).stream()
                .filter(one -> one.publishedAt().isPresent())
                .toList();
    }

    /** Tells whether results of a call are public. */
    public boolean isPublished(String slug) {
        return frame.room()
                .context()
                .database()
                .read(handle -> !published(handle, slug).isEmpty());
    }

    Response show(Request request) {
        Call call = frame.call(request);
        return frame.room().context().database().read(handle -> {
            List<RankingSettings> batches = published(handle, call.slug());
            if (batches.isEmpty()) {
                throw new NotFoundException("No results of \"" + call.slug() + "\" yet");
            }
            List<String> known = batches.stream().map(RankingSettings::batch).toList();
            List<Decision> decided = decisions.of(handle, call.slug()).stream()
                    .filter(one -> known.contains(one.batch()))
                    .toList();
            Feedback feedback = call.sheet().selection().feedback();
            List<Row> funded = rows(handle, request, decided, Outcome.FUNDED, feedback != Feedback.SENT);
            List<Row> others = feedback == Feedback.PUBLISHED ? others(handle, request, decided) : List.of();
            Money granted = decided.stream().map(Decision::granted).reduce(Money.ZERO, Money::plus);
            Instant at = batches.stream()
                    .flatMap(one -> one.publishedAt().stream())
                    .max(Instant::compareTo)
                    .orElseThrow();
            return Page.of("call-results", frame.say(request, "examination.results.title", call.title()))
                    .description(frame.say(request, "examination.results.description", call.title()))
                    .crumb(frame.say(request, "menu.calls"), Call.PATH)
                    .crumb(call.title(), call.path())
                    .with("call", call)
                    .with("publishedAt", at)
                    .with("funded", funded)
                    .with("others", others)
                    .with("applications", decided.size())
                    .with("reserve", count(decided, Outcome.RESERVE))
                    .with("refused", count(decided, Outcome.REFUSED))
                    .with("granted", granted)
                    .with("scores", feedback != Feedback.SENT)
                    .with(
                            "feedback",
                            "examination.feedback."
                                    + feedback.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .with(
                            "tieRule",
                            "examination.tie."
                                    + call.sheet()
                                            .selection()
                                            .tieRule()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'))
                    .with("conflicts", frame.room().assessments().count(handle, call.slug(), State.CONFLICT))
                    .with(
                            "departures",
                            decided.stream()
                                    .filter(one -> !one.reasons().isEmpty())
                                    .count())
                    .with(
                            "draws",
                            batches.stream()
                                    .filter(one -> !one.seed().isEmpty())
                                    .map(one -> new Draw(one.batch(), one.seed(), one.seedSource()))
                                    .toList())
                    .with("round", peers.round(handle, call.slug()))
                    .with("shares", shares(decided));
        });
    }

    private static long count(List<Decision> decided, Outcome outcome) {
        return decided.stream().filter(one -> one.outcome() == outcome).count();
    }

    private List<Row> others(Handle handle, Request request, List<Decision> decided) {
        List<Row> others = new ArrayList<>(rows(handle, request, decided, Outcome.RESERVE, true));
        others.addAll(rows(handle, request, decided, Outcome.REFUSED, true));
        return others;
    }

    private List<Row> rows(Handle handle, Request request, List<Decision> decided, Outcome outcome, boolean reasons) {
        List<Row> rows = new ArrayList<>();
        for (Decision one : decided) {
            if (one.outcome() != outcome) {
                continue;
            }
            Application application = frame.room()
                    .applications()
                    .find(handle, one.applicationId())
                    .orElseThrow();
            String collective = frame.room()
                    .collectives()
                    .find(handle, application.collectiveId())
                    .map(Collective::name)
                    .orElse("");
            rows.add(new Row(
                    one.place(),
                    application.title(),
                    application.summary(),
                    collective,
                    frame.territory(application.territory()),
                    Badges.of(outcome, frame.say(request, "examination.outcome." + outcome.code())),
                    one.granted(),
                    one.partial(),
                    reasons ? Scores.said(one.score(), request.locale()) : "",
                    reasons ? RankingPages.tie(one.tie()) : "",
                    reasons ? one.reasons() : ""));
        }
        return rows;
    }

    private static List<FunderShares.Part> shares(List<Decision> decided) {
        Map<String, Money> sums = new LinkedHashMap<>();
        decided.forEach(one -> one.shares().forEach(part -> sums.merge(part.funder(), part.amount(), Money::plus)));
        return sums.entrySet().stream()
                .map(entry -> new FunderShares.Part(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }

    /** Serves from what peers were distributed, so that anybody can do it again. */
    Response peerRound(Request request) {
        Call call = frame.call(request);
        Optional<DistributePeers.Round> round = frame.room()
                .context()
                .database()
                .read(handle ->
                        published(handle, call.slug()).isEmpty() ? Optional.empty() : peers.round(handle, call.slug()));
        String document = round.map(DistributePeers.Round::document)
                .orElseThrow(() -> new NotFoundException("No distribution of \"" + call.slug() + "\" is public"));
        return new Response.Download(
                call.slug() + "-repartition.txt",
                "text/plain; charset=utf-8",
                stream -> stream.write(document.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
