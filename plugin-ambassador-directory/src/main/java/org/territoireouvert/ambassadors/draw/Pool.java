package org.territoireouvert.ambassadors.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * All that is fixed before the seed is known.
 *
 * @param id of the draw
 * @param seats how many are drawn
 * @param substitutes how many are named after them
 * @param seedSource which public value will be the seed
 * @param seedOn first day on which it is known, as {@code 2026-12-05}
 * @param criteria at most {@link Criterion#MOST}
 * @param tickets none twice, each with an answer to every criterion; kept in the order of their codes
 */
public record Pool(
        String id,
        int seats,
        int substitutes,
        String seedSource,
        String seedOn,
        List<Criterion> criteria,
        List<Ticket> tickets) {

    /** Most tickets of a draw. */
    public static final int MOST_TICKETS = 20_000;

    private static final String SEPARATOR = "\t";

    /** Orders and checks the tickets. */
    public Pool {
        criteria = List.copyOf(criteria);
        tickets = tickets.stream().sorted(Comparator.comparing(Ticket::code)).toList();
        if (seats < 1 || substitutes < 0 || criteria.size() > Criterion.MOST || tickets.size() > MOST_TICKETS) {
            throw new IllegalArgumentException("There is no draw of " + seats + " seats and " + substitutes
                    + " substitutes by " + criteria.size() + " criteria among " + tickets.size() + " tickets");
        }
        for (int index = 0; index < tickets.size(); index++) {
            check(tickets.get(index), criteria);
            if (index > 0
                    && tickets.get(index).code().equals(tickets.get(index - 1).code())) {
                throw new IllegalArgumentException(
                        "The ticket \"" + tickets.get(index).code() + "\" stands twice");
            }
        }
    }

    private static void check(Ticket ticket, List<Criterion> criteria) {
        if (ticket.answers().size() != criteria.size()) {
            throw new IllegalArgumentException("The ticket \"" + ticket.code() + "\" has "
                    + ticket.answers().size() + " answers to " + criteria.size() + " criteria");
        }
        for (int index = 0; index < criteria.size(); index++) {
            String answer = ticket.answers().get(index);
            if (!criteria.get(index).values().contains(answer)) {
                throw new IllegalArgumentException("The ticket \"" + ticket.code() + "\" answers \"" + answer
                        + "\" to \"" + criteria.get(index).name() + "\"");
            }
        }
    }

    /**
     * Returns the text that is frozen: lines that end with LF, fields with tabs between them. First {@code tirage}, {@code places},
     * {@code suppleants}, {@code graine}, {@code graine-connue-le} with their value; a line {@code quota} for each answer to each
     * criterion with least and most ({@code -} for no bound); a line {@code ticket} for each in the order of codes, with its answers.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, List.of("tirage", id));
        line(text, List.of("places", Integer.toString(seats)));
        line(text, List.of("suppleants", Integer.toString(substitutes)));
        line(text, List.of("graine", seedSource));
        line(text, List.of("graine-connue-le", seedOn));
        for (Criterion criterion : criteria) {
            for (Quota quota : criterion.quotas()) {
                String most = quota.most() == Quota.UNBOUNDED ? "-" : Integer.toString(quota.most());
                line(text, List.of("quota", criterion.name(), quota.value(), Integer.toString(quota.least()), most));
            }
        }
        for (Ticket ticket : tickets) {
            List<String> fields = new ArrayList<>(List.of("ticket", ticket.code()));
            fields.addAll(ticket.answers());
            line(text, fields);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> fields) {
        for (int index = 0; index < fields.size(); index++) {
            String field = fields.get(index).replaceAll("\\s+", " ").strip();
            text.append(index == 0 ? "" : SEPARATOR).append(field);
        }
        text.append('\n');
    }

    /** Returns the SHA-256 of {@link #text} in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256(text());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
