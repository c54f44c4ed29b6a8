package org.territoireouvert.ambassadors.request.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The delays of the authority and of the law, in days; a month of the law goes by the calendar.
 *
 * @param reading promised: from receipt to the reading
 * @param answering promised: from the relay to the answer
 * @param escalating from the reminder to the body above
 * @param owed from the moment at which so many people joined to the public answer
 */
public record Delays(int reading, int answering, int escalating, int owed) {

    /** After so many days an answer that nobody judged closes the request. */
    public static final int CLOSING = 60;

    /** Months of silence that are a refusal (CRPA, article R311-13). */
    public static final int SILENCE_MONTHS = 1;

    /** Months to go to the CADA after a refusal (CRPA, article R343-1). */
    public static final int CADA_MONTHS = 2;

    /** Returns the days of a request that went to the administration on a day. */
    public Handling relayed(PublicRequest request, LocalDate day) {
        Optional<LocalDate> legal =
                request.kind().isOfRight() ? Optional.of(day.plusMonths(SILENCE_MONTHS)) : Optional.empty();
        return request.handling().relayed(day, day.plusDays(answering), legal);
    }

    /** Returns until when the CADA can be asked, of a request of right that was refused, explicitly or by silence. */
    public static Optional<LocalDate> cadaUntil(PublicRequest request, ZoneId zone) {
        if (!request.kind().isOfRight()) {
            return Optional.empty();
        }
        Optional<LocalDate> refused = request.answer()
                .filter(answer -> answer.outcome() != Outcome.GRANTED)
                .map(answer -> LocalDate.ofInstant(answer.answeredAt(), zone));
        Optional<LocalDate> silent = request.answer().isPresent()
                ? Optional.empty()
                : request.handling().silentOn();
        return refused.or(() -> silent).map(day -> day.plusMonths(CADA_MONTHS));
    }

    /** Returns the day on which the work in the background has to look at a request next; empty for never. */
    public Optional<LocalDate> nextLook(PublicRequest request, ZoneId zone) {
        Handling days = request.handling();
        Optional<LocalDate> silence = days.silentOn().isPresent()
                ? Optional.empty()
                : days.legalUntil().map(day -> day.plusDays(1));
        return switch (request.state()) {
            case RECEIVED ->
                Optional.of(LocalDate.ofInstant(request.receivedAt(), zone).plusDays(reading + 1L));
            case RELAYED ->
                Stream.of(days.promisedUntil().map(day -> day.plusDays(1)), silence)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo);
            case REMINDED ->
                Stream.of(days.remindedOn().map(day -> day.plusDays(escalating)), silence)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo);
            case ESCALATED -> silence;
            case ANSWERED ->
                request.answer()
                        .map(answer ->
                                LocalDate.ofInstant(answer.answeredAt(), zone).plusDays(CLOSING));
            case QUALIFIED, DECLINED, GROUPED, CLOSED -> Optional.empty();
        };
    }
}
