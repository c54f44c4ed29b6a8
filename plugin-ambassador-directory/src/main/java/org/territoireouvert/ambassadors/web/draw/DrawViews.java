package org.territoireouvert.ambassadors.web.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.ambassadors.draw.Criterion;
import org.territoireouvert.ambassadors.draw.Outcome;
import org.territoireouvert.ambassadors.draw.Quota;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.api.web.Choice;

/** What the templates of draws show. */
public final class DrawViews {

    private DrawViews() {}

    /** A call in a list. */
    public record Row(String path, String admin, String title, String state, LocalDate closesOn, int seats) {
        static Row of(Call call, Instant now, ZoneId zone) {
            return new Row(
                    call.path(),
                    "/admin/ambassadeurs/tirages/" + call.id(),
                    call.title(),
                    DrawViews.state(call, now),
                    LocalDate.ofInstant(call.closesAt(), zone),
                    call.seats());
        }
    }

    /** Returns the message that says where a draw is. */
    static String state(Call call, Instant now) {
        return switch (call.state()) {
            case OPEN -> call.isOpen(now) ? "draw.state.open" : "draw.state.closed";
            case FROZEN -> "draw.state.frozen";
            case DRAWN -> "draw.state.drawn";
        };
    }

    /**
     * An answer to a criterion.
     *
     * @param most empty when there is no upper bound
     * @param people how many tickets answer so
     * @param drawn how many seats went to them
     */
    public record QuotaLine(String criterion, String value, int least, String most, long people, long drawn) {}

    static List<QuotaLine> quotas(Call call, List<Ticket> tickets, List<String> drawn) {
        List<QuotaLine> lines = new ArrayList<>();
        for (int index = 0; index < call.criteria().size(); index++) {
            Criterion criterion = call.criteria().get(index);
            int place = index;
            for (Quota quota : criterion.quotas()) {
                List<Ticket> who = tickets.stream()
                        .filter(ticket -> ticket.answers().get(place).equals(quota.value()))
                        .toList();
                lines.add(new QuotaLine(
                        criterion.name(),
                        quota.value(),
                        quota.least(),
                        quota.most() == Quota.UNBOUNDED ? "" : Integer.toString(quota.most()),
                        who.size(),
                        who.stream()
                                .filter(ticket -> drawn.contains(ticket.code()))
                                .count()));
            }
        }
        return lines;
    }

    /** A step of the draw. */
    public record StepLine(int rank, String ticket, String answers, String hash, String decision) {}

    static List<StepLine> steps(Outcome outcome, List<Ticket> tickets, int most) {
        Map<String, String> answers = new HashMap<>();
        tickets.forEach(ticket -> answers.put(ticket.code(), String.join(", ", ticket.answers())));
        return outcome.steps().stream()
                .limit(most)
                .map(step -> new StepLine(
                        step.rank(),
                        step.ticket(),
                        answers.getOrDefault(step.ticket(), ""),
                        step.hash(),
                        "draw.decision." + step.decision().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A question to volunteers. */
    public record Question(String field, String name, List<Choice> choices) {}

    static List<Question> questions(Call call) {
        List<Question> questions = new ArrayList<>();
        for (int index = 0; index < call.criteria().size(); index++) {
            Criterion criterion = call.criteria().get(index);
            questions.add(new Question(
                    "critere" + (index + 1),
                    criterion.name(),
                    criterion.values().stream()
                            .map(value -> new Choice(value, value))
                            .toList()));
        }
        return questions;
    }

    /** A drawn ticket for staff. */
    public record Seat(String ticket, String answers, Optional<String> name, boolean substitute) {}
}
